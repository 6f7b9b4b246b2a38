package caseclerk.rules;

import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.policies.PolicyVersion;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.AskOutcome.Abstained;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.questions.AskedDay;
import caseclerk.questions.CaseEvent;
import caseclerk.questions.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which version answered where a question is about a day, and which come nearest where none covers it. */
public final class InForceWords {
    private final PolicyQuestions policies;
    private final Question question;
    private final @Nullable AskedDay asked;
    private final @Nullable UnclearEvent unclear;
    private final @Nullable LocalDate day;

    /**
     * @param asked the time that the question is about; null for none
     * @param unclear what happened by which it names a time that is not clear; null for nothing
     */
    public InForceWords(
            PolicyQuestions policies, Question question, @Nullable AskedDay asked, @Nullable UnclearEvent unclear) {
        this.policies = policies;
        this.question = question;
        this.asked = asked;
        this.unclear = unclear;
        this.day = asked != null ? asked.to() : question.scope().asOf();
    }

    /** Whose day it is, where it is that of something that happened; else nothing. */
    static String whose(Optional<AskedDay> asked) {
        CaseEvent event = asked.map(AskedDay::event).orElse(null);
        if (event == null) return "";
        AskedDay time = asked.orElseThrow();
        String from;
        if (time.from() == null) from = "the day before ";
        else if (time.to() == null) from = "after ";
        else from = time.isDay() ? "the day of " : "the last day of the time given for ";
        return ", " + from + event.called();
    }

    /** {@code outcome} with words on when the cited rules were in force; itself where nothing needs to be said. */
    public AskOutcome on(AskOutcome outcome) {
        if (outcome instanceof Abstained abstained) return nearest(abstained);
        if (!(outcome instanceof Answered answered)) return outcome;
        if (day != null) return led(answered, day);
        Optional<SourceVersion> version = policyOf(answered);
        if (unclear == null || version.isEmpty()) return outcome;
        String lead = "In the newest version (" + PolicyVersion.nameOf(version.get()) + ", in force from "
                + version.get().day() + "):";
        return withEvent(new Answered(lead, rulesFirst(answered), answered.complete(), answered.missing()));
    }

    private AskOutcome led(Answered answered, LocalDate day) {
        Optional<SourceVersion> version = policyOf(answered);
        if (version.isEmpty()) return answered;
        String lead = "As in force on " + day + " (" + PolicyVersion.nameOf(version.get()) + ", version of "
                + version.get().day() + ")" + whose(Optional.ofNullable(asked)) + ":";
        return withEvent(new Answered(lead, rulesFirst(answered), answered.complete(), answered.missing()));
    }

    private static List<Claim> rulesFirst(Answered answered) {
        List<Claim> rulesFirst = new ArrayList<>(answered.claims());
        rulesFirst.sort(Comparator.comparing(claim -> !isOfPolicy(claim)));
        return rulesFirst;
    }

    private static Optional<SourceVersion> policyOf(Answered answered) {
        return answered.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .map(citation -> citation.version())
                .filter(v -> v.kind() == SourceKind.POLICY && v.day() != null)
                .findFirst();
    }

    private static boolean isOfPolicy(Claim claim) {
        return claim.citations().get(0).version().kind() == SourceKind.POLICY;
    }

    /** What happened on the day is said too, with its source; where that is not clear, what may have. */
    public AskOutcome withEvent(AskOutcome outcome) {
        if (!(outcome instanceof Answered answered)) return outcome;
        CaseEvent event = asked == null ? null : asked.event();
        if (event != null) return told(answered, "The event: ", List.of(event));
        if (unclear == null) return outcome;
        Answered told = told(answered, unclear.mark(), unclear.shown());
        return new Answered(unclear.why() + " " + told.lead(), told.claims(), false, unclear.mend());
    }

    private static Answered told(Answered answered, String mark, List<CaseEvent> events) {
        Set<Citation> said = answered.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .collect(Collectors.toSet());
        List<Claim> claims = new ArrayList<>(answered.claims());
        for (CaseEvent event : events)
            if (event.claim().citations().stream().noneMatch(said::contains))
                claims.add(new Claim(mark + event.claim().text(), event.claim().citations()));
        return new Answered(answered.lead(), claims, answered.complete(), answered.missing());
    }

    private AskOutcome nearest(Abstained abstained) {
        List<String> silent = policies.silent(question, asked == null ? question.text() : asked.rest(), day);
        List<String> why = new ArrayList<>();
        // Where another policy that is meant covers the day, it is that one's words that are missing.
        if (day != null && (!silent.isEmpty() || !policies.anyCovers(question, day)))
            why.addAll(policies.uncovered(question, day));
        why.addAll(silent);
        return why.isEmpty() ? abstained : new Abstained(AskOutcome.Reason.NOT_STATED, String.join(" ", why));
    }
}
