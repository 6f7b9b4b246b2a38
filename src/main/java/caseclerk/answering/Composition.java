package caseclerk.answering;

import caseclerk.answering.ModelComposer.Proposal;
import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.evidence.Denial;
import caseclerk.evidence.Missing;
import caseclerk.evidence.Reading;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.grounding.Draft;
import caseclerk.grounding.GroundingCheck;
import caseclerk.grounding.Verdict;
import caseclerk.questions.Question;
import caseclerk.questions.Shape;
import caseclerk.questions.Subject;
import caseclerk.retrieval.Found;
import caseclerk.writing.ModelUnavailable;
import caseclerk.writing.Proposed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Has an answer drafted and checked: by the chat model where there is one, and by the extractive composer where there
 * is none, where the model fails, and where too little of what it wrote holds.
 */
public final class Composition {
    /** With less than this share of its claims held, a model is not believed in the rest either. */
    private static final double TRUSTWORTHY = 0.5;
    /** So sure that the passages answer that a model's "no" is not enough to say nothing. */
    private static final double SURE = 0.75;
    /** A sentence that takes the place of a refused claim must be about as good as the best one. */
    private static final double NEARLY_AS_GOOD = 0.8;

    private final AnswerDrafter extractive;
    private final @Nullable ModelComposer model;
    private final GroundingCheck grounding;

    /** @param model the chat model's composer; null for none */
    public Composition(AnswerDrafter extractive, @Nullable ModelComposer model, GroundingCheck grounding) {
        this.extractive = extractive;
        this.model = model;
        this.grounding = grounding;
    }

    /**
     * A draft with its verdicts.
     *
     * @param composer who drafted what is said
     * @param fallback why that is not the composer configured; null when it is
     * @param verdicts on all that was drafted, by whomever
     * @param held what may be said, in order
     * @param missing what of the question stays open; empty for nothing
     * @param declined whether the model, asked first, found no answer in the passages
     * @param verifyNanos time spent on checking
     */
    record Composed(
            String composer,
            @Nullable String fallback,
            List<Verdict> verdicts,
            List<Claim> held,
            String missing,
            boolean declined,
            long verifyNanos) {
        Composed holding(List<Claim> others) {
            return new Composed(composer, fallback, verdicts, others, missing, declined, verifyNanos);
        }
    }

    /** Nothing drafted, since the question is not to be answered. */
    Composed nothing() {
        return new Composed(configured(), null, List.of(), List.of(), "", false, 0);
    }

    /** Whether a chat model is asked first. */
    boolean hasModel() {
        return model != null;
    }

    /** Names the composer of the program's own rules. */
    String ownName() {
        return extractive.name();
    }

    /** A verdict on each claim of {@code draft}, made by the program's own rules from {@code found}. */
    List<Verdict> verdicts(Draft draft, List<Found> found) {
        return grounding.check(draft, passages(found));
    }

    private String configured() {
        return model == null ? extractive.name() : model.name();
    }

    /** {@code draft}, made by the program's own rules, checked. */
    Composed check(Draft draft, Reading reading) {
        return own(draft, reading, null, List.of(), 0);
    }

    /** The program's own draft, checked, nobody accused in it without what is said against that. */
    private Composed drafted(Reading reading, @Nullable String fallback, List<Verdict> before, long verifiedBefore) {
        List<Claim> said = extractive.draft(reading).claims();
        boolean lists = reading.shape() == Shape.TIMELINE;
        List<Claim> all = lists ? said : new Denial(reading.passages()).beside(said);
        Composed own = own(new Draft(all), reading, fallback, before, verifiedBefore);
        return own.holding(own.held().stream()
                .map(claim -> said.contains(claim) ? claim : Denial.marked(claim))
                .toList());
    }

    private Composed own(
            Draft draft, Reading reading, @Nullable String fallback, List<Verdict> before, long verifiedBefore) {
        long begun = System.nanoTime();
        List<Verdict> verdicts = grounding.check(draft, passages(reading));
        long verified = System.nanoTime() - begun;
        return new Composed(
                extractive.name(),
                fallback,
                Stream.concat(before.stream(), verdicts.stream()).toList(),
                verdicts.stream().filter(Verdict::holds).map(Verdict::claim).toList(),
                "",
                false,
                verifiedBefore + verified);
    }

    /**
     * The best checked answer.
     *
     * @param question on whose account, and how long the person has waited already
     * @param confidence 0 to 1: how likely the passages hold the answer
     * @param early is handed each claim that holds while the model goes on writing
     */
    public Composed compose(Reading reading, Question question, double confidence, Consumer<Claim> early) {
        if (model == null) return drafted(reading, null, List.of(), 0);
        long[] spent = new long[1];
        try {
            Proposal proposal = model.draft(reading, question.scope().workspace(), question.waited(), proposed -> {
                Verdict verdict = timed(proposed, reading, spent);
                if (verdict.holds()) early.accept(verdict.claim());
            });
            return judged(model, proposal, reading, confidence, spent);
        } catch (ModelUnavailable e) {
            String why =
                    model.name().replaceFirst("llm:", "") + " " + e.reason().words();
            return drafted(reading, why, List.of(), spent[0]);
        }
    }

    private Composed judged(ModelComposer model, Proposal proposal, Reading reading, double confidence, long[] spent) {
        String name = model.name().replaceFirst("llm:", "");
        if (proposal.proposed().isEmpty()) {
            model.fared(proposal, 0);
            return confidence >= SURE
                    ? drafted(reading, name + " found no answer", List.of(), spent[0])
                    : new Composed(model.name(), null, List.of(), List.of(), "", true, spent[0]);
        }
        List<Verdict> verdicts = proposal.proposed().stream()
                .map(one -> timed(one, reading, spent))
                .toList();
        long held = verdicts.stream().filter(Verdict::holds).count();
        model.fared(proposal, (int) held);
        if (held < TRUSTWORTHY * verdicts.size() || held == 0)
            return drafted(
                    reading,
                    "of " + name + "’s " + verdicts.size() + " claims only " + held + " passed the check",
                    verdicts,
                    spent[0]);
        return said(model, proposal, verdicts, reading, spent[0]);
    }

    /** What held, and for what did not the sentence it cited, if that is worth saying. */
    private Composed said(ModelComposer model, Proposal proposal, List<Verdict> verdicts, Reading reading, long spent) {
        List<Verdict> all = new ArrayList<>();
        List<Claim> said = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            all.add(verdict);
            Optional<Verdict> spoken = verdict.holds() ? Optional.of(verdict) : instead(verdict, reading);
            if (spoken.isPresent() && !verdict.holds()) all.add(spoken.get());
            spoken.map(Verdict::claim).filter(claim -> !said.contains(claim)).ifPresent(said::add);
        }
        List<Claim> denied = new Denial(reading.passages()).beside(said);
        denied.removeAll(said);
        for (Verdict verdict : grounding.check(new Draft(denied), passages(reading))) {
            all.add(verdict);
            if (verdict.holds()) said.add(Denial.marked(verdict.claim()));
        }
        String missing = Missing.inPlainWords(proposal.missing(), reading);
        return new Composed(model.name(), null, all, said, missing, false, spent);
    }

    private Optional<Verdict> instead(Verdict refused, Reading reading) {
        Citation cited = refused.claim().citations().get(0);
        double best = reading.sentences().get(0).score();
        return reading.sentences().stream()
                .filter(e -> e.found().passage().equals(cited.passage())
                        && e.sentence().span().equals(cited.span())
                        && e.score() >= best * NEARLY_AS_GOOD)
                .findFirst()
                .map(e -> quoted(cited.passage(), e.sentence()))
                .map(claim -> grounding
                        .check(new Draft(List.of(claim)), passages(reading))
                        .get(0))
                .filter(Verdict::holds);
    }

    private static Claim quoted(Passage passage, Sentence sentence) {
        return Subject.claim(passage, sentence);
    }

    private Verdict timed(Proposed proposed, Reading reading, long[] spent) {
        long begun = System.nanoTime();
        Verdict checked = proposed.checked(grounding, passages(reading));
        spent[0] += System.nanoTime() - begun;
        return checked;
    }

    private static List<Passage> passages(Reading reading) {
        return passages(reading.passages());
    }

    private static List<Passage> passages(List<Found> found) {
        return found.stream().map(Found::passage).toList();
    }
}
