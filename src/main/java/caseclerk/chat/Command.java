package caseclerk.chat;

import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Reply.Refused;
import java.util.List;

/**
 * A row of the table of commands.
 *
 * @param help its name, usage and summary
 * @param action what it does
 */
record Command(CommandHelp help, Action action) {
    /** Who gave it, and where. */
    record Visit(WorkspaceId workspace, Conversation conversation) {}

    /** What a command does with its arguments. */
    @FunctionalInterface
    interface Action {
        Reply run(Visit visit, List<String> arguments);
    }

    static Command of(String usage, String summary, Action action) {
        String name = usage.substring(1).split(" ", 2)[0];
        return new Command(new CommandHelp(name, usage, summary), action);
    }

    /** A command that people may expect and that is not there yet. */
    static Command later(String name) {
        String message = "/" + name + " comes with a later version; /help shows what works now.";
        return of("/" + name, "comes with a later version", (visit, arguments) -> new Refused(message));
    }

    String name() {
        return help.name();
    }

    /** The refusal when the arguments make no sense. */
    static Refused usage(String usage) {
        return new Refused("Use " + usage + ".");
    }
}
