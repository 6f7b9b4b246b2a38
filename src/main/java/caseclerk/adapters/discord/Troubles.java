package caseclerk.adapters.discord;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The last thing that went wrong, for the status. */
final class Troubles {
    private final Clock clock;
    private final AtomicReference<Trouble> last = new AtomicReference<>();

    Troubles(Clock clock) {
        this.clock = clock;
    }

    private record Trouble(Instant at, String words) {}

    void note(String words) {
        last.set(new Trouble(clock.instant(), words));
    }

    /** When and what; empty when nothing has. */
    Optional<String> last() {
        return Optional.ofNullable(last.get()).map(one -> one.words() + " at " + one.at());
    }
}
