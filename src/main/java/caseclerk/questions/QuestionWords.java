package caseclerk.questions;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.retrieval.WordGroups;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a question, sorted by what they ask for.
 *
 * @param terms stems of its content words, each once, in order
 * @param names stems of its names and numbers: what a source must mention
 * @param counted for "how many X", the stem of X; else empty
 * @param folded all its words, folded
 * @param quantified whether it asks about all, every or only
 */
public record QuestionWords(
        List<String> terms, Set<String> names, String counted, Set<String> folded, boolean quantified) {
    private static final Pattern COUNTED = Pattern.compile(
            "(?i)\\b(?:how many|how much|what number of|what percentage of|what percent of|what share of)\\s+(?:of\\s+)?(?:the\\s+)?"
                    + "(?:(?:total|different|other|more|further|additional|new|separate|individual|distinct)\\s+)*([\\p{L}-]+)");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "happen",
            "happened",
            "many",
            "much",
            "kind",
            "type",
            "name",
            "long",
            "date",
            "year",
            "month",
            "day",
            "time",
            "please",
            "according",
            "list",
            "timeline",
            "compare",
            "difference",
            "differences",
            "publicly",
            "exactly",
            "often",
            "describe",
            "explain",
            "versus",
            "vs",
            "involved",
            "said",
            "say",
            "says",
            "person",
            "people",
            "still",
            "already",
            "yet",
            "currently",
            "latest",
            "against");
    /** "How large", "how high": the word asks for a measure and is not what the answer speaks of. */
    private static final Set<String> MEASURES =
            Set.of("large", "big", "high", "old", "far", "great", "heavy", "severe", "soon", "small");

    private static final Set<String> QUANTIFIERS = Set.of(
            "all", "every", "entire", "entirely", "only", "always", "any", "completely", "fully", "each", "whole");
    /** Two words that share so many first letters may be forms of one. */
    private static final int BEGINNING = 5;

    /** What goes by a number. */
    private static final Set<String> NUMBERED = Set.of(
            "section",
            "article",
            "clause",
            "rule",
            "guideline",
            "paragraph",
            "chapter",
            "part",
            "annex",
            "version",
            "phase",
            "no",
            "number",
            "point",
            "principle",
            "schedule",
            "recital");

    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "no", "section", "article", "clause");

    /** The words of {@code question}, told apart by what they are for. */
    public static QuestionWords of(String question) {
        List<Word> words = Words.of(question);
        Set<String> terms = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.isNumber()
                    || (i > 0 && word.isCapitalised() && !word.isFunctionWord() && !TITLES.contains(word.folded())))
                names.add(word.stem());
            boolean asks = i > 0 && words.get(i - 1).folded().equals("how") && MEASURES.contains(word.folded());
            if (asks || word.isFunctionWord() || EMPTY_WORDS.contains(word.folded())) continue;
            terms.add(word.stem());
        }
        Set<String> folded = words.stream().map(Word::folded).collect(Collectors.toSet());
        Matcher counted = COUNTED.matcher(question);
        String counts = counted.find() ? Words.fold(counted.group(1)) : "";
        String unit = Words.stem(counts);
        boolean bare = counts.isEmpty() || Words.of(counts).stream().anyMatch(Word::isFunctionWord);
        return new QuestionWords(
                new ArrayList<>(terms),
                names,
                bare ? "" : unit,
                folded,
                folded.stream().anyMatch(w -> QUANTIFIERS.contains(w) && !w.equals("any")));
    }

    /** How well a word of a source stands for a word of the question: 1 same stem, .8 synonym, .7 same beginning. */
    public double match(String term, String stem) {
        if (term.equals(stem)) return 1;
        if (WordGroups.synonymsOf(term).contains(stem)) return 0.8;
        return sameBeginning(term, stem) ? 0.7 : 0;
    }

    private static boolean sameBeginning(String term, String stem) {
        return stem.length() >= BEGINNING && term.regionMatches(0, stem, 0, BEGINNING);
    }

    /** The best {@link #match} of {@code term} among {@code stems}. */
    public double match(String term, Set<String> stems) {
        if (stems.contains(term)) return 1;
        if (WordGroups.synonymsOf(term).stream().anyMatch(stems::contains)) return 0.8;
        if (term.length() < BEGINNING) return 0;
        for (String stem : stems) if (sameBeginning(term, stem)) return 0.7;
        return 0;
    }

    /** Terms that are not names: what is said of them. */
    public List<String> predicates() {
        return terms.stream().filter(t -> !names.contains(t)).toList();
    }

    /** Whether a number after {@code folded} names one thing: "section 2". */
    public static boolean isNumbered(String folded) {
        return NUMBERED.contains(folded);
    }

    /** Whether {@code sentence} says "all", "every", "no" or another such word. */
    public static boolean holdsQuantifier(String sentence) {
        return Words.of(sentence).stream()
                .anyMatch(w -> QUANTIFIERS.contains(w.folded()) || w.folded().equals("no"));
    }
}
