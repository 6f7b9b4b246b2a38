package caseclerk.chat;

import caseclerk.cases.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port: what is kept of people: who asked, who found an answer wrong, who follows a case; throws {@link
 * caseclerk.ingestion.CasebookUnavailable} when it cannot be read or written.
 */
public interface Register {
    /**
     * Keeps who asked for an answer, and where.
     *
     * @param channel where everybody could read it; empty when the answer was for the person alone
     */
    void asked(WorkspaceId workspace, String answerId, String person, String channel);

    /** Who asked for it; empty when that is not known. */
    Optional<String> asker(WorkspaceId workspace, String answerId);

    /**
     * The channel that it was asked for in, where everybody could read it; no characters when it was for the person alone,
     * and empty when that is not known.
     */
    Optional<String> askedIn(WorkspaceId workspace, String answerId);

    /**
     * Somebody finds an answer wrong; what they said before about it is replaced.
     *
     * @param words what is wrong; empty when they did not say
     * @return false when there is no such answer
     */
    boolean wrong(WorkspaceId workspace, String answerId, String person, String words, Instant at);

    /** Who finds the answer wrong, without their names, the first to say so first; empty when nobody does. */
    List<Objection> objections(WorkspaceId workspace, String answerId);

    /**
     * Follows a case in a channel, or stops following it when it was followed.
     *
     * @return whether it is followed now
     */
    boolean follow(WorkspaceId workspace, String channel, String person, String caseSlug, Instant at);

    /** Whether the person, and nobody else, filed that source. */
    boolean isOnlyFiler(WorkspaceId workspace, long source, String person);

    /** How much {@link #forget} would take out. */
    Kept kept(WorkspaceId workspace, String person);

    /**
     * Takes out what the person asked, said of answers, follows and has watched, their links that wait, the server they
     * chose for direct messages, and the sources that nobody else filed; digests that they set up go on without a name.
     *
     * @return what was taken out
     */
    Kept forget(WorkspaceId workspace, String person);

    /**
     * What is kept of a person.
     *
     * @param questions how many they asked, 0 or more
     * @param sources how many nobody but them filed, 0 or more
     * @param watched how many questions they have watched, 0 or more
     */
    record Kept(int questions, int sources, int watched) {}
}
