package caseclerk.digest;

import java.util.Set;

/**
 * Which cases a digest is about.
 *
 * @param everything all cases, also those still to come
 * @param cases slugs of single cases
 * @param tags all cases that carry one of these tags
 */
public record Following(boolean everything, Set<String> cases, Set<String> tags) {
    /** All cases. */
    public static final Following ALL = new Following(true, Set.of(), Set.of());

    public Following {
        cases = Set.copyOf(cases);
        tags = Set.copyOf(tags);
    }

    /** Single cases, and those with one of the tags. */
    public static Following only(Set<String> cases, Set<String> tags) {
        return new Following(false, cases, tags);
    }
}
