package caseclerk.grounding;

import java.util.List;
import java.util.Set;

/** Which ways of hanging together say the same. */
final class Relations {
    /** What is said under these does not hold by itself. */
    static final Set<String> OPEN =
            Set.of("that", "to", "whether", "if", "unless", "until", "where", "before", "lest", "why", "how", "what");
    /** Conditions: without them more is said. */
    static final Set<String> CONDITIONS = Set.of("if", "unless", "until", "where", "except", "without");
    /** Every edge of these must be found; of others one is enough, since a phrase may hang on several things. */
    static final Set<String> CERTAIN = Set.of("agent", "patient", "pred");

    private static final List<Set<String>> ALIKE = List.of(
            Set.of("because", "since", "as", "because-of"),
            Set.of("over", "because-of"),
            Set.of("after", "following"),
            Set.of("although", "though", "while", "whereas", "but"),
            Set.of("in", "on", "at", "during"),
            Set.of("about", "on", "regarding", "concerning"),
            Set.of("owner", "of", "for", "at"),
            Set.of("owner", "from"),
            Set.of("mod", "which"),
            Set.of("mod", "pred"),
            Set.of("mod", "is"),
            Set.of("into", "in"),
            Set.of("into", "to"),
            Set.of("that", "to"),
            Set.of("to", "doing"),
            Set.of("by", "agent"),
            Set.of("so", "because"),
            Set.of("when", "as", "while"),
            Set.of("doing", "which"),
            Set.of("adv", "mod", "pred"),
            Set.of("at", "patient"));

    private static final List<Set<String>> OF_NOUNS_AND_VERBS = List.of(
            Set.of("agent", "owner", "by", "of"),
            Set.of("patient", "of", "owner", "mod"),
            Set.of("patient", "that", "to"),
            Set.of("patient", "for"),
            Set.of("mod", "adv"));

    private static final Set<String> BELONGING = Set.of("owner", "of", "for", "at");

    private Relations() {}

    static boolean isTime(String relation) {
        return Set.of("in", "on", "at", "during").contains(relation);
    }

    static boolean alike(String said, String shown, boolean crossed) {
        if (said.equals(shown)) return true;
        if (said.startsWith("not ") || shown.startsWith("not "))
            return said.startsWith("not ")
                    && shown.startsWith("not ")
                    && alike(said.substring(4), shown.substring(4), crossed);
        if (ALIKE.stream().anyMatch(set -> set.contains(said) && set.contains(shown))) return true;
        if (said.equals("patient") && shown.equals("against")) return true;
        if (said.equals("mod") && (BELONGING.contains(shown) || shown.equals("in") || shown.equals("on"))) return true;
        return crossed && OF_NOUNS_AND_VERBS.stream().anyMatch(set -> set.contains(said) && set.contains(shown));
    }
}
