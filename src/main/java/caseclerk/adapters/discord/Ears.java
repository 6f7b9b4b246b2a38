package caseclerk.adapters.discord;

import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.jspecify.annotations.NonNull;

/** What one connection hears, until another has taken its place. */
final class Ears implements EventListener {
    private final EventListener listener;
    private volatile boolean closed;

    Ears(EventListener listener) {
        this.listener = listener;
    }

    /** From now on, nothing is handed on. */
    void close() {
        closed = true;
    }

    @Override
    public void onEvent(@NonNull GenericEvent event) {
        if (!closed) listener.onEvent(event);
    }
}
