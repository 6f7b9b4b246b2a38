package caseclerk.adapters.discord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;

/**
 * Finds the messages that an answer goes on in. They carry its id, as the first does, but no buttons; so they are found
 * after a restart too.
 */
final class FurtherPages {
    /** The pages of an answer follow each other closely. */
    private static final int LOOKED_AT = 50;

    private FurtherPages() {}

    /** The ids of what follows {@code first}; none where the channel cannot be read back. */
    static CompletableFuture<List<String>> of(Message first, MessageChannel channel, String answer) {
        try {
            return channel.getHistoryAfter(first.getId(), LOOKED_AT)
                    .submit()
                    .thenApply(history -> following(first, history.getRetrievedHistory(), answer));
        } catch (InsufficientPermissionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static List<String> following(Message first, List<Message> later, String answer) {
        List<Message> inOrder = new ArrayList<>(later);
        inOrder.sort(Comparator.comparingLong(ISnowflake::getIdLong));
        List<String> pages = new ArrayList<>();
        for (Message one : inOrder) {
            if (!one.getAuthor().equals(first.getAuthor()) || !answer.equals(Messages.answerIn(one))) continue;
            // The same answer, shown anew.
            if (!one.getComponents().isEmpty()) break;
            pages.add(one.getId());
        }
        return pages;
    }
}
