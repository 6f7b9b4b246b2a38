package caseclerk.digest;

import caseclerk.cases.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: standing questions; throws {@link caseclerk.ingestion.CasebookUnavailable} when they cannot be read or written. */
public interface StandingQuestions {
    /** Those of a subscription: watched ones, and those asked in its channel since {@code since}, newest first. */
    List<StandingQuestion> of(Subscription subscription, Instant since, int most);

    /** The answer that {@code dispatch} tells of for a question, should it have been held for it before. */
    Optional<String> held(Dispatch dispatch, String question);

    /** What {@code dispatch} told of questions, as far as it was not told otherwise since: answers by their questions. */
    Map<String, String> toldIn(Dispatch dispatch);

    /** Keeps, durably, what {@code dispatch} tells of, so that every try tells the same. */
    void hold(Dispatch dispatch, String question, Reasked answer);

    /** The dispatch arrived: what it told of is told. */
    void told(Dispatch dispatch);

    /** Watches a question from now on, for {@code person}. */
    void watch(Subscription subscription, String person, String question, Reasked now);

    /**
     * Watches it no more.
     *
     * @return false when it was not watched
     */
    boolean unwatch(Subscription subscription, String question);

    /**
     * Questions of the last days that the notes did not answer, as often as they were asked, the most asked first.
     *
     * @param channel only what was asked there for all to read; null for everything
     */
    List<Gap> gaps(WorkspaceId workspace, @Nullable String channel, Instant since, int most);

    /**
     * What people asked and the notes do not hold.
     *
     * @param question as last asked
     * @param times how often, 1 or more
     */
    record Gap(String question, int times) {}
}
