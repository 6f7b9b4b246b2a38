package caseclerk.rules;

import caseclerk.cases.Clause;
import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.TextSpan;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.grounding.Draft;
import caseclerk.policies.NamedPolicies;
import caseclerk.policies.PolicyText;
import caseclerk.questions.Subject;
import caseclerk.retrieval.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says a clause in its own words. */
public final class ClauseAnswer {
    private static final int MOST_SENTENCES = 8;

    private ClauseAnswer() {}

    /**
     * The words of {@code clause}.
     *
     * @param passages those that hold it, in order
     * @param lead words put before
     */
    static PolicyReading of(PolicyText text, Clause clause, List<Passage> passages, String lead) {
        List<Claim> claims = new ArrayList<>();
        Set<Integer> said = new HashSet<>();
        int all = 0;
        for (Passage passage : passages)
            for (Sentence sentence : passage.sentences()) {
                if (!isOf(clause, sentence) || isItsLabel(clause, sentence) || !said.add(sentence.ordinal())) continue;
                all++;
                if (claims.size() < MOST_SENTENCES) claims.add(claim(passage, sentence));
            }
        String rest = all > claims.size()
                ? "The clause has " + (all - claims.size()) + " more sentences; /policy show "
                        + text.version().number() + " has all of it."
                : "";
        String understood = "the words of " + clause.label() + " in the version of "
                + text.version().from();
        return new PolicyReading("clause", understood, lead, new Draft(claims), found(passages), rest);
    }

    static Claim claim(Passage passage, Sentence sentence) {
        return new Claim(Subject.folded(sentence.text()), List.of(Citation.of(passage, sentence)));
    }

    /** The lead says number and heading; a sentence of nothing else needs not be said where others are. */
    private static boolean isItsLabel(Clause clause, Sentence sentence) {
        boolean alone = clause.whole().length() <= sentence.span().length() + 3;
        return !alone && names(clause, sentence);
    }

    /** Whether a sentence is nothing but number and heading of its clause ("2.2 Nudity."), with which its words begin. */
    public static boolean isLabel(Passage passage, Sentence sentence) {
        return passage.clauseAt(sentence.span())
                .filter(clause -> names(clause, sentence))
                .isPresent();
    }

    private static boolean names(Clause clause, Sentence sentence) {
        return NamedPolicies.folded(sentence.text()).equals(NamedPolicies.folded(clause.label()));
    }

    /** Headings are said only where the clause is nothing but its heading and sub-clauses. */
    private static boolean isOf(Clause clause, Sentence sentence) {
        TextSpan span = sentence.span();
        if (!clause.whole().contains(span)) return false;
        return sentence.kind() != SentenceKind.HEADING || clause.whole().length() <= span.length() + 3;
    }

    /** Passages that were looked up, as if found. */
    public static List<Found> found(List<Passage> passages) {
        List<Found> found = new ArrayList<>();
        for (Passage passage : passages)
            found.add(new Found(passage, found.size() + 1, 1, Map.of("lookup", 1.0), List.of()));
        return found;
    }
}
