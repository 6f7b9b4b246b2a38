package caseclerk.rules;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.evidence.SilentPolicies;
import caseclerk.grounding.Claim;
import caseclerk.grounding.Draft;
import caseclerk.questions.AskOutcome;
import caseclerk.retrieval.Found;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An answer that was looked up in policy texts, not searched for.
 *
 * @param shape what kind of question it answers ("clause", "change", "history", "version")
 * @param understood how the question was read, in words
 * @param lead words put before the claims
 * @param draft what could be said; empty when nothing is to be said
 * @param passages what it rests on
 * @param missing one sentence: why nothing is said, or what is left out; empty when all is said
 * @param unless where nothing is said: an answer from other sources that speaks of one of these words comes first
 */
public record PolicyReading(
        String shape,
        String understood,
        String lead,
        Draft draft,
        List<Found> passages,
        String missing,
        List<Word> unless) {
    /** The shape of an answer with the words of a clause on each of several days. */
    static final String OF_SEVERAL_DAYS = "days";

    public PolicyReading {
        passages = List.copyOf(passages);
        unless = List.copyOf(unless);
    }

    /** A reading that comes before whatever other sources say. */
    public PolicyReading(
            String shape, String understood, String lead, Draft draft, List<Found> passages, String missing) {
        this(shape, understood, lead, draft, passages, missing, List.of());
    }

    /** Nothing can be said, for that reason, unless another source speaks of one of {@code words}. */
    static PolicyReading unlessTold(String shape, String understood, String missing, List<Word> words) {
        return new PolicyReading(shape, understood, "", new Draft(List.of()), List.of(), missing, words);
    }

    /** Nothing can be said, for that reason. */
    public static PolicyReading nothing(String shape, String understood, String missing) {
        return new PolicyReading(shape, understood, "", new Draft(List.of()), List.of(), missing);
    }

    /** Whether what was found elsewhere is to be said in its place. */
    public boolean yieldsTo(AskOutcome outcome) {
        Set<String> stems = new HashSet<>();
        for (Claim claim : outcome.claims()) stems.addAll(Words.stems(claim.text()));
        return unless.stream().anyMatch(word -> SilentPolicies.stands(word, stems));
    }

    /** The same with that lead. */
    PolicyReading under(String otherLead) {
        return new PolicyReading(shape, understood, otherLead, draft, passages, missing, unless);
    }

    /** The same under another shape. */
    PolicyReading of(String otherShape) {
        return new PolicyReading(otherShape, understood, lead, draft, passages, missing, unless);
    }

    /** This and what {@code other} says, one after the other. */
    PolicyReading and(PolicyReading other) {
        boolean silent = draft.claims().isEmpty() && other.draft.claims().isEmpty();
        return new PolicyReading(
                shape,
                joined("; ", understood, other.understood),
                joined(" ", lead, other.lead),
                new Draft(Stream.concat(draft.claims().stream(), other.draft.claims().stream())
                        .distinct()
                        .toList()),
                Stream.concat(passages.stream(), other.passages.stream())
                        .distinct()
                        .toList(),
                joined(" ", missing, other.missing),
                silent
                        ? Stream.concat(unless.stream(), other.unless.stream())
                                .distinct()
                                .toList()
                        : List.of());
    }

    private static String joined(String between, String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + between + other;
    }

    /** Whether it says what is in force, of whose time it has to be told when it is not clear. */
    public boolean leavesTimeOpen() {
        return shape.equals("clause") || shape.equals("version") || shape.equals(OF_SEVERAL_DAYS);
    }

    /** How it ends with the claims that hold. */
    public AskOutcome outcome(List<Claim> held) {
        if (held.isEmpty())
            return new AskOutcome.Abstained(
                    draft.claims().isEmpty() ? AskOutcome.Reason.NOT_STATED : AskOutcome.Reason.DRAFT_NOT_GROUNDED,
                    missing.isEmpty() ? "The clause found does not carry an answer." : missing);
        return new AskOutcome.Answered(lead, held, true, "");
    }
}
