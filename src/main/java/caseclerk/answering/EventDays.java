package caseclerk.answering;

import caseclerk.cases.DatePrecision;
import caseclerk.cases.EventDate;
import caseclerk.grounding.Claim;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.questions.CaseEvent;
import caseclerk.questions.CaseFacts;
import caseclerk.questions.Question;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Puts the day that the notes have of an event behind words that do not give it in full ("on Thursday"). */
record EventDays(CaseFacts facts, Question question) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    AskOutcome on(AskOutcome outcome) {
        if (!(outcome instanceof Answered answered)) return outcome;
        List<Claim> dated = answered.claims().stream().map(this::dated).toList();
        return new Answered(answered.lead(), dated, answered.complete(), answered.missing());
    }

    private Claim dated(Claim claim) {
        String slug = claim.citations().get(0).version().caseSlug();
        if (slug == null) return claim;
        List<CaseEvent> cited = facts
                .events(question.scope().workspace(), slug, question.scope().audience())
                .stream()
                .filter(event -> event.claim()
                        .citations()
                        .get(0)
                        .equals(claim.citations().get(0)))
                .toList();
        List<CaseEvent> same = cited.stream()
                .filter(event -> event.claim().text().equals(claim.text()))
                .toList();
        List<CaseEvent> events = same.isEmpty() ? cited : same;
        // Of two days in one sentence nothing tells which of them is asked for.
        if (events.size() != 1 || events.get(0).disputed()) return claim;
        EventDate date = events.get(0).date();
        boolean said = claim.text().contains(Integer.toString(date.first().getYear()));
        return date.precision() != DatePrecision.DAY || said
                ? claim
                : new Claim(claim.text() + " [" + DAY.format(date.first()) + "]", claim.citations());
    }
}
