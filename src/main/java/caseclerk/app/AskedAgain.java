package caseclerk.app;

import caseclerk.answering.Answer;
import caseclerk.answering.AnswerLog;
import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.Reasked;
import caseclerk.digest.Reasking;
import caseclerk.questions.Question;
import caseclerk.retrieval.Scope;
import java.util.List;
import java.util.function.Function;

/**
 * Asks standing questions as people ask theirs.
 *
 * @param unkept answers and keeps nothing
 * @param kept answers and keeps the answer
 * @param answers the answers kept
 */
record AskedAgain(Function<Question, Answer> unkept, Function<Question, Answer> kept, AnswerLog answers)
        implements Reasking {

    @Override
    public Reasked ask(WorkspaceId workspace, String question, Audience audience) {
        return new Reasked(
                "", unkept.apply(question(workspace, question, audience)).claims());
    }

    @Override
    public Reasked keep(WorkspaceId workspace, String question, Audience audience) {
        Answer answer = kept.apply(question(workspace, question, audience));
        return new Reasked(answer.id(), answer.claims());
    }

    @Override
    public Reasked again(WorkspaceId workspace, String answerId) {
        return new Reasked(
                answerId, answers.find(workspace, answerId).map(Answer::claims).orElse(List.of()));
    }

    @Override
    public Reasked askLike(WorkspaceId workspace, String like, Audience audience) {
        return reasked(workspace, like, audience, unkept, false);
    }

    @Override
    public Reasked keepLike(WorkspaceId workspace, String like, Audience audience) {
        return reasked(workspace, like, audience, kept, true);
    }

    private Reasked reasked(
            WorkspaceId workspace, String like, Audience audience, Function<Question, Answer> asking, boolean isKept) {
        return answers.find(workspace, like)
                .map(Answer::question)
                .map(before -> new Question(before.text(), before.scope().readBy(audience)))
                .map(asking)
                .map(answer -> new Reasked(isKept ? answer.id() : "", answer.claims()))
                .orElseGet(() -> new Reasked("", List.of()));
    }

    private static Question question(WorkspaceId workspace, String question, Audience audience) {
        return new Question(question, new Scope(workspace, null, null, audience));
    }
}
