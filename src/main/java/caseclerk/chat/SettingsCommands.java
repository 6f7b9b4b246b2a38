package caseclerk.chat;

import caseclerk.chat.ChannelRule.Asking;
import caseclerk.chat.Command.Visit;
import caseclerk.chat.Reply.Refused;
import caseclerk.chat.Reply.SettingsShown;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Commands by which a server chooses who may do what, and what happens in which channel. */
final class SettingsCommands {
    private static final String SETTINGS =
            "/settings show|allow RIGHT ROLE|reset RIGHT|asking CHANNEL WHERE|links CHANNEL on|off";
    private static final String STATUS = "/status";
    private final HouseRules rules;
    private final Records records;

    SettingsCommands(Records records) {
        this.records = records;
        this.rules = records.rules();
    }

    List<Command> rows() {
        return List.of(
                Command.of(SETTINGS, "who may do what here, and what happens in which channel", this::settings)
                        .only(Command.Place.SERVER)
                        .with(
                                form("show", "who may do what, and which channels are watched"),
                                form("allow", "give a right to a role", right(), role()),
                                form("reset", "take a right back to its preset", right()),
                                form(
                                        "asking",
                                        "answer the questions of a channel without being called",
                                        channel(),
                                        Option.choice("where", "where to answer", names(Asking.values()))
                                                .needed()),
                                form(
                                        "links",
                                        "file the links posted in a channel",
                                        channel(),
                                        Option.choice("watch", "on or off", List.of("on", "off"))
                                                .needed())),
                Command.of(STATUS, "how the program does now", (visit, arguments) -> status(visit))
                        .with(Verb.of("", "how Caseclerk does now")));
    }

    private static Verb form(String name, String summary, Option... options) {
        return Verb.of(name, summary, options).needs(Right.SETTINGS);
    }

    private static Option right() {
        return Option.choice("right", "which right", names(Right.values())).needed();
    }

    private static Option role() {
        return Option.of(Option.Kind.ROLE, "role", "which role").needed();
    }

    private static Option channel() {
        return Option.of(Option.Kind.CHANNEL, "channel", "which channel").needed();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private Reply status(Visit visit) {
        return new Reply.StatusShown(records.status().apply(visit.workspace(), visit.speaker()));
    }

    private Reply settings(Visit visit, List<String> arguments) {
        String verb = arguments.isEmpty() ? "show" : arguments.get(0);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (verb + " " + rest.size()) {
            case "show 0" -> shown(visit, null);
            case "allow 2" -> allow(visit, rest.get(0), rest.get(1));
            case "reset 1" -> reset(visit, rest.get(0));
            case "asking 2" -> asking(visit, rest.get(0), rest.get(1));
            case "links 2" -> links(visit, rest.get(0), rest.get(1));
            default -> Command.usage(SETTINGS);
        };
    }

    private Reply shown(Visit visit, @Nullable String changed) {
        return new SettingsShown(rules.rights(visit.workspace()), rules.channels(visit.workspace()), changed);
    }

    private Reply allow(Visit visit, String name, String role) {
        Optional<Right> right = one(Right.values(), name);
        if (right.isEmpty()) return unknown(name, Right.values());
        rules.allow(visit.workspace(), right.get(), role);
        return shown(visit, right.get().name());
    }

    private Reply reset(Visit visit, String name) {
        Optional<Right> right = one(Right.values(), name);
        if (right.isEmpty()) return unknown(name, Right.values());
        rules.reset(visit.workspace(), right.get());
        return shown(visit, right.get().name());
    }

    private Reply asking(Visit visit, String channel, String name) {
        Optional<Asking> asking = one(Asking.values(), name);
        if (asking.isEmpty()) return unknown(name, Asking.values());
        ChannelRule now = now(visit, channel);
        rules.set(visit.workspace(), new ChannelRule(channel, asking.get(), now.links(), now.readUpTo()));
        return shown(visit, channel);
    }

    private Reply links(Visit visit, String channel, String watch) {
        if (!watch.equals("on") && !watch.equals("off")) return Command.usage(SETTINGS);
        ChannelRule now = now(visit, channel);
        rules.set(visit.workspace(), new ChannelRule(channel, now.asking(), watch.equals("on"), now.readUpTo()));
        return shown(visit, channel);
    }

    private ChannelRule now(Visit visit, String channel) {
        return rules.channel(visit.workspace(), channel)
                .orElseGet(() -> new ChannelRule(channel, Asking.OFF, false, "0"));
    }

    private static <T extends Enum<T>> Optional<T> one(T[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Refused unknown(String name, Enum<?>[] values) {
        return new Refused(name + " is none of " + String.join(", ", names(values)) + ".");
    }
}
