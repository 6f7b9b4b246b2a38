package caseclerk.chat;

import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Reply.Refused;
import caseclerk.ingestion.Origin;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of commands.
 *
 * @param help its name, usage and summary
 * @param action what it does
 * @param verbs what it looks like where commands are filled in like forms; none when it is only for typing
 * @param place where it may be given
 * @param question what to ask before it is done, where a form asks first: {@link Reply.Confirming}, or why it is refused;
 *     null for what the form says
 */
record Command(
        CommandHelp help,
        Action action,
        List<Verb> verbs,
        Place place,
        @Nullable Action question) {
    Command {
        verbs = List.copyOf(verbs);
    }

    /** Where a command may be given. */
    enum Place {
        ANYWHERE,
        /** At the terminal only: it touches the machine, or the terminal itself. */
        TERMINAL,
        /** On a server only. */
        SERVER
    }

    /** Who gave it, and where, with the file that was handed over with it; null for none. */
    record Visit(
            WorkspaceId workspace,
            String channel,
            Speaker speaker,
            Conversation conversation,
            Intake.@Nullable Brought file) {
        /** Where what is filed comes from; null for the owner at the terminal, who files openly. */
        @Nullable
        Origin origin() {
            return speaker.atTerminal() ? null : new Origin(channel, speaker.person(), speaker.audience());
        }
    }

    /** What a command does with its arguments. */
    @FunctionalInterface
    interface Action {
        Reply run(Visit visit, List<String> arguments);
    }

    static Command of(String usage, String summary, Action action) {
        String name = usage.substring(1).split(" ", 2)[0];
        return new Command(new CommandHelp(name, usage, summary), action, List.of(), Place.ANYWHERE, null);
    }

    /** The same with forms to fill in. */
    Command with(Verb... forms) {
        return new Command(help, action, List.of(forms), place, question);
    }

    /** The same, for one place alone. */
    Command only(Place where) {
        return new Command(help, action, verbs, where, question);
    }

    /** The same, which asks this first. */
    Command asking(Action first) {
        return new Command(help, action, verbs, place, first);
    }

    /** Whether {@code speaker} is in a place where it may be given. */
    boolean isFor(Speaker speaker) {
        return place == Place.ANYWHERE || (place == Place.TERMINAL) == speaker.atTerminal();
    }

    /** The form that {@code arguments} fill in, if any. */
    Optional<Verb> verb(List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        return verbs.stream()
                .filter(verb -> verb.name().equals(first) || verb.name().isEmpty())
                .findFirst();
    }

    String name() {
        return help.name();
    }

    /** The refusal when the arguments make no sense. */
    static Refused usage(String usage) {
        return new Refused("Use " + usage + ".", true);
    }
}
