package caseclerk.answering;

import caseclerk.cases.WorkspaceId;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.Question;
import java.time.Instant;
import java.util.Optional;

/** Port: keeps answers; throws {@link caseclerk.retrieval.IndexUnavailable} when they cannot be read or written. */
public interface AnswerLog {
    /** Keeps an answer and gives it its id. */
    Answer keep(Instant askedAt, Question question, AskOutcome outcome, AskTrace trace);

    /** The answer as it stood; empty when there is none, or when a source it rests on was removed since. */
    Optional<Answer> find(WorkspaceId workspace, String id);
}
