package caseclerk.adapters.discord;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/** Whether the commands that Discord knows are those of this program: creating commands is rationed. */
final class Registered {
    private Registered() {}

    static boolean differ(List<Command> known, List<CommandData> wanted) {
        Map<String, String> there = known.stream()
                .map(CommandData::fromCommand)
                .collect(Collectors.toMap(Registered::key, Registered::text, (a, b) -> a));
        Map<String, String> here = wanted.stream().collect(Collectors.toMap(Registered::key, Registered::text));
        return !there.equals(here);
    }

    private static String key(CommandData command) {
        return command.getType() + " " + command.getName();
    }

    private static String text(CommandData command) {
        Map<String, Object> fields = command.toData().toMap();
        return fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(", "));
    }
}
