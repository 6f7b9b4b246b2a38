package caseclerk.grammar;

import java.util.Set;

/** The classes of words that no new words join, each word in lower case. */
final class ClosedWords {
    static final Set<String> BE = Set.of("be", "am", "is", "are", "was", "were", "been", "being");
    static final Set<String> HAVE = Set.of("have", "has", "had", "having");
    static final Set<String> DO = Set.of("do", "does", "did");
    static final Set<String> MODAL =
            Set.of("may", "might", "can", "could", "must", "shall", "should", "will", "would", "ca", "wo");
    static final Set<String> DETERMINERS = Set.of(
            "a", "an", "the", "this", "these", "those", "every", "each", "any", "some", "all", "both", "no", "either",
            "neither", "another", "several", "many", "few", "most");
    static final Set<String> PRONOUNS = Set.of(
            "i",
            "we",
            "you",
            "he",
            "she",
            "it",
            "they",
            "him",
            "her",
            "them",
            "us",
            "his",
            "its",
            "their",
            "our",
            "my",
            "your",
            "itself",
            "himself",
            "herself",
            "themselves",
            "who",
            "whom",
            "which",
            "whose",
            "what",
            "this",
            "these",
            "those",
            "nobody",
            "nothing",
            "anybody",
            "anyone",
            "everybody",
            "everyone",
            "somebody",
            "someone",
            "none");
    static final Set<String> PREPOSITIONS = Set.of(
            "of",
            "in",
            "on",
            "at",
            "from",
            "with",
            "without",
            "for",
            "by",
            "against",
            "during",
            "into",
            "within",
            "about",
            "between",
            "through",
            "under",
            "over",
            "via",
            "per",
            "behind",
            "among",
            "towards",
            "toward",
            "despite",
            "concerning",
            "regarding",
            "including");
    static final Set<String> TIMES = Set.of("before", "after", "since", "until");
    static final Set<String> MARKERS = Set.of(
            "because", "although", "though", "whereas", "unless", "if", "whether", "while", "when", "where", "once");

    private ClosedWords() {}

    /** Whether the word is on one of the lists. */
    static boolean isListed(String folded) {
        return helps(folded)
                || DETERMINERS.contains(folded)
                || PRONOUNS.contains(folded)
                || PREPOSITIONS.contains(folded)
                || TIMES.contains(folded)
                || MARKERS.contains(folded);
    }

    /** Whether the word may help another verb. */
    static boolean helps(String folded) {
        return BE.contains(folded) || HAVE.contains(folded) || DO.contains(folded) || MODAL.contains(folded);
    }
}
