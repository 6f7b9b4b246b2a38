package caseclerk.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts in a case or is touched by it.
 *
 * @param name the fullest name its sources give; never blank
 * @param otherNames what its sources call it too
 * @param role what it is
 * @param title the office or description that its sources give a person, in their words; null when none
 */
public record Party(
        String name,
        List<String> otherNames,
        PartyRole role,
        @Nullable String title) {
    public Party {
        otherNames = List.copyOf(otherNames);
        if (name.isBlank()) throw new IllegalArgumentException("a party has a name");
    }
}
