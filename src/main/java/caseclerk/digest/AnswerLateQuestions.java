package caseclerk.digest;

import caseclerk.cases.Audience;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks what was not answered again when something changed, and gives those who asked the answer, once each, where they
 * asked. What was asked in private is left alone.
 */
public final class AnswerLateQuestions {
    private static final Duration LOOK_BACK = Duration.ofDays(30);
    /** So many are asked again in a round; the others have their turn in the next. */
    private static final int MOST = 25;

    private final LateQuestions questions;
    private final Reasking reasking;
    private final LateOutlet outlet;
    private final Clock clock;

    public AnswerLateQuestions(LateQuestions questions, Reasking reasking, LateOutlet outlet, Clock clock) {
        this.questions = questions;
        this.reasking = reasking;
        this.outlet = outlet;
        this.clock = clock;
    }

    /**
     * Looks once. What breaks for one question holds up no other, and is thrown when all have had their turn.
     *
     * @return how many answers are known to have arrived in this round
     */
    public int send() {
        List<RuntimeException> broken = new ArrayList<>();
        for (LateQuestion one : questions.open(clock.instant().minus(LOOK_BACK), MOST))
            try {
                if (outlet.serves(one.workspace())) ask(one);
            } catch (RuntimeException e) {
                broken.add(e);
            }
        int sent = 0;
        for (LateAnswer one : questions.due(clock.instant()))
            try {
                if (outlet.serves(one.question().workspace())
                        && questions
                                .take(one, clock.instant())
                                .map(this::attempt)
                                .orElse(false)) sent++;
            } catch (RuntimeException e) {
                broken.add(e);
            }
        if (!broken.isEmpty()) throw broken.get(0);
        return sent;
    }

    private void ask(LateQuestion one) {
        try {
            Audience audience = outlet.audience(one.workspace(), one.channel());
            if (reasking.askLike(one.workspace(), one.asked(), audience)
                    .claims()
                    .isEmpty()) {
                questions.looked(one);
                return;
            }
            Reasked kept = reasking.keepLike(one.workspace(), one.asked(), audience);
            if (kept.claims().isEmpty()) questions.looked(one);
            else questions.reserve(one, kept.answerId(), clock.instant());
        } catch (OutletUnavailable waiting) {
            // Who reads the channel cannot be told now; the question stays open for the next round.
            return;
        } catch (OutletClosed gone) {
            questions.looked(one);
        }
    }

    private boolean attempt(LateAnswer answer) {
        try {
            return deliver(answer);
        } catch (OutletUnavailable e) {
            if (answer.askedAt().isBefore(clock.instant().minus(LOOK_BACK))) {
                questions.giveUp(answer, clock.instant());
                return false;
            }
            Duration wait = e.pause() != null ? e.pause() : SendDueDigests.backoff(answer.tries());
            questions.later(answer, clock.instant().plus(wait));
        } catch (OutletClosed e) {
            questions.giveUp(answer, clock.instant());
        }
        return false;
    }

    private boolean deliver(LateAnswer answer) {
        if (answer.tries() > 1) {
            Optional<String> arrived = outlet.find(answer);
            if (arrived.isPresent()) {
                questions.sent(answer, arrived.get(), clock.instant());
                return true;
            }
        }
        Reasked kept = reasking.again(answer.question().workspace(), answer.answer());
        if (kept.claims().isEmpty()) {
            questions.reopen(answer);
            return false;
        }
        questions.sent(answer, outlet.deliver(answer), clock.instant());
        return true;
    }
}
