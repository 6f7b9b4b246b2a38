package caseclerk.writing;

import caseclerk.cases.WorkspaceId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Port: what model calls cost, kept on disk. A call is paid for in full before it is made, and gets its change after:
 * a call whose end was never written down counts with all that was reserved for it.
 */
public interface CallLedger {
    /**
     * Books the most a call can cost.
     *
     * @return the call's number
     * @throws ModelUnavailable {@code OVER_BUDGET} if the day's budget does not hold it; then nothing is booked
     */
    long reserve(Intent intent, Cost most);

    /** Books what the call did cost, and how it ended. */
    void settle(long call, Ending ending);

    /** Notes how many of its claims held and how many were dropped. */
    void verdicts(long call, int held, int dropped);

    /** What was spent on {@code day} against the budget, by all and by {@code workspace}. */
    Spending spending(LocalDate day, WorkspaceId workspace);

    /** What all calls so far came to, by prompt, model and ending. */
    List<Tally> tallies();

    /**
     * Calls of one kind.
     *
     * @param prompt name of the prompt
     * @param model provider and model
     * @param ending "written", the reason they failed, or "open" for those whose end was never written down
     * @param calls how many
     * @param inputTokens tokens read by the model
     * @param outputTokens tokens written by it
     * @param micros money in millionths
     * @param millis time they took together
     * @param held claims that passed the check
     * @param dropped claims that did not
     */
    record Tally(
            String prompt,
            String model,
            String ending,
            long calls,
            long inputTokens,
            long outputTokens,
            long micros,
            long millis,
            long held,
            long dropped) {}

    /**
     * A call about to be made.
     *
     * @param prompt name of the prompt
     * @param fingerprint hash of prompt, model and settings
     * @param model provider and model
     * @param request the whole text sent; kept only if so configured
     */
    record Intent(WorkspaceId workspace, String prompt, String fingerprint, String model, String request) {}

    /**
     * A cost.
     *
     * @param inputTokens tokens read by the model
     * @param outputTokens tokens written by it
     * @param micros money in millionths of the currency that prices are given in
     */
    record Cost(long inputTokens, long outputTokens, long micros) {
        /** Tokens read and written. */
        public long tokens() {
            return inputTokens + outputTokens;
        }
    }

    /**
     * How a call ended.
     *
     * @param cost what it cost; all that was reserved when that is not known
     * @param millis how long it took
     * @param outcome "written" or the reason it failed
     * @param response what came back; kept only if so configured; null when nothing did
     */
    record Ending(
            Cost cost,
            long millis,
            String outcome,
            @Nullable String response) {}

    /**
     * What was spent on one day.
     *
     * @param calls how many calls were made
     * @param tokens spent or reserved by all workspaces
     * @param micros money spent or reserved
     * @param workspaceTokens spent or reserved by the workspace
     * @param budget what may be spent
     */
    record Spending(long calls, long tokens, long micros, long workspaceTokens, Budget budget) {}

    /**
     * What may be spent in a day.
     *
     * @param tokens by all workspaces together
     * @param micros money; 0 for no limit
     * @param workspaceTokens by one workspace
     */
    record Budget(long tokens, long micros, long workspaceTokens) {}
}
