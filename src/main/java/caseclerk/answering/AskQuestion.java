package caseclerk.answering;

import caseclerk.answering.AskOutcome.Abstained;
import caseclerk.answering.AskOutcome.Answered;
import caseclerk.answering.AskOutcome.Conflicting;
import caseclerk.answering.AskOutcome.Reason;
import caseclerk.answering.AskTrace.Timings;
import caseclerk.grounding.Claim;
import caseclerk.grounding.Draft;
import caseclerk.grounding.GroundingCheck;
import caseclerk.grounding.Verdict;
import caseclerk.retrieval.Found;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.PassageFinder.Findings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers a question from stored passages only, or says why it will not; keeps the answer with how it came about. */
public final class AskQuestion {
    private final PassageFinder finder;
    private final AnswerDrafter drafter;
    private final GroundingCheck grounding;
    private final AnswerLog log;
    private final Answerability answerability;
    private final String fingerprint;
    private final Clock clock;

    /**
     * @param threshold confidence needed to answer, 0 to 1
     * @param fingerprint hash of what produces answers: composer, model, settings, index version
     */
    public AskQuestion(
            PassageFinder finder,
            AnswerDrafter drafter,
            GroundingCheck grounding,
            AnswerLog log,
            double threshold,
            String fingerprint,
            Clock clock) {
        this.finder = finder;
        this.drafter = drafter;
        this.grounding = grounding;
        this.log = log;
        this.answerability = new Answerability(threshold);
        this.fingerprint = fingerprint;
        this.clock = clock;
    }

    /** The answer to {@code question}, kept in the log. */
    public Answer ask(Question question) {
        long begun = System.nanoTime();
        Findings findings = finder.find(question.text(), question.scope());
        Reading reading = ReadPassages.read(findings);
        long retrieved = System.nanoTime();
        Optional<Abstained> objection = answerability.objection(reading);
        Optional<Disagreement.Sides> sides = objection.isPresent() ? Optional.empty() : Disagreement.in(reading);
        Draft draft = objection.isPresent()
                ? new Draft(List.of())
                : sides.map(AskQuestion::bothSides).orElseGet(() -> drafter.draft(reading));
        long composed = System.nanoTime();
        List<Verdict> verdicts = grounding.check(
                draft, reading.passages().stream().map(Found::passage).toList());
        AskOutcome outcome = objection.<AskOutcome>map(a -> a).orElseGet(() -> conclude(reading, sides, verdicts));
        long verified = System.nanoTime();
        Timings timings = new Timings(
                millis(begun, retrieved),
                millis(retrieved, composed),
                millis(composed, verified),
                millis(begun, verified));
        return log.keep(clock.instant(), question, outcome, trace(findings, reading, verdicts, timings));
    }

    private static AskOutcome conclude(Reading reading, Optional<Disagreement.Sides> sides, List<Verdict> verdicts) {
        List<Claim> held =
                verdicts.stream().filter(Verdict::holds).map(Verdict::claim).toList();
        if (held.isEmpty())
            return new Abstained(Reason.DRAFT_NOT_GROUNDED, "The passages found do not carry an answer.");
        if (sides.isPresent() && held.size() > 1)
            return new Conflicting(sides.get().about(), held);
        String lead = reading.shape() == Shape.YES_NO ? "What the sources say:" : "";
        return new Answered(lead, held, true, "");
    }

    private static Draft bothSides(Disagreement.Sides sides) {
        return new Draft(List.of(claim(sides.one()), claim(sides.other())));
    }

    private static Claim claim(Evidence evidence) {
        return Subject.claim(evidence.found().passage(), evidence.sentence());
    }

    private AskTrace trace(Findings findings, Reading reading, List<Verdict> verdicts, Timings timings) {
        Map<String, Double> evidence = reading.sentences().isEmpty()
                ? Map.of()
                : reading.sentences().get(0).measures();
        return new AskTrace(
                reading.question(),
                reading.shape().label(),
                findings.question().repairs(),
                reading.passages(),
                verdicts,
                evidence,
                answerability.confidence(reading),
                answerability.threshold(),
                drafter.name(),
                null,
                fingerprint,
                timings);
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }
}
