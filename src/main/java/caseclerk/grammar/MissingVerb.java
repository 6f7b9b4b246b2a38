package caseclerk.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A clause in which the language sees no verb has one that it takes for a noun: "The organisers contest that." */
final class MissingVerb {
    /** Words that open a clause. */
    private static final Set<String> MARKERS =
            Set.of("because", "although", "though", "when", "while", "if", "unless", "whereas");
    /** Words that open a clause or a phrase: what follows need have no verb. */
    private static final Set<String> LOOSE =
            Set.of("after", "before", "since", "until", "as", "in", "on", "at", "from");

    private final Language language;
    private final List<String> pieces;
    private final List<WordClass> classes;

    private MissingVerb(Language language, List<String> pieces, List<WordClass> classes) {
        this.language = language;
        this.pieces = pieces;
        this.classes = new ArrayList<>(classes);
    }

    /** {@code classes} with a verb in each clause of the sentence where one can be found. */
    static List<WordClass> found(Language language, List<String> pieces, List<WordClass> classes) {
        return new MissingVerb(language, pieces, classes).found();
    }

    private List<WordClass> found() {
        int from = 0;
        for (int to = 1; to <= pieces.size(); to++) {
            if (to < pieces.size() && !begins(to)) continue;
            clause(from, to);
            from = to;
        }
        return classes;
    }

    /** Whether a clause begins: at its marker, or after the first comma where the sentence opens with another. */
    private boolean begins(int at) {
        String word = word(at);
        if (MARKERS.contains(word) || word.equals("after") || word.equals("before")) return true;
        boolean opened = MARKERS.contains(word(0)) || LOOSE.contains(word(0)) || word(0).equals("because-of");
        return opened
                && pieces.get(at - 1).equals(",")
                && !pieces.subList(0, at - 1).contains(",");
    }

    private String word(int at) {
        return pieces.get(at).toLowerCase(Locale.ROOT);
    }

    private void clause(int from, int to) {
        if (to - from < 3 || LOOSE.contains(word(from)) || word(from).equals("because-of")) return;
        for (int i = from; i < to; i++) if (tellsWhen(i)) return;
        for (int pass = 0; pass < 4; pass++)
            for (int i = from + 1; i + 1 < pieces.size() && i < to; i++) {
                if (!mayBeVerb(i, pass)) continue;
                classes.set(i, WordClass.VERB);
                return;
            }
    }

    /** Whether it is a verb that may carry a clause: no "to rise", no "confirmed" of "confirmed cases". */
    private boolean tellsWhen(int i) {
        if (classes.get(i) == WordClass.AUXILIARY) return true;
        if (classes.get(i) != WordClass.VERB) return false;
        boolean infinitive = i > 0 && pieces.get(i - 1).equals("to");
        boolean modifies = i + 1 < pieces.size()
                && isNoun(i + 1)
                && pieces.get(i).matches("(?i).*(?:ed|ing|en|wn)")
                && (i == 0 || !isNoun(i - 1) && classes.get(i - 1) != WordClass.PRONOUN);
        return !infinitive && !modifies && !pieces.get(i).endsWith("ing");
    }

    /** First a past tense, then what agrees with the noun before it, first with no noun after it; then any. */
    private boolean mayBeVerb(int i, int pass) {
        String word = pieces.get(i);
        // "This permits": one thing, and no plural after it.
        boolean afterOne = (word(i - 1).equals("this") || word(i - 1).equals("that")) && word.matches(".*[^s]s");
        if (!isNoun(i - 1) && !pieces.get(i - 1).equals(")") && !afterOne
                || word.equals("'s")
                || i > 1 && pieces.get(i - 2).equals("'s") && pass == 0
                || !Character.isLowerCase(word.codePointAt(0))
                || !Mending.means(language, word, WordClass.VERB)) return false;
        if (pass == 0)
            return word.endsWith("ed") && classes.get(i) != WordClass.VERB && !ClosedWords.PREPOSITIONS.contains(word);
        if (classes.get(i) != WordClass.NOUN) return false;
        boolean agrees = word.endsWith("s") != pieces.get(i - 1).endsWith("s");
        return switch (pass) {
            case 1 -> agrees && !isNoun(i + 1);
            case 2 -> afterOne || agrees && isNoun(i + 1) && word.endsWith("s");
            default -> !isNoun(i + 1);
        };
    }

    private boolean isNoun(int i) {
        return classes.get(i) == WordClass.NOUN || classes.get(i) == WordClass.NAME;
    }
}
