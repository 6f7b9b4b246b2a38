package caseclerk.digest;

import caseclerk.cases.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Port: what is reserved and what was sent. Every call is one transaction and durable when it returns; throws {@link
 * caseclerk.ingestion.CasebookUnavailable} when it cannot be read or written.
 */
public interface Outbox {
    /**
     * Reserves the digest of that day with all that changed since the last one, unless that day has one, or another of
     * the subscription is still on its way.
     */
    void reserve(Subscription subscription, LocalDate day, Instant now);

    /** Whether that day has its digest, however it ended. */
    boolean hasDay(Subscription subscription, LocalDate day);

    /** Reserves a digest besides those of the schedule, unless one of the subscription is still on its way. */
    void reserveExtra(Subscription subscription, Instant now);

    /** The dispatches that may be tried now, oldest first; those that another process is trying are left out. */
    List<Dispatch> due(Instant now);

    /**
     * Takes a dispatch for a try: for a while nobody else gets it.
     *
     * @return the dispatch as it stands; empty when somebody else has it
     */
    Optional<Dispatch> take(Dispatch dispatch, Instant now);

    /** The dispatch of that name, however it ended; empty when the workspace has none. */
    Optional<Dispatch> named(WorkspaceId workspace, String nonce);

    /** It arrived, as the message of that id. */
    void sent(Dispatch dispatch, String message, Instant now);

    /** Nothing was new, and nothing was to be sent then. */
    void silent(Dispatch dispatch, Instant now);

    /** It is about to be sent: from now on it may have arrived, whatever is heard of it. */
    void sending(Dispatch dispatch);

    /** It is not known to have arrived, and is to be tried again at {@code next}. */
    void later(Dispatch dispatch, Instant next);

    /** It did not arrive, and a later day is due: that day's digest tells of everything this one would have. */
    void supersede(Dispatch dispatch, LocalDate day, Instant now);

    /** It cannot arrive: the next digest of the subscription, should there be one, tells of everything this one would have. */
    void giveUp(Dispatch dispatch, Instant now);
}
