package caseclerk.chat;

import caseclerk.answering.Answer;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.Words;
import caseclerk.chat.Incoming.Asked;
import caseclerk.chat.Reply.Noted;
import caseclerk.chat.Reply.PassagesShown;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.questions.AskOutcome.Abstained;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Replies to what is said of the last answer: what it rests on, more of it, less of it, that it is wrong. */
final class AnswerRemarks {
    private static final Pattern WHICH =
            Pattern.compile("(?:and |so )?(?:which|what) (?!sources?\\b)(\\p{L}+)[\\s?!.]*", Pattern.CASE_INSENSITIVE);

    private final ToldAnswers answers;
    private final CheckedAnswers checked;

    AnswerRemarks(ToldAnswers answers, CheckedAnswers checked) {
        this.answers = answers;
        this.checked = checked;
    }

    /**
     * The reply; empty where {@code asked} is no such remark, or there is no answer that it could be about.
     *
     * @param last the id of the answer last given here; null for none
     */
    Optional<Reply> to(Asked asked, @Nullable String last) {
        String id = asked.follows() != null ? asked.follows() : last;
        Optional<Remark> remark = Remark.in(asked.text());
        if (id == null || remark.isEmpty()) return Optional.empty();
        return answers.find(asked.workspace(), asked.speaker(), id)
                .filter(answer -> isOf(answer, asked.text()))
                .map(answer -> reply(remark.get(), answer));
    }

    /** "Which citations?" asks on where the answer tells of citations. */
    private static boolean isOf(Answer answer, String text) {
        List<Claim> claims = answer.outcome().claims();
        Matcher which = WHICH.matcher(text.strip());
        return !which.matches()
                || claims.stream().noneMatch(claim -> Words.stems(claim.text()).contains(Words.stem(which.group(1))));
    }

    private static String missing(Answer answer) {
        return answer.outcome() instanceof Abstained why ? ": " + why.missing() : ".";
    }

    private Reply reply(Remark remark, Answer answer) {
        boolean said = !answer.outcome().claims().isEmpty();
        if (remark == Remark.OBJECTION)
            return new Noted("If " + answer.id() + " is wrong, say so with /wrong " + answer.id()
                    + " and what is wrong with it, or with the button below it; it is kept with the answer.");
        if (remark == Remark.DOUBT && !said)
            return new Noted("The last question was not answered (" + answer.id() + ")" + missing(answer));
        if (!said)
            return new Noted("The last question was not answered (" + answer.id()
                    + "), so there is " + (remark == Remark.SOURCE ? "nothing to quote" : "no more to tell")
                    + ". Ask it in other words, or ask something else.");
        return switch (remark) {
            case SOURCE, DOUBT -> checked.shown(answer);
            case CONTEXT -> new PassagesShown(cited(answer));
            case LANGUAGE -> new Noted(language(answer));
            case LENGTH, OBJECTION ->
                new Noted("An answer is made of whole sentences of its sources, so that they can be checked, and is not"
                        + " shortened."
                        + slug(answer)
                                .map(slug -> " What is known of the case: /case show " + slug + ".")
                                .orElse(""));
        };
    }

    private static Answer cited(Answer answer) {
        Set<Long> ids = citations(answer).stream()
                .map(citation -> citation.passage().id())
                .collect(Collectors.toSet());
        return new Answer(
                answer.id(),
                answer.askedAt(),
                answer.question(),
                answer.outcome(),
                answer.trace().withPassagesAmong(ids));
    }

    private static String language(Answer answer) {
        Set<String> languages = citations(answer).stream()
                .map(Citation::version)
                .map(SourceVersion::language)
                .filter(Objects::nonNull)
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH))
                .collect(Collectors.toCollection(TreeSet::new));
        String are =
                languages.isEmpty() ? "" : ": those of " + answer.id() + " are in " + String.join(" and ", languages);
        return "Sources are quoted in the language they are written in" + are
                + ". Nothing is translated, and questions are understood in English.";
    }

    private static Optional<String> slug(Answer answer) {
        return citations(answer).stream()
                .flatMap(citation -> Optional.ofNullable(citation.version().caseSlug()).stream())
                .findFirst();
    }

    private static List<Citation> citations(Answer answer) {
        return answer.outcome().claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .toList();
    }
}
