package caseclerk.adapters.discord;

import caseclerk.adapters.discord.Parties.Party;
import caseclerk.chat.FrontDesk;
import caseclerk.grounding.Claim;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import org.jspecify.annotations.Nullable;

/** Serves interactions: acknowledged at once, then looked after on a thread of our own, then replied to once. */
final class Served {
    static final Letter BUSY = Letter.line("Too much is waiting at the moment; try again in a minute.");
    static final Letter ENDING = Letter.line("I am being restarted; try again in a minute.");
    private final Errands errands;
    private final Errands filing;
    private final Delivery delivery;
    private final Parties parties;
    private final ReplyView view;
    private final Figures figures;

    /** @param filing for what fetches pages, which may take its time */
    Served(Errands errands, Errands filing, Delivery delivery, Parties parties, ReplyView view, Figures figures) {
        this.errands = errands;
        this.filing = filing;
        this.delivery = delivery;
        this.parties = parties;
        this.view = view;
        this.figures = figures;
    }

    Delivery delivery() {
        return delivery;
    }

    /** Sends the acknowledgement; the future says whether the interaction is alive then. */
    CompletableFuture<Boolean> acknowledge(RestAction<?> acknowledgement) {
        long since = System.nanoTime();
        return acknowledgement.submit().handle((value, thrown) -> {
            figures.acknowledged(Duration.ofNanos(System.nanoTime() - since));
            if (thrown == null) return true;
            Throwable reason = Delivery.cause(thrown);
            // Ours got through before, and only its echo was lost.
            if (isRefusedAs(reason, ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED)) return true;
            delivery.note("acknowledgement", reason);
            return !isRefusedAs(reason, ErrorResponse.UNKNOWN_INTERACTION);
        });
    }

    /** Whether Discord refused with that code. */
    static boolean isRefusedAs(Throwable reason, ErrorResponse as) {
        Throwable cause = reason;
        while (cause != null) {
            if (cause instanceof ErrorResponseException refused && refused.getErrorResponse() == as) return true;
            cause = cause.getCause();
        }
        return false;
    }

    /**
     * Looks after an interaction that changes the message it is on, and whose acknowledgement is under way; where that
     * cannot be done, the person alone is told.
     *
     * @param privately whether the reply is for the person alone
     * @param work what is to be done, for whom
     */
    void look(Interaction event, boolean privately, CompletableFuture<Boolean> alive, Consumer<Party> work) {
        Consumer<Letter> otherwise = letter -> alive.thenCompose(ok -> whisper(event, letter));
        look(errands, event, privately, alive, work, otherwise);
    }

    private CompletableFuture<Boolean> whisper(Interaction event, Letter letter) {
        return delivery.whisper(event.getJDA(), event.getToken(), letter);
    }

    private void look(
            Errands own,
            Interaction event,
            boolean privately,
            CompletableFuture<Boolean> alive,
            Consumer<Party> work,
            Consumer<Letter> otherwise) {
        run(own, "interaction", otherwise, () -> {
            Party party = party(event, privately);
            if (party.question() == null) work.accept(party);
            else alive.thenCompose(ok -> delivery.original(event, true, party.question()));
        });
    }

    /** @param otherwise is given what is said when the work breaks, or is not taken on */
    private void run(Errands own, String what, Consumer<Letter> otherwise, Runnable work) {
        boolean taken = own.run(
                what,
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        otherwise.accept(view.of(FrontDesk.broken(e)));
                    }
                },
                () -> otherwise.accept(ENDING));
        if (!taken) otherwise.accept(own.isClosing() ? ENDING : BUSY);
    }

    /** Replies with a new message, which the person alone sees where {@code privately}. */
    void reply(IReplyCallback event, boolean privately, Function<Party, Said> work) {
        unfold(errands, event, privately, (party, early) -> work.apply(party));
    }

    /** Replies with the receipt of what is filed, which the person alone sees where {@code privately}. */
    void file(IReplyCallback event, boolean privately, Function<Party, Said> work) {
        unfold(filing, event, privately, (party, early) -> work.apply(party));
    }

    /**
     * Replies with a new message that begins to show before all of it is there.
     *
     * @param work is given what to hand claims to that may be shown already
     */
    void unfold(IReplyCallback event, boolean privately, BiFunction<Party, Consumer<Claim>, Said> work) {
        unfold(errands, event, privately, work);
    }

    private void unfold(
            Errands own, IReplyCallback event, boolean privately, BiFunction<Party, Consumer<Claim>, Said> work) {
        CompletableFuture<Boolean> alive = acknowledge(event.deferReply(privately));
        Consumer<Letter> otherwise =
                letter -> alive.thenCompose(ok -> delivery.aside(event.getJDA(), event.getToken(), letter));
        Consumer<Party> serve = party -> {
            Unfolding unfolding = new Unfolding(letter -> alive.thenCompose(
                    ok -> ok ? delivery.glimpse(event, letter) : CompletableFuture.completedFuture(null)));
            Said said;
            try {
                said = work.apply(party, unfolding);
            } finally {
                unfolding.end();
            }
            Letter letter = said.letter();
            alive.thenAccept(ok -> {
                if (!ok && !privately && event.getChannel() instanceof GuildMessageChannel channel)
                    delivery.post(channel, event.getId(), null, letter);
                else if (said.aside() && !privately) delivery.aside(event.getJDA(), event.getToken(), letter);
                else delivery.original(event, privately, letter);
            });
        };
        look(own, event, privately, alive, serve, otherwise);
    }

    /** Chooses the server that direct messages of the person are about. */
    void chooseHome(ButtonInteractionEvent event, String guild) {
        CompletableFuture<Boolean> alive = acknowledge(event.deferEdit());
        run(errands, "choice", letter -> alive.thenCompose(ok -> whisper(event, letter)), () -> {
            boolean chosen = parties.choose(event.getJDA(), event.getUser(), guild);
            Letter letter = Letter.line(
                    chosen
                            ? "Direct messages are about that server from now on; ask again. /help here changes that."
                            : "You are no longer in that server, or it cannot be reached now; ask again for the others.");
            alive.thenCompose(ok -> delivery.original(event, true, letter));
        });
    }

    /** For whom is proposed what can be filled in, when that is clear. */
    Optional<Party> typing(Interaction event) {
        Party party = event.getMember() == null
                ? parties.typing(event.getJDA(), event.getUser(), channel(event))
                : party(event, true);
        return Optional.of(party).filter(one -> one.question() == null);
    }

    /**
     * What is said to a command, with a word on the servers that it may be about where that can be several; without it
     * where those cannot be told.
     *
     * @param done whether the command was done
     */
    Letter naming(SlashCommandInteractionEvent event, Party party, boolean done, Letter letter) {
        try {
            return named(event, party, done, letter);
        } catch (RuntimeException e) {
            delivery.note("word on other servers", e);
            return letter;
        }
    }

    private Letter named(SlashCommandInteractionEvent event, Party party, boolean done, Letter letter) {
        if (event.getMember() != null) return letter;
        boolean lists = done && "list".equals(event.getSubcommandName());
        return switch (event.getName()) {
            case "help" -> parties.amongServers(event.getJDA(), event.getUser(), party, letter);
            case "digest" -> parties.amongDigests(event.getJDA(), event.getUser(), party, lists, letter);
            default -> letter;
        };
    }

    /** For whom the interaction is, with a reply that everybody sees who reads where it is. */
    Party amongReaders(Interaction event) {
        return party(event, false);
    }

    private Party party(Interaction event, boolean privately) {
        Member member = event.getMember();
        if (member == null) return parties.alone(event.getJDA(), event.getUser(), channel(event));
        return parties.onServer(member, channel(event), privately ? null : place(event));
    }

    private static String channel(Interaction event) {
        String channel = event.getChannelId();
        return channel == null ? event.getUser().getId() : channel;
    }

    private static @Nullable GuildChannel place(Interaction event) {
        return event.getChannel() instanceof GuildChannel channel ? channel : null;
    }
}
