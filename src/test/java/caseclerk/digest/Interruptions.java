package caseclerk.digest;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Lets a process die, or another one run, before and after every step of a sender. */
final class Interruptions {
    /** The process is gone. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Random random;
    private final double deaths;
    private final double turns;
    private final Runnable other;

    /**
     * @param deaths how likely the process dies at a step
     * @param turns how likely {@code other} runs at a step
     */
    Interruptions(Random random, double deaths, double turns, Runnable other) {
        this.random = random;
        this.deaths = deaths;
        this.turns = turns;
        this.other = other;
    }

    private <T> T step(Supplier<T> step) {
        point();
        T value = step.get();
        point();
        return value;
    }

    private void point() {
        double luck = random.nextDouble();
        if (luck < deaths) throw new Killed();
        if (luck < deaths + turns) other.run();
    }

    private void run(Runnable step) {
        step(() -> {
            step.run();
            return true;
        });
    }

    Outlet around(Outlet outlet) {
        return new Outlet() {
            @Override
            public boolean serves(WorkspaceId workspace) {
                return outlet.serves(workspace);
            }

            @Override
            public Audience audience(Subscription subscription) {
                return outlet.audience(subscription);
            }

            @Override
            public Optional<String> find(Dispatch dispatch) {
                return step(() -> outlet.find(dispatch));
            }

            @Override
            public String deliver(Dispatch dispatch, Digest digest) {
                return step(() -> outlet.deliver(dispatch, digest));
            }

            @Override
            public void tellPaused(Subscription subscription, String why) {
                outlet.tellPaused(subscription, why);
            }
        };
    }

    Outbox around(Outbox outbox) {
        return new Outbox() {
            @Override
            public void reserve(Subscription subscription, LocalDate day, Instant now) {
                run(() -> outbox.reserve(subscription, day, now));
            }

            @Override
            public boolean hasDay(Subscription subscription, LocalDate day) {
                return outbox.hasDay(subscription, day);
            }

            @Override
            public void reserveExtra(Subscription subscription, Instant now) {
                run(() -> outbox.reserveExtra(subscription, now));
            }

            @Override
            public List<Dispatch> due(Instant now) {
                return step(() -> outbox.due(now));
            }

            @Override
            public Optional<Dispatch> take(Dispatch dispatch, Instant now) {
                return step(() -> outbox.take(dispatch, now));
            }

            @Override
            public Optional<Dispatch> named(WorkspaceId workspace, String nonce) {
                return outbox.named(workspace, nonce);
            }

            @Override
            public void sent(Dispatch dispatch, String message, Instant now) {
                run(() -> outbox.sent(dispatch, message, now));
            }

            @Override
            public void silent(Dispatch dispatch, Instant now) {
                run(() -> outbox.silent(dispatch, now));
            }

            @Override
            public void later(Dispatch dispatch, Instant next) {
                run(() -> outbox.later(dispatch, next));
            }

            @Override
            public void sending(Dispatch dispatch) {
                run(() -> outbox.sending(dispatch));
            }

            @Override
            public void supersede(Dispatch dispatch, LocalDate day, Instant now) {
                run(() -> outbox.supersede(dispatch, day, now));
            }

            @Override
            public void giveUp(Dispatch dispatch, Instant now) {
                run(() -> outbox.giveUp(dispatch, now));
            }
        };
    }
}
