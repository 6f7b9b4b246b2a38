package caseclerk.answering;

import java.time.Instant;

/**
 * A question with what was replied, as it is kept.
 *
 * @param id unique in the casebook ("a-42")
 * @param askedAt when
 * @param question as asked
 * @param outcome what was replied
 * @param trace how it came about
 */
public record Answer(String id, Instant askedAt, Question question, AskOutcome outcome, AskTrace trace) {}
