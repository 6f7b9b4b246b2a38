package caseclerk.digest;

import caseclerk.cases.Audience;
import caseclerk.digest.NewsItem.AnswerChanged;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether questions have another answer than a channel was told: watched ones whenever it changed, those merely
 * asked in the channel when a source filed since answers them otherwise, or answers them at last.
 */
public final class ReaskQuestions {
    private static final Duration LOOK_BACK = Duration.ofDays(30);
    private static final int MOST = 50;

    private final StandingQuestions questions;
    private final Reasking reasking;
    private final Clock clock;

    public ReaskQuestions(StandingQuestions questions, Reasking reasking, Clock clock) {
        this.questions = questions;
        this.reasking = reasking;
        this.clock = clock;
    }

    /** What {@code dispatch} has to tell; the same at every try. */
    List<NewsItem> changed(Dispatch dispatch, Audience audience) {
        List<NewsItem> changed = new ArrayList<>();
        Subscription subscription = dispatch.subscription();
        for (StandingQuestion one : questions.of(subscription, clock.instant().minus(LOOK_BACK), MOST)) {
            Optional<String> held = questions.held(dispatch, one.question());
            Optional<Reasked> news = held.isPresent()
                    ? Optional.of(reasking.again(subscription.workspace(), held.get()))
                    : other(dispatch, one, audience);
            news.ifPresent(
                    answer -> changed.add(new AnswerChanged(one.question(), answer.answerId(), answer.claims())));
        }
        return changed;
    }

    private Optional<Reasked> other(Dispatch dispatch, StandingQuestion one, Audience audience) {
        Subscription subscription = dispatch.subscription();
        Reasked now = one.watched()
                ? reasking.ask(subscription.workspace(), one.question(), audience)
                : reasking.askLike(subscription.workspace(), one.like(), audience);
        boolean differs = !now.rests().equals(one.told());
        if (!differs || (!one.watched() && !now.citesMoreThan(one.told(), one.since()))) return Optional.empty();
        Reasked kept = one.watched()
                ? reasking.keep(subscription.workspace(), one.question(), audience)
                : reasking.keepLike(subscription.workspace(), one.like(), audience);
        questions.hold(dispatch, one.question(), kept);
        return Optional.of(kept);
    }

    /** {@code dispatch} arrived. */
    void told(Dispatch dispatch) {
        questions.told(dispatch);
    }
}
