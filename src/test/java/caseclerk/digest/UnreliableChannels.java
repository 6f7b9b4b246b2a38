package caseclerk.digest;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.NewsItem.Reported;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Channels as a chat platform keeps them: a message sent twice with one nonce within five minutes is one message; an
 * answer may be lost after the message arrived. What stands in them is counted independently of the sender's books.
 */
final class UnreliableChannels implements Outlet {
    private static final Duration NONCE_MEMORY = Duration.ofMinutes(5);

    /** A message as readers see it. */
    record Message(String channel, String nonce, Instant at, List<Long> sources) {}

    private final Clock clock;
    private final Random random;
    private final double faults;
    final List<Message> messages = new ArrayList<>();
    private boolean down;

    UnreliableChannels(Clock clock, Random random, double faults) {
        this.clock = clock;
        this.random = random;
        this.faults = faults;
    }

    /** Nothing gets through from now on, or everything may again. */
    void down(boolean isDown) {
        down = isDown;
    }

    @Override
    public boolean serves(WorkspaceId workspace) {
        return true;
    }

    @Override
    public Audience audience(WorkspaceId workspace, String channel) {
        return Audience.of(java.util.Set.of(channel));
    }

    @Override
    public Optional<String> find(Dispatch dispatch) {
        if (down || random.nextDouble() < faults) throw new OutletUnavailable("no answer", null, null);
        return messages.stream()
                .filter(m -> m.channel().equals(dispatch.subscription().channel()))
                .map(Message::nonce)
                .filter(dispatch.nonce()::equals)
                .findFirst();
    }

    @Override
    public String deliver(Dispatch dispatch, Digest digest) {
        if (down) throw new OutletUnavailable("down", null, null);
        double luck = random.nextDouble();
        if (luck < faults / 3) throw new OutletUnavailable("slow down", Duration.ofSeconds(3), null);
        if (luck < faults * 2 / 3) throw new OutletUnavailable("cut before", null, null);
        arrive(dispatch, digest);
        if (luck < faults) throw new OutletUnavailable("cut after", null, null);
        return dispatch.nonce();
    }

    private void arrive(Dispatch dispatch, Digest digest) {
        String channel = dispatch.subscription().channel();
        boolean remembered = messages.stream()
                .anyMatch(m -> m.channel().equals(channel)
                        && m.nonce().equals(dispatch.nonce())
                        && m.at().plus(NONCE_MEMORY).isAfter(clock.instant()));
        if (remembered) return;
        List<Long> sources = digest.cases().stream()
                .flatMap(one -> one.items().stream())
                .filter(Reported.class::isInstance)
                .map(item -> ((Reported) item).source().sourceId())
                .toList();
        messages.add(new Message(channel, dispatch.nonce(), clock.instant(), sources));
    }

    @Override
    public void tellPaused(Subscription subscription, String why) {
        throw new AssertionError("nothing is paused here: " + why);
    }
}
