package caseclerk.evaluation;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.questions.FollowUp;
import caseclerk.questions.FollowUp.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well a follow-up question was made to stand alone.
 *
 * @param id of the question
 * @param wanted capitalised words and numbers of the rewrite that the question lacks
 * @param recovered how many of them the question made to stand alone has
 * @param f1 harmonic mean of precision and recall of its words against the rewrite's, 0 to 1
 * @param stoodAlone the question made to stand alone
 */
public record RewriteScore(String id, int wanted, int recovered, double f1, String stoodAlone) {
    static RewriteScore of(GoldRewrite gold) {
        String made = FollowUp.standAlone(gold.question(), turns(gold.history()), gold.subject());
        Set<String> asked = words(gold.question());
        Set<String> got = words(made);
        Set<String> names = names(gold.rewrite());
        names.removeAll(asked);
        int recovered = (int) names.stream().filter(got::contains).count();
        return new RewriteScore(gold.id(), names.size(), recovered, f1(got, words(gold.rewrite())), made);
    }

    private static List<Turn> turns(List<String> history) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < history.size(); i += 2)
            turns.add(new Turn(history.get(i), i + 1 < history.size() ? List.of(history.get(i + 1)) : List.of()));
        return turns;
    }

    /** Names and numbers; the first word of a sentence is one when it is no function word. */
    private static Set<String> names(String text) {
        return Words.of(text).stream()
                .filter(w -> w.isNumber() || (w.isCapitalised() && !w.isFunctionWord()))
                .filter(w -> w.span().start() > 0 || w.isNumber())
                .map(Word::folded)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> words(String text) {
        return Words.of(text).stream().map(Word::folded).collect(Collectors.toSet());
    }

    private static double f1(Set<String> made, Set<String> wanted) {
        long common = made.stream().filter(wanted::contains).count();
        return made.isEmpty() || wanted.isEmpty() ? 0 : 2.0 * common / (made.size() + wanted.size());
    }
}
