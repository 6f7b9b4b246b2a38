package caseclerk.answering;

import caseclerk.answering.AskOutcome.Abstained;
import caseclerk.answering.AskOutcome.Answered;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which version answered where a question is about a day, and which come nearest where none covers it. */
final class InForceWords {
    private final PolicyQuestions policies;
    private final Question question;
    private final @Nullable LocalDate day;

    InForceWords(PolicyQuestions policies, Question question, @Nullable AskedDay asked) {
        this.policies = policies;
        this.question = question;
        this.day = asked != null ? asked.to() : question.scope().asOf();
    }

    AskOutcome on(AskOutcome outcome) {
        if (day == null) return outcome;
        if (outcome instanceof Answered answered) return led(answered, day);
        return outcome instanceof Abstained abstained ? nearest(abstained, day) : outcome;
    }

    private static AskOutcome led(Answered answered, LocalDate day) {
        Optional<SourceVersion> version = answered.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .map(citation -> citation.version())
                .filter(v -> v.kind() == SourceKind.POLICY && v.day() != null)
                .findFirst();
        if (version.isEmpty()) return answered;
        String lead = "As in force on " + day + " (" + version.get().title() + ", version of "
                + version.get().day() + "):";
        return new Answered(lead, answered.claims(), answered.complete(), answered.missing());
    }

    private AskOutcome nearest(Abstained abstained, LocalDate day) {
        String uncovered = String.join(" ", policies.uncovered(question, day));
        return uncovered.isEmpty() ? abstained : new Abstained(AskOutcome.Reason.NOT_STATED, uncovered);
    }
}
