package caseclerk.chat;

import org.jspecify.annotations.Nullable;

/**
 * A source was put under another case.
 *
 * @param id number of the move; 0 where it was put there when it was filed
 * @param source number of the source
 * @param from slug of the case that it was in; null for none
 * @param to slug of the case that it was put under; null for none
 */
public record CaseMove(
        long id,
        long source,
        @Nullable String from,
        @Nullable String to) {
    /** Whether it was put there when it was filed, from nowhere. */
    public boolean isFiling() {
        return id == 0;
    }
}
