package caseclerk.cases;

import java.time.Instant;

/**
 * A matter users ask about, with its sources.
 *
 * @param slug the short name used in commands: lower-case letters, digits and hyphens, unique in its workspace
 * @param name the name shown to people
 * @param status open or closed
 * @param openedAt when the case was first filed
 * @param sources how many sources are filed under it, 0 or more
 */
public record PolicyCase(String slug, String name, CaseStatus status, Instant openedAt, int sources) {
    public PolicyCase {
        if (!isSlug(slug)) throw new IllegalArgumentException("not a case slug: " + slug);
        if (name.isBlank()) throw new IllegalArgumentException("a case needs a name");
    }

    /** Whether {@code text} can name a case: 1 to 80 of a–z, 0–9 and hyphens, neither first nor last a hyphen. */
    public static boolean isSlug(String text) {
        return text.length() <= 80 && text.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }
}
