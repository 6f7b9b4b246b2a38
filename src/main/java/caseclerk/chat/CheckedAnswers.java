package caseclerk.chat;

import caseclerk.answering.Answer;
import caseclerk.cases.Audience;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.chat.Reply.AnswerGiven;
import caseclerk.grounding.Citation;
import caseclerk.questions.Question;
import caseclerk.retrieval.Scope;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers that somebody put their name to: given again for the same question, until one of their sources changes. */
final class CheckedAnswers {
    private final Endorsements endorsements;
    private final ToldAnswers answers;
    private final Bookcase bookcase;

    CheckedAnswers(Endorsements endorsements, ToldAnswers answers, Bookcase bookcase) {
        this.endorsements = endorsements;
        this.answers = answers;
        this.bookcase = bookcase;
    }

    /** The checked answer to {@code question}, if it still stands and readers of what is said to {@code speaker} may be told of it. */
    Optional<AnswerGiven> to(Question question, Speaker speaker) {
        Scope scope = question.scope();
        for (Endorsement one : endorsements.askedAs(scope.workspace(), key(question))) {
            Optional<Answer> answer = answers.find(scope.workspace(), speaker, one.answerId());
            if (answer.isPresent() && stands(answer.get()))
                return Optional.of(new AnswerGiven(answer.get(), one, null));
        }
        return Optional.empty();
    }

    /** The answer with the name of who checked it, if somebody did. */
    AnswerGiven shown(Answer answer) {
        return new AnswerGiven(
                answer,
                endorsements
                        .of(answer.question().scope().workspace(), answer.id())
                        .orElse(null),
                null);
    }

    /** Two questions with the same key are the same: the same words, about the same case and day, of the same sources. */
    static String key(Question question) {
        String words = Words.of(question.text()).stream().map(Word::folded).collect(Collectors.joining(" "));
        return words + "|" + question.scope().caseSlug() + "|"
                + question.scope().asOf()
                + (question.scope().sources() == null
                        ? ""
                        : "|" + new TreeSet<>(question.scope().sources()));
    }

    private boolean stands(Answer answer) {
        return answer.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .map(Citation::version)
                .distinct()
                .allMatch(version -> isNewest(answer, version));
    }

    private boolean isNewest(Answer answer, SourceVersion version) {
        return bookcase.source(answer.question().scope().workspace(), version.sourceId(), Audience.OWNER)
                .filter(source -> source.newest().revision() == version.revision())
                .isPresent();
    }

    /** The sources that the answer cites. */
    static Set<Long> sources(Answer answer) {
        return answer.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .map(citation -> citation.version().sourceId())
                .collect(Collectors.toSet());
    }
}
