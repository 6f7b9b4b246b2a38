package caseclerk.questions;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.questions.FollowUp.Turn;
import caseclerk.writing.PlainProse;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * May a rewritten question be asked in the place of what somebody typed? It may add only words that were said, and may
 * lose none that ask: names, numbers, denials, what is asked of them and the kind of question stay.
 */
final class RewriteCheck {
    private static final int LONGEST = 300;
    private static final Set<String> TURNING = Set.of(
            "not", "no", "never", "without", "none", "only", "all", "any", "every", "first", "last", "before", "after",
            "more", "less", "most", "least", "except", "unless");
    /** Kinds of question that a pointing back may stand for any other: "What about Amazon?". */
    private static final Set<Shape> OPEN = Set.of(Shape.WHAT, Shape.OTHER);

    private final String typed;
    private final Set<String> said = new HashSet<>();
    private final Set<String> asked = new HashSet<>();

    /** @param readings how the program itself understands the question */
    RewriteCheck(String typed, List<Turn> turns, Collection<String> readings) {
        this.typed = typed;
        asked.addAll(Words.stems(typed));
        for (String reading : readings) asked.addAll(Words.stems(reading));
        for (Turn turn : turns) {
            asked.addAll(Words.stems(turn.question()));
            for (String claim : turn.claims()) said.addAll(Words.stems(claim));
        }
        said.addAll(asked);
    }

    boolean holds(String rewrite) {
        if (rewrite.isBlank()
                || rewrite.length() > LONGEST
                || !PlainProse.objections(rewrite).isEmpty()) return false;
        Set<String> stems = Words.stems(rewrite);
        Shape before = Shape.of(typed);
        return addsNothing(rewrite) && losesNothing(stems) && (OPEN.contains(before) || Shape.of(rewrite) == before);
    }

    private boolean addsNothing(String rewrite) {
        for (Word word : Words.of(rewrite)) {
            boolean turns = TURNING.contains(word.folded());
            if (turns && !asked.contains(word.stem())) return false;
            if (!turns && !word.isFunctionWord() && !said.contains(word.stem())) return false;
        }
        return true;
    }

    private boolean losesNothing(Set<String> stems) {
        QuestionWords words = QuestionWords.of(typed);
        for (Word word : Words.of(typed))
            if (TURNING.contains(word.folded()) && !stems.contains(word.stem())) return false;
        return stems.containsAll(words.terms()) && stems.containsAll(words.names());
    }
}
