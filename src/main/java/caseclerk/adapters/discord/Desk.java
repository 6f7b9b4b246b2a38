package caseclerk.adapters.discord;

import caseclerk.chat.FrontDesk;
import caseclerk.chat.Incoming;
import caseclerk.chat.Reply;
import caseclerk.chat.Reply.AnswerGiven;
import caseclerk.grounding.Claim;
import caseclerk.questions.AskOutcome.Abstained;
import caseclerk.questions.AskOutcome.Answered;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Consumer;

/** The front desk with a line in the log for every question; what was said is not in it. */
final class Desk {
    private static final Logger LOG = System.getLogger(Desk.class.getName());
    private final FrontDesk desk;
    private final Figures figures;

    Desk(FrontDesk desk, Figures figures) {
        this.desk = desk;
        this.figures = figures;
    }

    FrontDesk front() {
        return desk;
    }

    /**
     * The reply.
     *
     * @param trigger the platform's id of what was said
     * @param since {@link System#nanoTime} when it came in
     */
    Reply answer(Incoming incoming, String trigger, long since) {
        return answer(incoming, trigger, since, claim -> {});
    }

    /**
     * The reply.
     *
     * @param trigger the platform's id of what was said
     * @param since {@link System#nanoTime} when it came in
     * @param early is handed each claim that may be said while the answer is being written
     */
    Reply answer(Incoming incoming, String trigger, long since, Consumer<Claim> early) {
        Reply reply = desk.answer(incoming, early);
        if (incoming instanceof Incoming.Asked) {
            Duration took = Duration.ofNanos(System.nanoTime() - since);
            String status = status(reply);
            figures.answered(status, took);
            LOG.log(
                    Level.INFO,
                    "question " + trigger + " in " + incoming.workspace().value() + ": " + status + " "
                            + (reply instanceof AnswerGiven given
                                    ? given.answer().id() + " "
                                    : "")
                            + took.toMillis() + " ms");
        }
        return reply;
    }

    /** Whether it is for the person alone: it says what went wrong. */
    static boolean isAside(Reply reply) {
        return reply instanceof Reply.Refused || reply instanceof Reply.Incident;
    }

    private static String status(Reply reply) {
        if (!(reply instanceof AnswerGiven given))
            return reply.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        if (given.answer().outcome() instanceof Abstained) return "not_found";
        if (given.answer().outcome() instanceof Answered answered) return answered.complete() ? "answered" : "partial";
        return "conflicting";
    }
}
