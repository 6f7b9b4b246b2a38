package caseclerk.answering;

import caseclerk.answering.AskTrace.Timings;
import caseclerk.answering.Composition.Composed;
import caseclerk.evidence.Answerability;
import caseclerk.evidence.Disagreement;
import caseclerk.evidence.Evidence;
import caseclerk.evidence.Explanation;
import caseclerk.evidence.NewestState;
import caseclerk.evidence.OpposedSentences;
import caseclerk.evidence.OtherTime;
import caseclerk.evidence.ReadPassages;
import caseclerk.evidence.Reading;
import caseclerk.grounding.Claim;
import caseclerk.grounding.Draft;
import caseclerk.grounding.GroundingCheck;
import caseclerk.grounding.Opposition;
import caseclerk.grounding.Verdict;
import caseclerk.policies.PolicyTexts;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.AskOutcome.Abstained;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.questions.AskOutcome.Conflicting;
import caseclerk.questions.AskOutcome.Reason;
import caseclerk.questions.AskedDay;
import caseclerk.questions.CaseFacts;
import caseclerk.questions.Initials;
import caseclerk.questions.NamedMatter;
import caseclerk.questions.Question;
import caseclerk.questions.QuestionLanguage;
import caseclerk.questions.Shape;
import caseclerk.questions.Subject;
import caseclerk.retrieval.PairScorer;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.PassageFinder.Findings;
import caseclerk.retrieval.Scope;
import caseclerk.rules.AskedTime;
import caseclerk.rules.AskedTimes;
import caseclerk.rules.InForceWords;
import caseclerk.rules.NamedEvents;
import caseclerk.rules.PolicyLookUp;
import caseclerk.rules.PolicyNotices;
import caseclerk.rules.PolicyQuestions;
import caseclerk.rules.PolicyReading;
import caseclerk.rules.UnclearEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers a question from stored passages only, or says why it will not; keeps the answer with how it came about. */
public final class AskQuestion {
    /** Of a change both sides are said, so that nothing has to be noted on the time. */
    private static final AskedDay WHOLE_TIME = new AskedDay(LocalDate.MIN, LocalDate.MIN, "", "");

    private final PassageFinder finder;
    private final OpposedSentences opposed;
    private final ReadPassages reader;
    private final Composition composition;
    private final AnswerLog log;
    private final PolicyTexts policies;
    private final CaseFacts facts;
    private final AskedTimes times;
    private final PolicyQuestions policyQuestions;
    private final PolicyLookUp policyLookUp;
    private final EventsQuestion events;
    private final CaseQuestion cases;
    private final CasesQuestion acrossCases;
    private final Answerability answerability;
    private final String fingerprint;
    private final Clock clock;

    /**
     * @param scorer compares the question with the most promising sentences
     * @param opposition tells sentences that say the opposite of what is asked
     * @param threshold confidence needed to answer, 0 to 1
     * @param fingerprint hash of what produces answers: composer, model, settings, index version
     */
    public AskQuestion(
            PassageFinder finder,
            PairScorer scorer,
            Opposition opposition,
            AnswerDrafter drafter,
            GroundingCheck grounding,
            AnswerLog log,
            double threshold,
            String fingerprint,
            Clock clock) {
        this(
                finder,
                scorer,
                opposition,
                new Composition(drafter, null, grounding),
                log,
                PolicyTexts.NONE,
                CaseFacts.NONE,
                threshold,
                fingerprint,
                clock);
    }

    /**
     * @param scorer compares the question with the most promising sentences
     * @param opposition tells sentences that say the opposite of what is asked
     * @param policies versions of policy texts, for questions about clauses, days and changes
     * @param facts what happened in cases and which rules they invoke
     * @param threshold confidence needed to answer, 0 to 1
     * @param fingerprint hash of what produces answers: composer, prompt, model, settings, index version
     */
    public AskQuestion(
            PassageFinder finder,
            PairScorer scorer,
            Opposition opposition,
            Composition composition,
            AnswerLog log,
            PolicyTexts policies,
            CaseFacts facts,
            double threshold,
            String fingerprint,
            Clock clock) {
        this.policies = policies;
        this.facts = facts;
        this.policyQuestions = new PolicyQuestions(policies, facts);
        this.policyLookUp = new PolicyLookUp(policies, policyQuestions);
        this.times = new AskedTimes(new NamedEvents(finder, facts, opposition), policyQuestions);
        this.events = new EventsQuestion(finder, facts);
        this.cases = new CaseQuestion(events, facts);
        this.acrossCases = new CasesQuestion(finder, facts);
        this.finder = finder;
        this.opposed = new OpposedSentences(opposition);
        this.reader = new ReadPassages(scorer, opposed);
        this.composition = composition;
        this.log = log;
        this.answerability = new Answerability(threshold, opposed);
        this.fingerprint = fingerprint;
        this.clock = clock;
    }

    /** The answer to {@code question}, kept in the log. */
    public Answer ask(Question question) {
        return ask(question, claim -> {});
    }

    /**
     * The answer to {@code question}, kept in the log.
     *
     * @param early is handed each checked claim while a chat model goes on writing; the answer returned is what counts
     */
    public Answer ask(Question question, Consumer<Claim> early) {
        Question plain = question.plain();
        Said first = answered(plain, early);
        Said best = new AskAgain(one -> answered(one, early)).of(question, first);
        Said said = question.leftOut().map(best::noting).orElse(best);
        return log.keep(clock.instant(), question, said.outcome(), said.trace());
    }

    private Said answered(Question question, Consumer<Claim> early) {
        return new AskInParts(part -> said(part, early)).of(question).orElseGet(() -> said(question, early));
    }

    private Said said(Question question, Consumer<Claim> early) {
        long begun = System.nanoTime();
        Question placed = policyQuestions.placed(question);
        LocalDate today = today(placed);
        AskedTime time = times.of(placed, today);
        Optional<AskedDay> asked = time.day();
        Optional<PolicyReading> lookedUp = acrossCases
                .lookUp(placed, asked)
                .or(() -> policyLookUp.of(placed, time, today))
                .or(() -> events.lookUp(placed, asked))
                .or(() -> asked.isPresent() ? Optional.empty() : cases.lookUp(placed));
        boolean decided = lookedUp.filter(reading -> reading.unless().isEmpty()).isPresent();
        Said made = decided ? tell(placed, time, lookedUp.get(), begun) : search(placed, time, early, begun);
        if (lookedUp.isPresent() && !decided && !lookedUp.get().yieldsTo(made.outcome()))
            made = tell(placed, time, lookedUp.get(), begun);
        return made;
    }

    private LocalDate today(Question question) {
        LocalDate asOf = question.scope().asOf();
        return asOf != null ? asOf : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A clause or a change was looked up: what is said is checked all the same. */
    private Said tell(Question question, AskedTime time, PolicyReading reading, long begun) {
        long retrieved = System.nanoTime();
        List<Verdict> verdicts = composition.verdicts(reading.draft(), reading.passages());
        List<Claim> held = held(verdicts);
        Optional<AskedDay> asked = time.day();
        UnclearEvent unclear = reading.leavesTimeOpen() ? time.unclear().orElse(null) : null;
        AskOutcome outcome = new InForceWords(policyQuestions, question, asked.orElse(null), unclear)
                .withEvent(reading.outcome(held));
        if (reading.shape().equals("timeline")) outcome = new EventDays(facts, question).on(outcome);
        if (reading.shape().equals("cases")) outcome = new CaseNames(facts, question).on(outcome);
        Timings timings = timings(begun, retrieved, retrieved, System.nanoTime());
        AskedDay day = reading.shape().equals("clause") ? asked.orElse(null) : WHOLE_TIME;
        AskTrace trace = new AskTrace(
                reading.understood(),
                reading.shape(),
                List.of(),
                reading.passages(),
                verdicts,
                Map.of(),
                held.isEmpty() ? 0 : 1,
                answerability.threshold(),
                composition.ownName(),
                null,
                fingerprint,
                timings,
                notices(reading, new PolicyNotices(policies, question.scope(), facts).on(held, day)));
        return new Said(outcome, trace);
    }

    private static List<String> notices(PolicyReading reading, List<String> ofVersions) {
        List<String> notices = new ArrayList<>(ofVersions);
        if (!reading.missing().isEmpty() && !reading.draft().claims().isEmpty()) notices.add(reading.missing());
        return notices;
    }

    private Said search(Question question, AskedTime time, Consumer<Claim> early, long begun) {
        PolicyQuestions.Dated dated = policyQuestions.dated(question, time.day());
        Findings findings =
                finder.find(dated.question().text(), dated.question().scope());
        if (dated.day() != null && !policyQuestions.isForRule(dated, findings)) {
            dated = dated.unlessForRule(question);
            findings = finder.find(question.text(), dated.question().scope());
        }
        Optional<Initials> initials = Initials.in(findings.question().text(), findings.passages());
        if (initials.isPresent()) findings = spelledOut(initials.get(), findings, dated);
        findings = policyQuestions.bearing(question, findings);
        AskedDay day = dated.day();
        // A rule as it stood on a day gets that day before it; until then it is not shown.
        Consumer<Claim> shown = day == null ? early : claim -> {};
        Looked looked = look(findings, dated.question().scope(), day, policyQuestions.asksForRule(question, day));
        Reading reading = looked.reading();
        long retrieved = System.nanoTime();
        LocalDate policyDay = dated.question().scope().policyDay();
        Optional<Abstained> objection = policyQuestions
                .refusal(question, day == null ? question.text() : day.rest(), policyDay, reading)
                .or(() -> answerability.objection(reading))
                .map(refusal -> ofItsDay(refusal, question, policyDay))
                .map(refusal -> QuestionLanguage.isOther(question.text())
                        ? new Abstained(Reason.OTHER_LANGUAGE, QuestionLanguage.HINT)
                        : refusal);
        Optional<Disagreement.Sides> sides =
                objection.isPresent() ? Optional.empty() : Disagreement.in(reading, opposed);
        Composed composed = objection.isPresent()
                ? composition.nothing()
                : sides.map(both -> composition.check(bothSides(both), reading))
                        .orElseGet(
                                () -> composition.compose(reading, question, answerability.confidence(reading), shown));
        AskOutcome concluded = objection.<AskOutcome>map(a -> a).orElseGet(() -> conclude(reading, sides, composed));
        AskOutcome outcome = new InForceWords(
                        policyQuestions, question, day, time.unclear().orElse(null))
                .on(NewestState.dated(concluded, reading));
        if (reading.shape() == Shape.WHEN) outcome = new EventDays(facts, question).on(outcome);
        long verified = System.nanoTime();
        Timings timings = timings(begun, retrieved, verified - composed.verifyNanos(), verified);
        List<String> notices =
                new ArrayList<>(new PolicyNotices(policies, question.scope(), facts).on(outcome.claims(), day));
        initials.ifPresent(one -> notices.add("This answer reads " + one.told() + "."));
        new OtherTime(opposed, facts, question).notice(outcome, reading).ifPresent(notices::add);
        new CaseNames(facts, question).notice(outcome).ifPresent(notices::add);
        return new Said(outcome, trace(looked.findings(), reading, composed, timings, notices));
    }

    /** Where nothing at all was found as of a day, what is filed may be of later days, or of rules that had ended. */
    private Abstained ofItsDay(Abstained refusal, Question question, @Nullable LocalDate day) {
        if (refusal.reason() != Reason.NOTHING_FILED || day == null) return refusal;
        Scope ever = new Scope(
                question.scope().workspace(),
                question.scope().caseSlug(),
                null,
                question.scope().audience());
        return finder.find(question.text(), ever).passages().isEmpty()
                ? refusal
                : new Abstained(
                        Reason.NOT_STATED,
                        "Nothing that is filed here is of " + day + " or holds on that day; ask as of another day.");
    }

    private record Looked(Findings findings, Reading reading) {}

    /** Reads what was found; of a matter that the question names, its sources alone, as long as they tell what is asked. */
    private Looked look(Findings findings, Scope scope, @Nullable AskedDay day, boolean rulesFirst) {
        Optional<NamedMatter> named = NamedMatter.in(findings.question().text());
        Set<Long> sources =
                named.map(matter -> matter.sources(findings.passages())).orElse(Set.of());
        if (sources.isEmpty()) return new Looked(findings, read(findings, day, rulesFirst));
        NamedMatter matter = named.get();
        Findings within = finder.find(matter.rest(), scope.within(sources))
                .withRepairs(findings.question().repairs(), matter.told());
        Reading reading = read(within, day, rulesFirst);
        if (answerability.objection(reading).isEmpty()) return new Looked(within, reading);
        Findings near = findings.only(
                passage -> sources.contains(passage.version().sourceId()) || matter.isMentionedIn(passage));
        return new Looked(near, read(near, day, rulesFirst));
    }

    /** What is found for the question with its abbreviation spelled out. */
    private Findings spelledOut(Initials initials, Findings findings, PolicyQuestions.Dated dated) {
        String spelledOut = initials.spelledOut(findings.question().text());
        return finder.find(spelledOut, dated.question().scope()).withRepairs(List.of(), "read " + initials.told());
    }

    /**
     * A chat model reads more sentences than are compared here, so that fewer do where they are enough to go on; before a
     * question is refused all are.
     */
    private Reading read(Findings findings) {
        if (!composition.hasModel()) return reader.read(findings);
        Reading first = reader.glance(findings);
        return answerability.objection(first).isEmpty() ? first : reader.read(findings);
    }

    /**
     * The rule of a service, or of the day of something that happened, is read from its text, and only where that tells
     * nothing from others.
     */
    private Reading read(Findings findings, @Nullable AskedDay day, boolean rulesFirst) {
        if (!rulesFirst && (day == null || day.event() == null)) return read(findings);
        Reading rules = reader.read(PolicyQuestions.rulesAlone(findings));
        return answerability.objection(rules).isEmpty() ? rules : reader.read(findings);
    }

    private static List<Claim> held(List<Verdict> verdicts) {
        return verdicts.stream().filter(Verdict::holds).map(Verdict::claim).toList();
    }

    private static Timings timings(long begun, long retrieved, long composed, long verified) {
        return new Timings(
                millis(begun, retrieved),
                millis(retrieved, composed),
                millis(composed, verified),
                millis(begun, verified));
    }

    private AskOutcome conclude(Reading reading, Optional<Disagreement.Sides> sides, Composed composed) {
        List<Claim> held = composed.held();
        if (composed.declined())
            return new Abstained(
                    Reason.NOT_STATED, "The sources come near, but the model that read them found no answer in them.");
        if (held.isEmpty())
            return new Abstained(
                    Reason.DRAFT_NOT_GROUNDED, "None of the sentences found can be quoted as the answer by itself.");
        if (sides.isPresent() && held.size() > 1)
            return new Conflicting(sides.get().about(), held);
        String lead = reading.shape() == Shape.YES_NO ? "What the sources say:" : "";
        String missing = composed.missing().isEmpty() && composed.composer().equals("extractive")
                ? missing(reading, held)
                : composed.missing();
        return new Answered(lead, held, missing.isEmpty(), missing);
    }

    private String missing(Reading reading, List<Claim> held) {
        return opposed.leavesOpen(reading, held)
                ? "No sentence found says that this has been done."
                : Explanation.missing(reading, held);
    }

    private static Draft bothSides(Disagreement.Sides sides) {
        return new Draft(List.of(claim(sides.one()), claim(sides.other())));
    }

    private static Claim claim(Evidence evidence) {
        return Subject.claim(evidence.found().passage(), evidence.sentence());
    }

    private AskTrace trace(
            Findings findings, Reading reading, Composed composed, Timings timings, List<String> notices) {
        Map<String, Double> evidence = reading.sentences().isEmpty()
                ? Map.of()
                : reading.sentences().get(0).measures();
        return new AskTrace(
                reading.question(),
                reading.shape().label(),
                findings.question().repairs(),
                reading.passages(),
                composed.verdicts(),
                evidence,
                answerability.confidence(reading),
                answerability.threshold(),
                composed.composer(),
                composed.fallback(),
                fingerprint,
                timings,
                notices);
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }
}
