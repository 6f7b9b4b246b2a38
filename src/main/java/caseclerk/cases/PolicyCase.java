package caseclerk.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A matter users ask about, with its sources.
 *
 * @param slug the short name used in commands: lower-case letters, digits and hyphens, unique in its workspace
 * @param name the name shown to people
 * @param status open or closed
 * @param openedAt when the case was first filed
 * @param sources how many sources are filed under it, 0 or more
 * @param tags words that people sort cases by, sorted; see {@link #isTag}
 */
public record PolicyCase(
        String slug, String name, CaseStatus status, Instant openedAt, int sources, List<String> tags) {
    /** The slug of a case whose name has no letter that can stand in one. */
    public static final String UNNAMED = "case";

    private static final Set<String> RESERVED = Set.of(("all none full short silent one-line daily weekdays utc"
                    + " mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday")
            .split(" "));

    /** A case without tags. */
    public PolicyCase(String slug, String name, CaseStatus status, Instant openedAt, int sources) {
        this(slug, name, status, openedAt, sources, List.of());
    }

    public PolicyCase {
        tags = List.copyOf(tags);
        if (!isSlug(slug)) throw new IllegalArgumentException("not a case slug: " + slug);
        if (name.isBlank()) throw new IllegalArgumentException("a case needs a name");
    }

    /** What stands behind its name where it is listed: " #elections #cloud"; empty without tags. */
    public String hashTags() {
        return tags.stream().map(tag -> " #" + tag).collect(Collectors.joining());
    }

    /** Whether {@code text} can be a tag: 1 to 40 lower-case letters, digits and hyphens, no hyphen first or last. */
    public static boolean isTag(String text) {
        return text.length() <= 40 && text.matches("[\\p{Ll}\\p{Lo}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{N}]+)*");
    }

    /** What of {@code name} can stand in a slug: its words in a–z and 0–9 with hyphens between; may be empty, or too long. */
    public static String slugOf(String name) {
        return Latin.of(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Whether {@code slug} was made of {@code name}, perhaps with a number behind it. */
    public static boolean isSlugOf(String slug, String name) {
        String plain = slugOf(name);
        return slug.startsWith(plain.isEmpty() ? UNNAMED : plain)
                && slug.substring((plain.isEmpty() ? UNNAMED : plain).length()).matches("(-[0-9]+)?");
    }

    /** {@code wanted}, or with a number where that is taken, or is a word that commands read otherwise. */
    public static String freeSlug(String wanted, Predicate<String> taken) {
        Predicate<String> used = taken.or(RESERVED::contains);
        String slug = wanted;
        for (int number = 2; used.test(slug); number++) slug = wanted + "-" + number;
        return slug;
    }

    /** Whether commands read {@code slug} otherwise. */
    public static boolean isReserved(String slug) {
        return RESERVED.contains(slug);
    }

    /** Whether {@code text} can name a case: 1 to 80 of a–z, 0–9 and hyphens, neither first nor last a hyphen. */
    public static boolean isSlug(String text) {
        return text.length() <= 80 && text.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }
}
