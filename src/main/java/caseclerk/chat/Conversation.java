package caseclerk.chat;

import caseclerk.answering.Answer;
import caseclerk.grounding.Claim;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.questions.AskOutcome.Conflicting;
import caseclerk.questions.FollowUp.Turn;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is remembered of one channel: the last few turns, the last answer, and where to look. */
final class Conversation {
    private static final int TURNS = 6;
    private final Memory all = new Memory();
    /** What everybody here could read. */
    private final Memory open = new Memory();

    private @Nullable String caseSlug;
    private @Nullable LocalDate asOf;

    /**
     * The last turns, oldest first.
     *
     * @param alone whether nobody but the person will read what is said next; else turns that were for them alone are left
     *     out
     */
    synchronized List<Turn> turns(boolean alone) {
        return List.copyOf(memory(alone).turns);
    }

    /** The id of the answer last given; null before the first. What {@code alone} says is as above. */
    synchronized @Nullable String lastAnswer(boolean alone) {
        return memory(alone).lastAnswer;
    }

    private Memory memory(boolean alone) {
        return alone ? all : open;
    }

    /** The case to look in; null for all. */
    synchronized @Nullable String caseSlug() {
        return caseSlug;
    }

    /** The day to answer for; null for now. */
    synchronized @Nullable LocalDate asOf() {
        return asOf;
    }

    /** Questions are about this case from now on; null for all cases. */
    synchronized void use(@Nullable String slug) {
        caseSlug = slug;
    }

    /** Questions are about this day from now on; null for now. */
    synchronized void asOf(@Nullable LocalDate day) {
        asOf = day;
    }

    /**
     * An answer given: the next question may point back to it.
     *
     * @param alone whether nobody but the person could read it
     */
    synchronized void remember(Answer answer, boolean alone) {
        all.add(answer);
        if (!alone) open.add(answer);
    }

    /** An answer shown again; what {@code alone} says is as above. */
    synchronized void point(Answer answer, boolean alone) {
        all.lastAnswer = answer.id();
        if (!alone) open.lastAnswer = answer.id();
    }

    /** What an answer adds to a conversation. */
    static Turn turn(Answer answer) {
        return new Turn(answer.question().text(), said(answer.outcome()));
    }

    private static List<String> said(AskOutcome outcome) {
        List<Claim> claims = List.of();
        if (outcome instanceof Answered answered) claims = answered.claims();
        if (outcome instanceof Conflicting conflicting) claims = conflicting.claims();
        return claims.stream().map(Claim::text).toList();
    }

    /** Some of what was said. */
    private static final class Memory {
        private final Deque<Turn> turns = new ArrayDeque<>();
        private @Nullable String lastAnswer;

        void add(Answer answer) {
            lastAnswer = answer.id();
            turns.addLast(turn(answer));
            if (turns.size() > TURNS) turns.removeFirst();
        }
    }
}
