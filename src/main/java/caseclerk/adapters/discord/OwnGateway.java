package caseclerk.adapters.discord;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Connects again to the gateway that the REST base named. Left to itself the client goes to Discord's own gateway after
 * a connection that failed, and takes the token there, wherever it came from.
 */
final class OwnGateway extends ConcurrentSessionController {
    private volatile @Nullable String address;

    @Override
    public @NonNull ShardedGateway getShardedGateway(@NonNull JDA api) {
        ShardedGateway gateway = super.getShardedGateway(api);
        address = gateway.getUrl();
        return gateway;
    }

    @Override
    public @NonNull String getGateway() {
        String known = address;
        if (known == null) throw new IllegalStateException("the gateway is asked for before it is used");
        return known;
    }
}
