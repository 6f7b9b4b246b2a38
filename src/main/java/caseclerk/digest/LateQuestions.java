package caseclerk.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port: questions without an answer, and the answers that come late. Every call is one transaction and durable when it
 * returns; throws {@link caseclerk.ingestion.CasebookUnavailable} when they cannot be read or written.
 */
public interface LateQuestions {
    /**
     * Questions asked openly since {@code since} and not answered, in whose casebook something changed after they were
     * last looked at, newest first. What a digest has told of already is left out.
     */
    List<LateQuestion> open(Instant since, int most);

    /** Nothing that changed so far answers it. */
    void looked(LateQuestion question);

    /**
     * Reserves an answer for whoever asked, unless another process has reserved one.
     *
     * @param answer id of the answer
     */
    void reserve(LateQuestion question, String answer, Instant now);

    /** The answers that may be tried now, oldest first; those that another process is trying are left out. */
    List<LateAnswer> due(Instant now);

    /**
     * Takes an answer for a try: for a while nobody else gets it.
     *
     * @return the answer with this try counted; empty when somebody else has it
     */
    Optional<LateAnswer> take(LateAnswer answer, Instant now);

    /** It arrived, as the message of that id. */
    void sent(LateAnswer answer, String message, Instant now);

    /** It did not arrive and is to be tried again at {@code next}. */
    void later(LateAnswer answer, Instant next);

    /** It cannot arrive. */
    void giveUp(LateAnswer answer, Instant now);

    /** What it rested on is gone: the question is without an answer again. */
    void reopen(LateAnswer answer);
}
