package caseclerk.digest;

import caseclerk.cases.WorkspaceId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Where the digests of a {@link DigestWorld} go, with a time of its own; what stands there is counted. */
interface Places extends AutoCloseable {
    /**
     * A digest as readers see it.
     *
     * @param channel where it stands
     * @param digest its mark
     * @param day the day it says it is for
     * @param reports the numbers of the reports that it calls new, in order
     */
    record Posted(String channel, String digest, LocalDate day, List<Integer> reports) {}

    WorkspaceId workspace();

    /** Opens so many channels; their ids. */
    List<String> open(int count);

    /** The way there for the first process, 0, or the second, 1. */
    Outlet outlet(int process);

    /** Time goes on there; it never jumps. */
    void pass(Duration time);

    /** Nothing gets through from now on, or everything may again. */
    void down(boolean isDown);

    /** Nothing breaks any more. */
    void calm();

    /** That process died; another takes its place. */
    void died(int process);

    /** Everything that stands there, oldest first. */
    List<Posted> posted();

    @Override
    void close();
}
