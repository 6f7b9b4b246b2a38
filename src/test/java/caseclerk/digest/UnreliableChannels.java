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
import java.util.stream.IntStream;

/**
 * Channels as a chat platform keeps them: a message sent twice with one nonce within five minutes is one message; an
 * answer may be lost after the message arrived. What stands in them is counted independently of the sender's books.
 */
final class UnreliableChannels implements Outlet, Places {
    private static final Duration NONCE_MEMORY = Duration.ofMinutes(5);

    private record Message(Posted posted, Instant at) {}

    private final Clock clock;
    private final Random random;
    private double faults;
    private final List<Message> messages = new ArrayList<>();
    private boolean down;

    UnreliableChannels(Clock clock, Random random, double faults) {
        this.clock = clock;
        this.random = random;
        this.faults = faults;
    }

    @Override
    public WorkspaceId workspace() {
        return new WorkspaceId("lab");
    }

    @Override
    public List<String> open(int count) {
        return IntStream.range(0, count).mapToObj(i -> "c" + i).toList();
    }

    @Override
    public Outlet outlet(int process) {
        return this;
    }

    @Override
    public void pass(Duration time) {}

    @Override
    public void down(boolean isDown) {
        down = isDown;
    }

    @Override
    public void calm() {
        down = false;
        faults = 0;
    }

    @Override
    public void died(int process) {}

    @Override
    public List<Posted> posted() {
        return messages.stream().map(Message::posted).toList();
    }

    @Override
    public void close() {}

    @Override
    public boolean serves(WorkspaceId workspace) {
        return true;
    }

    @Override
    public Audience audience(Subscription subscription) {
        return Audience.of(java.util.Set.of(subscription.channel()));
    }

    @Override
    public Optional<String> find(Dispatch dispatch) {
        if (down || random.nextDouble() < faults) throw new OutletUnavailable("no answer", null, null);
        return messages.stream()
                .filter(m -> isOf(m, dispatch))
                .map(m -> m.posted().digest())
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

    private static boolean isOf(Message message, Dispatch dispatch) {
        return message.posted().channel().equals(dispatch.subscription().channel())
                && message.posted().digest().equals(dispatch.nonce());
    }

    private void arrive(Dispatch dispatch, Digest digest) {
        boolean remembered = messages.stream()
                .anyMatch(m -> isOf(m, dispatch) && m.at().plus(NONCE_MEMORY).isAfter(clock.instant()));
        if (remembered) return;
        List<Integer> reports = digest.cases().stream()
                .flatMap(one -> one.items().stream())
                .filter(Reported.class::isInstance)
                .map(item -> DigestWorld.numberIn(((Reported) item).source().title()))
                .toList();
        messages.add(new Message(
                new Posted(dispatch.subscription().channel(), dispatch.nonce(), dispatch.day(), reports),
                clock.instant()));
    }

    @Override
    public void tellPaused(Subscription subscription, String why) {
        throw new AssertionError("nothing is paused here: " + why);
    }
}
