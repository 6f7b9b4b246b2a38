package caseclerk.adapters.discord;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;

/**
 * The words of the file that a command was given, since the fields of a command hold no line breaks.
 *
 * @param words empty when no file was given
 * @param refusal why the file cannot be read; empty when it can
 */
record AttachedText(String words, String refusal) {
    private static final AttachedText NONE = new AttachedText("", "");

    /** The file among the fields of {@code given}, fetched from Discord. */
    static AttachedText of(CommandInteractionPayload given) {
        return Attached.of(given).map(AttachedText::read).orElse(NONE);
    }

    private static AttachedText read(Attached file) {
        String name = file.name();
        if (!file.refusal().isEmpty()) return refused(file.refusal());
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(?:pdf|html?|docx?|odt|rtf)"))
            return refused(name + " is no plain text; attach it as .txt or .md, or give the link of its page.");
        try {
            String words = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.bytes()))
                    .toString();
            return words.indexOf('\0') < 0 && !words.isBlank() ? new AttachedText(words, "") : unreadable(name);
        } catch (CharacterCodingException e) {
            return unreadable(name);
        }
    }

    private static AttachedText unreadable(String name) {
        return refused(name + " holds no text in UTF-8; save it as .txt or .md and attach it again.");
    }

    private static AttachedText refused(String why) {
        return new AttachedText("", why);
    }
}
