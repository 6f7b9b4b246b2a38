package caseclerk.chat;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How commands are called where a message is read. Messages are written as for a channel in which commands are typed
 * ("/case list shows them"); elsewhere what shows a message puts the names of that place there.
 */
public enum CommandNames {
    /** Where people type "/case list". */
    TYPED {
        @Override
        String name(String command, String rest) {
            return "/" + command + rest;
        }
    },
    /** Where people fill in forms, as on Discord. */
    FORMS {
        @Override
        String name(String command, String rest) {
            return command.equals("asof") ? "/ask with as-of" + rest : "/" + command + rest;
        }
    },
    /** Where people start the program anew for each command. */
    COMMAND_LINE {
        @Override
        String name(String command, String rest) {
            if (command.equals("asof")) return "--as-of" + rest;
            if (command.equals("use")) return "--case" + rest;
            return "caseclerk " + ON_COMMAND_LINE.getOrDefault(command, command) + rest;
        }

        @Override
        public String filing(String article) {
            return "file " + article + " with caseclerk file";
        }
    };

    private static final Map<String, String> ON_COMMAND_LINE =
            Map.of("help", "--help", "undo", "case undo", "answer", "answer show", "passages", "answer show");
    /** Commands of the channel that are there on the command line too, and no path or part of an address. */
    private static final Pattern COMMAND = Pattern.compile(
            "(?<![\\w/.:?=&-])/(ask|file|case|source|policy|digest|explain|answer|passages|undo|status|help|asof|use)"
                    + "(?![\\w/.-]*[\\w/-])( (?=\\S))?");

    /** How the channel's {@code command} is called with {@code rest}, a blank or nothing, behind it. */
    abstract String name(String command, String rest);

    /** What to do to have {@code article} ("an article that tells it") filed. */
    public String filing(String article) {
        return "post the link of " + article;
    }

    /** {@code message} with the commands that it names as they are called in this place. */
    public String in(String message) {
        if (this == TYPED || message.indexOf('/') < 0) return message;
        return COMMAND.matcher(message).replaceAll(found -> Matcher.quoteReplacement(name(found)));
    }

    private String name(MatchResult found) {
        String rest = found.group(2);
        return name(found.group(1), rest == null ? "" : rest);
    }
}
