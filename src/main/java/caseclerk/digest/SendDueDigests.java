package caseclerk.digest;

import caseclerk.cases.Audience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends each channel the digest that is due, exactly once. A digest is reserved before it is sent; what may have been
 * sent before is looked for in the channel before it is sent again; a day that was missed is made up for by the next one.
 * Where it cannot be looked for the digest is paused; what was in doubt is told again when people let it go on.
 */
public final class SendDueDigests {
    /** Above what is told of questions. */
    public static final String QUESTIONS = "Questions asked here";

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final News news;
    private final Outlet outlet;
    private final ReaskQuestions questions;
    private final Clock clock;

    public SendDueDigests(
            Subscriptions subscriptions,
            Outbox outbox,
            News news,
            ReaskQuestions questions,
            Outlet outlet,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.news = news;
        this.questions = questions;
        this.outlet = outlet;
        this.clock = clock;
    }

    /**
     * Sends what is due now. What breaks for one digest holds up no other, and is thrown when all have had their turn.
     *
     * @return how many digests are known to have arrived in this round
     */
    public int send() {
        Broken broken = new Broken();
        for (Subscription subscription : subscriptions.active())
            broken.during(() -> {
                if (outlet.serves(subscription.workspace())) reserve(subscription);
            });
        AtomicInteger sent = new AtomicInteger();
        for (Dispatch dispatch : outbox.due(clock.instant()))
            broken.during(() -> {
                if (isSent(dispatch)) sent.incrementAndGet();
            });
        broken.report();
        return sent.get();
    }

    /** What broke for single digests in one round. */
    private static final class Broken {
        private final List<RuntimeException> all = new ArrayList<>();

        void during(Runnable turn) {
            try {
                turn.run();
            } catch (RuntimeException e) {
                all.add(e);
            }
        }

        void report() {
            if (all.isEmpty()) return;
            RuntimeException first = all.get(0);
            all.stream().skip(1).filter(one -> one != first).forEach(first::addSuppressed);
            throw first;
        }
    }

    private boolean isSent(Dispatch dispatch) {
        return dispatch.subscription().paused() == null
                && outlet.serves(dispatch.subscription().workspace())
                && outbox.take(dispatch, clock.instant()).map(this::attempt).orElse(false);
    }

    private void reserve(Subscription subscription) {
        Schedule schedule = subscription.plan().schedule();
        Instant now = clock.instant();
        Optional<LocalDate> day = schedule.latest(now);
        if (day.isPresent() && schedule.on(day.get()).isAfter(subscription.since()))
            outbox.reserve(subscription, day.get(), now);
    }

    private boolean attempt(Dispatch dispatch) {
        try {
            return deliver(dispatch);
        } catch (OutletUnavailable e) {
            Duration wait = e.pause() != null ? e.pause() : asLongAgain(dispatch);
            outbox.later(dispatch, clock.instant().plus(wait));
        } catch (OutletClosed e) {
            String why = String.valueOf(e.getMessage());
            outbox.giveUp(dispatch, clock.instant());
            subscriptions.pause(dispatch.subscription().id(), why);
            outlet.tellPaused(dispatch.subscription(), why);
        }
        return false;
    }

    /** @throws OutletUnavailable where this try sent nothing */
    private boolean deliver(Dispatch dispatch) {
        if (dispatch.tries() > 0) {
            Optional<String> arrived = outlet.find(dispatch);
            if (arrived.isPresent()) {
                arrived(dispatch, arrived.get());
                return true;
            }
        }
        if (supersede(dispatch)) return false;
        Digest digest = digest(dispatch);
        if (digest.isQuiet()
                && !dispatch.wanted()
                && dispatch.subscription().plan().quiet() == QuietDay.SILENT) {
            outbox.silent(dispatch, clock.instant());
            return false;
        }
        return send(dispatch, digest);
    }

    private boolean send(Dispatch dispatch, Digest digest) {
        outbox.sending(dispatch);
        String message;
        try {
            message = outlet.deliver(dispatch, digest);
        } catch (OutletUnavailable e) {
            Duration wait = e.pause() != null ? e.pause() : backoff(dispatch.tries() + 1);
            outbox.later(dispatch, clock.instant().plus(wait));
            return false;
        }
        arrived(dispatch, message);
        return true;
    }

    /** What was told of questions is marked first: were it marked after, a death between the two would tell it again. */
    private void arrived(Dispatch dispatch, String message) {
        questions.told(dispatch);
        outbox.sent(dispatch, message, clock.instant());
    }

    /** A later day is due already: one digest makes up for both. */
    private boolean supersede(Dispatch dispatch) {
        Optional<LocalDate> latest = dispatch.subscription().plan().schedule().latest(clock.instant());
        if (latest.isEmpty() || !latest.get().isAfter(dispatch.day())) return false;
        outbox.supersede(dispatch, latest.get(), clock.instant());
        return true;
    }

    private Digest digest(Dispatch dispatch) {
        Subscription subscription = dispatch.subscription();
        Audience audience = outlet.audience(subscription);
        List<CaseNews> told = new ArrayList<>(news.in(
                subscription.workspace(), dispatch.window(), subscription.plan().following(), audience));
        List<NewsItem> answers = questions.changed(dispatch, audience);
        if (!answers.isEmpty()) told.add(new CaseNews(null, QUESTIONS, answers));
        return new Digest(dispatch.day(), told);
    }

    /** How long to wait where nothing was sent: as long as it has been waiting. */
    private Duration asLongAgain(Dispatch dispatch) {
        Duration waited = Duration.between(dispatch.reservedAt(), clock.instant());
        if (waited.compareTo(FIRST_WAIT) < 0) return FIRST_WAIT;
        return waited.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : waited;
    }

    /** How long to wait after so many tries, when the outlet does not say. */
    static Duration backoff(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(10, tries - 1));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
