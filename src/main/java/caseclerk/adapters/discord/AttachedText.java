package caseclerk.adapters.discord;

import caseclerk.chat.Intake.Brought;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import org.jspecify.annotations.Nullable;

/**
 * What the file that a command was given holds, since the fields of a command hold no line breaks.
 *
 * @param words of a text file; empty when there is none
 * @param document a file of another kind, which has to be read; null when there is none
 * @param refusal why the file cannot be read; empty when it can
 */
record AttachedText(String words, @Nullable Brought document, String refusal) {
    /** No file. */
    static final AttachedText NONE = new AttachedText("", null, "");

    /** The file among the fields of {@code given}, fetched from Discord. */
    static AttachedText of(CommandInteractionPayload given) {
        return Attached.of(given).map(AttachedText::read).orElse(NONE);
    }

    private static AttachedText read(Attached file) {
        String name = file.name();
        if (!file.refusal().isEmpty()) return refused(file.refusal());
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(?:pdf|html?)"))
            return new AttachedText("", new Brought(name, file.bytes()), "");
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(?:docx?|odt|rtf)"))
            return refused(name + " is none of .txt, .md, .html or .pdf; save it as one of them.");
        try {
            String words = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.bytes()))
                    .toString();
            return words.indexOf('\0') < 0 && !words.isBlank() ? new AttachedText(words, null, "") : unreadable(name);
        } catch (CharacterCodingException e) {
            return unreadable(name);
        }
    }

    private static AttachedText unreadable(String name) {
        return refused(name + " holds no text in UTF-8; save it as .txt or .md and attach it again.");
    }

    private static AttachedText refused(String why) {
        return new AttachedText("", null, why);
    }
}
