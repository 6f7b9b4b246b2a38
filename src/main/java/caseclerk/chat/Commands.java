package caseclerk.chat;

import caseclerk.chat.Command.Visit;
import caseclerk.chat.Reply.Refused;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The table of commands. */
final class Commands {
    /** A name farther than this from a known one was hardly meant to be it. */
    private static final int NEAR = 2;

    private final Map<String, Command> byName = new LinkedHashMap<>();

    Commands(List<Command> rows) {
        Command help = Command.of("/help [COMMAND]", "show the commands", this::help)
                .with(Verb.of("", "what Caseclerk does, and its commands", Option.text("command", "only this one")));
        byName.put(help.name(), help);
        for (Command row : rows) byName.put(row.name(), row);
    }

    /** Runs the command of that name; an unknown one is refused with the nearest name. */
    Reply run(Visit visit, String name, List<String> arguments) {
        Optional<Refused> objection = objection(visit.speaker(), name, arguments);
        return objection.isPresent()
                ? objection.get()
                : byName.get(name).action().run(visit, arguments);
    }

    /** Why the speaker may not give this command; empty when they may. */
    Optional<Refused> objection(Speaker speaker, String name, List<String> arguments) {
        Command known = byName.get(name);
        if (known == null || !known.isFor(speaker)) return Optional.of(unknown(speaker, name));
        return known.verb(arguments)
                .filter(verb -> !verb.isFor(speaker))
                .map(Verb::right)
                .map(right -> new Refused("You may not " + right.words()
                        + " here; people who manage this server choose who may, with /settings."));
    }

    /** What stands between a command and its being done: why it is refused, or a question; empty when nothing does. */
    Optional<Reply> beforehand(Visit visit, String name, List<String> arguments) {
        Optional<Refused> objection = objection(visit.speaker(), name, arguments);
        if (objection.isPresent()) return objection.map(Function.identity());
        Command known = byName.get(name);
        return known.verb(arguments)
                .map(Verb::warning)
                .map(warning -> known.question() == null
                        ? new Reply.Confirming(warning)
                        : known.question().run(visit, arguments));
    }

    /** The commands that can be filled in like forms. */
    List<CommandForm> forms() {
        return byName.values().stream()
                .filter(row -> !row.verbs().isEmpty())
                .map(row -> new CommandForm(row.name(), summary(row), row.verbs()))
                .toList();
    }

    /** A form that stands alone tells what it does better than the command as it is typed. */
    private static String summary(Command row) {
        Verb first = row.verbs().get(0);
        return first.name().isEmpty() ? first.summary() : row.help().summary();
    }

    private Reply help(Visit visit, List<String> arguments) {
        if (arguments.isEmpty())
            return new Reply.HelpShown(byName.values().stream()
                    .filter(row -> row.isFor(visit.speaker()))
                    .map(Command::help)
                    .toList());
        String name = arguments.get(0).replaceFirst("^/", "");
        Command known = byName.get(name);
        return known != null && known.isFor(visit.speaker())
                ? new Reply.HelpShown(List.of(known.help()))
                : unknown(visit.speaker(), name);
    }

    private Refused unknown(Speaker speaker, String name) {
        if (name.contains("/") && speaker.atTerminal())
            return new Refused("/" + name + " looks like a path; to file what it holds, use /file /" + name + ".");
        String said = name.isEmpty() ? "A command needs a name" : "There is no command /" + name;
        return new Refused(said
                + nearest(speaker, name).map(n -> "; did you mean /" + n + "?").orElse("; /help lists them."));
    }

    private Optional<String> nearest(Speaker speaker, String name) {
        return byName.values().stream()
                .filter(row -> row.isFor(speaker))
                .map(Command::name)
                .filter(known ->
                        isPrefix(name, known) || Spelling.distance(name, known) <= Math.min(NEAR, name.length() - 1))
                .min(Comparator.comparingInt(known -> Spelling.distance(name, known)));
    }

    private static boolean isPrefix(String name, String known) {
        return name.length() > 1 && (known.startsWith(name) || name.startsWith(known));
    }
}
