package caseclerk.adapters.discord;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.jspecify.annotations.NonNull;

/** Hands each interaction on once, since two connections bring it while one follows the other. */
final class Once implements EventListener {
    private static final int REMEMBERED = 5_000;
    private final EventListener listener;
    private final Set<String> seen =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<String, Boolean>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            }));

    Once(EventListener listener) {
        this.listener = listener;
    }

    @Override
    public void onEvent(@NonNull GenericEvent event) {
        if (event instanceof GenericInteractionCreateEvent used
                && !seen.add(used.getInteraction().getId())) return;
        listener.onEvent(event);
    }
}
