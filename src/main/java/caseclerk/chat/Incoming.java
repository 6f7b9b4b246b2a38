package caseclerk.chat;

import caseclerk.cases.WorkspaceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What a person says to the bot. */
public sealed interface Incoming {
    /** Whose casebook is meant. */
    WorkspaceId workspace();

    /** Where it was said: what is remembered of a conversation is remembered per channel. */
    String channel();

    /** Who says it, and who will read the reply. */
    Speaker speaker();

    /**
     * A question.
     *
     * @param text as typed
     * @param caseSlug the case to look in; null for the one chosen in the channel, if any
     * @param asOf the day to answer for; null for the one chosen in the channel, if any
     * @param follows id of the answer that it replies to; null for the last one in the channel, if any
     */
    record Asked(
            WorkspaceId workspace,
            String channel,
            Speaker speaker,
            String text,
            @Nullable String caseSlug,
            @Nullable LocalDate asOf,
            @Nullable String follows)
            implements Incoming {
        /** Asked by the owner of the casebook. */
        public Asked(
                WorkspaceId workspace,
                String channel,
                String text,
                @Nullable String caseSlug,
                @Nullable LocalDate asOf) {
            this(workspace, channel, Speaker.OWNER, text, caseSlug, asOf, null);
        }
    }

    /**
     * A link and nothing else.
     *
     * @param caseSlug the case to file it under; null for the one chosen in the channel, else the one it fits
     */
    record LinkPosted(
            WorkspaceId workspace,
            String channel,
            Speaker speaker,
            String link,
            @Nullable String caseSlug) implements Incoming {
        /** Posted by the owner of the casebook. */
        public LinkPosted(WorkspaceId workspace, String channel, String link) {
            this(workspace, channel, Speaker.OWNER, link, null);
        }
    }

    /**
     * A file.
     *
     * @param name as its bringer calls it
     * @param bytes what it holds
     * @param caseSlug the case to file it under; null for the one chosen in the channel, else the one it fits
     */
    record FileGiven(
            WorkspaceId workspace,
            String channel,
            Speaker speaker,
            String name,
            byte[] bytes,
            @Nullable String caseSlug)
            implements Incoming {}

    /**
     * A command.
     *
     * @param name without slash, in lower case
     * @param arguments what followed it
     * @param file what was handed over with it; null for nothing
     */
    record CommandGiven(
            WorkspaceId workspace,
            String channel,
            Speaker speaker,
            String name,
            List<String> arguments,
            Intake.@Nullable Brought file)
            implements Incoming {
        public CommandGiven {
            arguments = List.copyOf(arguments);
        }

        /** Given with words alone. */
        public CommandGiven(
                WorkspaceId workspace, String channel, Speaker speaker, String name, List<String> arguments) {
            this(workspace, channel, speaker, name, arguments, null);
        }

        /** Given by the owner of the casebook. */
        public CommandGiven(WorkspaceId workspace, String channel, String name, List<String> arguments) {
            this(workspace, channel, Speaker.OWNER, name, arguments);
        }
    }

    /** A typed line: a command if it begins with a slash, a link if it is one address, else a question. */
    static Incoming parse(WorkspaceId workspace, String channel, String line) {
        String text = line.strip();
        if (text.startsWith("/")) return command(workspace, channel, text.substring(1));
        Matcher link = TypedLine.LINK.matcher(text);
        if (link.matches()) return new LinkPosted(workspace, channel, link.group(1));
        return new Asked(workspace, channel, text, null, null);
    }

    private static CommandGiven command(WorkspaceId workspace, String channel, String text) {
        List<String> words = TypedLine.words(text);
        String name = words.isEmpty() ? "" : words.get(0).toLowerCase(Locale.ROOT);
        return new CommandGiven(workspace, channel, name, words.subList(Math.min(1, words.size()), words.size()));
    }
}
