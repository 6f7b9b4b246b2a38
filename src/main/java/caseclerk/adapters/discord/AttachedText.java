package caseclerk.adapters.discord;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;

/**
 * The words of the file that a command was given, since the fields of a command hold no line breaks.
 *
 * @param words empty when no file was given
 * @param refusal why the file cannot be read; empty when it can
 */
record AttachedText(String words, String refusal) {
    static final int LARGEST = 4 * 1024 * 1024;
    private static final long SECONDS = 20;
    private static final AttachedText NONE = new AttachedText("", "");

    /** The file among the fields of {@code given}, fetched from Discord. */
    static AttachedText of(CommandInteractionPayload given) {
        Optional<Attachment> file = given.getOptionsByType(OptionType.ATTACHMENT).stream()
                .map(OptionMapping::getAsAttachment)
                .findFirst();
        return file.map(AttachedText::read).orElse(NONE);
    }

    private static AttachedText read(Attachment file) {
        String name = Escaped.line(file.getFileName());
        if (file.getSize() > LARGEST) return refused(name + " is larger than 4 MB; split it first.");
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(?:pdf|html?|docx?|odt|rtf)"))
            return refused(name + " is no plain text; attach it as .txt or .md, or give the link of its page.");
        try (InputStream bytes = file.getProxy().download().get(SECONDS, TimeUnit.SECONDS)) {
            String words = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.readNBytes(LARGEST)))
                    .toString();
            return words.indexOf('\0') < 0 && !words.isBlank() ? new AttachedText(words, "") : unreadable(name);
        } catch (CharacterCodingException e) {
            return unreadable(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused(name + " could not be fetched from Discord; try again.");
        } catch (IOException | java.util.concurrent.ExecutionException | TimeoutException | CompletionException e) {
            return refused(name + " could not be fetched from Discord; try again.");
        }
    }

    private static AttachedText unreadable(String name) {
        return refused(name + " holds no text in UTF-8; save it as .txt or .md and attach it again.");
    }

    private static AttachedText refused(String why) {
        return new AttachedText("", why);
    }
}
