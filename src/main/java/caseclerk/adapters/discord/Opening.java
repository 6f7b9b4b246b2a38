package caseclerk.adapters.discord;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.jspecify.annotations.Nullable;

/** The message in which a posted answer begins to show; its channel is looked up, or made, when there is something to show. */
final class Opening {
    private final Delivery delivery;
    private final String trigger;
    private final Function<MessageChannel, @Nullable String> replyTo;
    private final Supplier<CompletableFuture<MessageChannel>> place;
    private @Nullable CompletableFuture<MessageChannel> channel;

    /**
     * @param trigger id of what it answers
     * @param replyTo the message to reply to in that channel; null for none
     * @param place finds the channel
     */
    Opening(
            Delivery delivery,
            String trigger,
            Function<MessageChannel, @Nullable String> replyTo,
            Supplier<CompletableFuture<MessageChannel>> place) {
        this.delivery = delivery;
        this.trigger = trigger;
        this.replyTo = replyTo;
        this.place = place;
    }

    private synchronized CompletableFuture<MessageChannel> channel() {
        if (channel == null) channel = place.get();
        return channel;
    }

    /** Shows {@code letter} for the time being. */
    CompletableFuture<?> show(Letter letter) {
        return channel().thenCompose(where -> delivery.glimpse(where, trigger, replyTo.apply(where), letter));
    }

    /** Posts {@code letter} in its place. */
    CompletableFuture<Boolean> finish(Letter letter) {
        return channel().thenCompose(where -> delivery.post(where, trigger, replyTo.apply(where), letter));
    }
}
