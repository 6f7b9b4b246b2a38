package caseclerk.evidence;

import caseclerk.cases.SourceKind;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.grounding.ReadQuestion;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.questions.CaseEvent;
import caseclerk.questions.CaseFacts;
import caseclerk.questions.Question;
import caseclerk.questions.Shape;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells that an answer is of another time than its question takes it to be, or that nothing shows that it is of that. */
public record OtherTime(OpposedSentences opposed, CaseFacts facts, Question question) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** A sentence for the reader; empty where a quote is of the time asked about, or the question names none. */
    public Optional<String> notice(AskOutcome outcome, Reading reading) {
        Optional<PresumedTime> time = outcome instanceof Answered && reading.shape() != Shape.WHEN
                ? opposed.presumedTime(reading.question())
                : Optional.empty();
        return time.flatMap(asked -> notice(outcome.claims(), reading.question(), asked));
    }

    private Optional<String> notice(List<Claim> claims, String text, PresumedTime asked) {
        String undated = "";
        ReadQuestion read = opposed.read(text);
        Map<String, List<CaseEvent>> noted = new HashMap<>();
        for (Claim claim : claims) {
            Citation cited = claim.citations().get(0);
            if (cited.version().kind() != SourceKind.ARTICLE) return Optional.empty();
            List<String> dates = read.beside(cited.quote()).dates().orElse(List.of());
            LocalDate published = cited.version().day();
            Optional<String> other = dates.isEmpty() ? noted(cited, asked, noted) : asked.otherThan(dates, published);
            if (other.isPresent())
                return Optional.of(
                        "The question speaks of " + asked.phrase() + "; the notes date this to " + other.get() + ".");
            if (!dates.isEmpty() || published == null || speaksOf(asked, cited.quote(), published))
                return Optional.empty();
            Optional<String> named = asked.otherThan(List.of(cited.quote()), published);
            if (!undated.isEmpty() && named.isEmpty()) continue;
            undated = named.map(date -> "what is quoted speaks of " + date)
                    .orElse("what is quoted says no day, and its source is of " + DAY.format(published));
        }
        return undated.isEmpty()
                ? Optional.empty()
                : Optional.of("The question speaks of " + asked.phrase() + "; " + undated + ".");
    }

    /** Whether the source is of that time, or the sentence names it. */
    private static boolean speaksOf(PresumedTime asked, String quote, @Nullable LocalDate published) {
        if (published != null && asked.meets(published, published)) return true;
        String date = DatedSentence.date(quote, published);
        return !date.startsWith("9999")
                && asked.otherThan(List.of(quote), published).isEmpty();
    }

    /**
     * The other day that the case's notes have for the sentence, where they have one.
     *
     * @param noted the events of the cases looked into so far
     */
    private Optional<String> noted(Citation cited, PresumedTime asked, Map<String, List<CaseEvent>> noted) {
        String slug = cited.version().caseSlug();
        if (slug == null) return Optional.empty();
        List<CaseEvent> events = noted
                .computeIfAbsent(
                        slug,
                        of -> facts.events(
                                question.scope().workspace(),
                                of,
                                question.scope().audience()))
                .stream()
                .filter(event -> event.claim().citations().get(0).equals(cited))
                .toList();
        if (events.size() != 1 || events.get(0).date().days() > 1) return Optional.empty();
        LocalDate day = events.get(0).date().first();
        return asked.meets(day, day) ? Optional.empty() : Optional.of(DAY.format(day));
    }
}
