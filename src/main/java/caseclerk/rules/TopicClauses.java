package caseclerk.rules;

import caseclerk.cases.Clause;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.policies.PolicyText;
import caseclerk.questions.QuestionWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the clauses that speak of all that a question asks about. */
final class TopicClauses {
    private static final double IN_HEADING = 1.5;
    private static final double ABOVE = 0.5;
    /** More clauses than these, equally good, do not tell which is meant. */
    private static final int MOST = 3;

    private TopicClauses() {}

    /**
     * A clause that speaks of all of it.
     *
     * @param score more the more of it stands in its heading, then in its own words, then in the headings above it
     */
    record Hit(PolicyText text, Clause clause, double score) {}

    /** The best clauses of {@code text}, in its order; none where none has all of {@code asked}, or too many do. */
    static List<Hit> in(PolicyText text, List<Word> asked) {
        return best(all(text, asked));
    }

    /** The best of {@code hits}; none where too many are equally good. */
    static List<Hit> best(List<Hit> hits) {
        double most = hits.stream().mapToDouble(Hit::score).max().orElse(0);
        List<Hit> best = hits.stream().filter(hit -> hit.score() >= most).toList();
        return best.size() <= MOST ? best : List.of();
    }

    private static List<Hit> all(PolicyText text, List<Word> asked) {
        List<Hit> hits = new ArrayList<>();
        if (asked.isEmpty()) return hits;
        for (Clause clause : text.clauses()) {
            double score = score(text, clause, asked);
            if (score > 0) hits.add(new Hit(text, clause, score));
        }
        hits.sort(Comparator.comparing(hit -> hit.clause().ordinal()));
        return hits;
    }

    private static double score(PolicyText text, Clause clause, List<Word> asked) {
        Set<String> heading = Words.stems(clause.heading());
        Set<String> own = Words.stems(clause.own().cutFrom(text.text()));
        Set<String> above = new HashSet<>();
        for (int up = clause.parent(); up >= 0; up = text.clauses().get(up).parent())
            above.addAll(Words.stems(text.clauses().get(up).heading()));
        double score = 0;
        boolean its = false;
        for (Word word : asked) {
            double inHeading = IN_HEADING * match(word, heading);
            double inOwn = match(word, own);
            double best = Math.max(Math.max(inHeading, inOwn), ABOVE * match(word, above));
            if (best == 0) return 0;
            its |= inOwn > 0;
            score += best;
        }
        return its && saysMoreThanItsHeading(text, clause) ? score : 0;
    }

    private static boolean saysMoreThanItsHeading(PolicyText text, Clause clause) {
        return clause.own().length()
                > clause.heading().length() + clause.number().length() + 4;
    }

    private static double match(Word word, Set<String> stems) {
        return QuestionWords.of(word.text()).match(word.stem(), stems);
    }
}
