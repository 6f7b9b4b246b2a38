package caseclerk.adapters.discord;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;

/**
 * A file that a command was given.
 *
 * @param name as its bringer calls it, on one line
 * @param refusal why it could not be fetched; empty when it could
 */
record Attached(String name, byte[] bytes, String refusal) {
    /** What people may attach where the server has no boosts. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final long SECONDS = 20;

    /** Whether there is one among the fields of {@code given}. */
    static boolean isIn(CommandInteractionPayload given) {
        return file(given).isPresent();
    }

    private static Optional<Attachment> file(CommandInteractionPayload given) {
        return given.getOptionsByType(OptionType.ATTACHMENT).stream()
                .map(OptionMapping::getAsAttachment)
                .findFirst();
    }

    /** The one among the fields of {@code given}, fetched from Discord; empty when there is none. */
    static Optional<Attached> of(CommandInteractionPayload given) {
        return file(given).map(Attached::fetch);
    }

    private static Attached fetch(Attachment file) {
        String name = Escaped.line(file.getFileName());
        if (file.getSize() > LARGEST) return refused(name, " is larger than 10 MB; split it first.");
        try (InputStream bytes = file.getProxy().download().get(SECONDS, TimeUnit.SECONDS)) {
            return new Attached(name, bytes.readNBytes(LARGEST), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused(name, " could not be fetched from Discord; try again.");
        } catch (IOException | ExecutionException | TimeoutException | CompletionException e) {
            return refused(name, " could not be fetched from Discord; try again.");
        }
    }

    private static Attached refused(String name, String why) {
        return new Attached(name, new byte[0], name + why);
    }
}
