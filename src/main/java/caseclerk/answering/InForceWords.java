package caseclerk.answering;

import caseclerk.answering.AskOutcome.Abstained;
import caseclerk.answering.AskOutcome.Answered;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.policies.PolicyVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which version answered where a question is about a day, and which come nearest where none covers it. */
final class InForceWords {
    private final PolicyQuestions policies;
    private final Question question;
    private final @Nullable AskedDay asked;
    private final @Nullable LocalDate day;

    InForceWords(PolicyQuestions policies, Question question, @Nullable AskedDay asked) {
        this.policies = policies;
        this.question = question;
        this.asked = asked;
        this.day = asked != null ? asked.to() : question.scope().asOf();
    }

    /** Whose day it is, where it is that of something that happened; else nothing. */
    static String whose(Optional<AskedDay> asked) {
        CaseEvent event = asked.map(AskedDay::event).orElse(null);
        if (event == null) return "";
        boolean isDay = asked.orElseThrow().isDay();
        return (isDay ? ", the day of" : ", the last day of the time given for") + " an event in " + event.caseSlug();
    }

    AskOutcome on(AskOutcome outcome) {
        if (outcome instanceof Abstained abstained) return nearest(abstained);
        if (day == null) return outcome;
        return outcome instanceof Answered answered ? led(answered, day) : outcome;
    }

    private AskOutcome led(Answered answered, LocalDate day) {
        Optional<SourceVersion> version = policyOf(answered);
        if (version.isEmpty()) return answered;
        String lead = "As in force on " + day + " (" + PolicyVersion.nameOf(version.get()) + ", version of "
                + version.get().day() + ")" + whose(Optional.ofNullable(asked)) + ":";
        List<Claim> rulesFirst = new ArrayList<>(answered.claims());
        rulesFirst.sort(Comparator.comparing(claim -> !isOfPolicy(claim)));
        return withEvent(new Answered(lead, rulesFirst, answered.complete(), answered.missing()));
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

    /** What happened on the day is said too, with its source. */
    AskOutcome withEvent(AskOutcome outcome) {
        CaseEvent event = asked == null ? null : asked.event();
        if (event == null || !(outcome instanceof Answered answered)) return outcome;
        Set<Citation> told = Set.copyOf(event.claim().citations());
        boolean said = answered.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .anyMatch(told::contains);
        if (said) return outcome;
        List<Claim> claims = new ArrayList<>(answered.claims());
        claims.add(new Claim("The event: " + event.claim().text(), event.claim().citations()));
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
