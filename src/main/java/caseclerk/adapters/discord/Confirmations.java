package caseclerk.adapters.discord;

import caseclerk.chat.Incoming.CommandGiven;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;

/** Commands that wait for a yes; the short ones are kept in the button itself, so that they outlive a restart. */
final class Confirmations {
    private static final String SEPARATOR = "|";
    private static final int LONGEST = 90;
    private static final int MOST = 1_000;
    private final Map<String, List<String>> kept = new LinkedHashMap<>();

    /** Asks {@code question} before {@code given} is done. */
    Letter ask(CommandGiven given, String question) {
        List<String> words = new ArrayList<>();
        words.add(given.name());
        words.addAll(given.arguments());
        return new Letter(
                List.of("**" + Escaped.of(question) + "**", Escaped.of("/" + String.join(" ", words))),
                "",
                List.of(yes(words), Press.LEAVE.button(ButtonStyle.SECONDARY, "Leave it", "")));
    }

    private synchronized Button yes(List<String> words) {
        String inline = String.join(SEPARATOR, words);
        boolean fits = inline.length() <= LONGEST && words.stream().noneMatch(word -> word.contains(SEPARATOR));
        if (fits) return Press.RUN.button(ButtonStyle.DANGER, "Do it", inline);
        String key = UUID.randomUUID().toString();
        kept.put(key, List.copyOf(words));
        if (kept.size() > MOST) kept.remove(kept.keySet().iterator().next());
        return Press.KEPT.button(ButtonStyle.DANGER, "Do it", key);
    }

    /** The command behind a pressed button, name first; empty when it was forgotten. */
    synchronized List<String> command(Press.Pressed pressed) {
        if (pressed.what() == Press.RUN) return List.of(pressed.on().split("\\|"));
        return kept.getOrDefault(pressed.on(), List.of());
    }
}
