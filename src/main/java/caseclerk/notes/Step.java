package caseclerk.notes;

import caseclerk.cases.CalendarWords;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is done in a line, as far as its words tell: an appeal that is lodged and one that is withdrawn are two steps of a
 * case, however alike they are told.
 *
 * @param verbs the stems of its verbs in the past, in order
 * @param names its capitalised words, folded, without the first
 * @param words all of its words, folded
 * @param counted words that tell one of several alike: "second", "again"
 */
record Step(List<String> verbs, Set<String> names, Set<String> words, Set<String> counted) {
    private static final Set<String> NO_VERBS = Set.of(
            "was", "were", "had", "did", "been", "since", "ago", "last", "hundred", "need", "indeed", "alleged",
            "accused", "told");
    private static final Set<String> IRREGULAR =
            Set.of("upheld", "struck", "chose", "drew", "froze", "sought", "forbade");
    private static final Set<String> COUNTED =
            Set.of("second", "third", "fourth", "fifth", "sixth", "another", "again", "further");

    static Step of(String text) {
        List<Word> all = Words.of(text);
        List<String> verbs = all.stream().filter(Step::isVerb).map(Word::stem).toList();
        Set<String> names = all.stream()
                .skip(1)
                .filter(word ->
                        word.isCapitalised() && !word.isFunctionWord() && !CalendarWords.FOLDED.contains(word.folded()))
                .map(Word::folded)
                .collect(Collectors.toSet());
        Set<String> words = all.stream().map(Word::folded).collect(Collectors.toSet());
        Set<String> counted = new HashSet<>(words);
        counted.retainAll(COUNTED);
        return new Step(verbs, names, words, counted);
    }

    private static boolean isVerb(Word word) {
        return !word.isCapitalised()
                && !NO_VERBS.contains(word.folded())
                && (IRREGULAR.contains(word.folded()) || DateManner.tellsOfPast(word.folded()));
    }

    /** Whether both may be one step: the same is done first in both, to or by the same, and it is the same of several. */
    boolean mayBe(Step other) {
        return doesTheSame(other)
                && counted.equals(other.counted)
                && (other.words.containsAll(names) || words.containsAll(other.names));
    }

    private boolean doesTheSame(Step other) {
        if (verbs.isEmpty() || other.verbs.isEmpty()) return true;
        String first = verbs.get(0);
        String second = other.verbs.get(0);
        return first.equals(second) || verbs.contains(second) && other.verbs.contains(first);
    }
}
