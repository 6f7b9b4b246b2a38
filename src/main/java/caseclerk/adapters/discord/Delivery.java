package caseclerk.adapters.discord;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.exceptions.DetachedEntityException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/** Gets letters to where they belong, once each, whatever breaks on the way; waits for nothing itself. */
final class Delivery {
    private static final Logger LOG = System.getLogger(Delivery.class.getName());
    private static final int TRIES = 5;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Figures figures;
    private final Troubles troubles;

    Delivery(Figures figures, Troubles troubles) {
        this.figures = figures;
        this.troubles = troubles;
    }

    /**
     * Puts {@code letter} in place of what an interaction shows now. Further pages are messages of their own, since those
     * have a nonce and arrive once; where none can be posted, the whole is a file with the first page. What everybody may
     * see and comes after the interaction has ended is posted.
     */
    CompletableFuture<Boolean> original(Interaction event, boolean ephemeral, Letter letter) {
        List<MessageCreateData> pages = Pages.of(letter, true);
        MessageChannel channel = ephemeral ? null : channel(event);
        if (channel == null) return edit(event, null, Pages.single(letter));
        // The letter is under way until its last page is.
        underWay.incrementAndGet();
        return edit(event, channel, pages.get(0))
                .thenCompose(
                        ok -> ok ? further(channel, event.getId(), pages) : CompletableFuture.completedFuture(true))
                .thenCompose(
                        ok -> ok ? CompletableFuture.completedFuture(true) : edit(event, channel, Pages.single(letter)))
                .whenComplete((ok, thrown) -> underWay.decrementAndGet());
    }

    /** @param late where to post it when the interaction has ended; null for nowhere */
    private CompletableFuture<Boolean> edit(Interaction event, @Nullable MessageChannel late, MessageCreateData page) {
        InteractionHook hook = InteractionHook.from(event.getJDA(), event.getToken());
        Requested edit =
                () -> hook.editOriginal(MessageEditData.fromCreateData(page)).setReplace(true);
        return late == null
                ? done("answer", edit)
                : done("answer", edit, new Unless(ErrorResponse.INVALID_WEBHOOK_TOKEN, () -> late(event, late, page)));
    }

    private CompletableFuture<Boolean> late(Interaction event, MessageChannel channel, MessageCreateData page) {
        MessageCreateData named = MessageCreateBuilder.from(page)
                .setContent(event.getUser().getAsMention())
                .setAllowedMentions(List.of())
                .build();
        return done("late answer", () -> message(channel, event.getId(), 0, null, named));
    }

    /** Shows {@code letter} for the time being in place of what an interaction shows; tried once, since more follows. */
    CompletableFuture<?> glimpse(Interaction event, Letter letter) {
        InteractionHook hook = InteractionHook.from(event.getJDA(), event.getToken());
        return hook.editOriginal(MessageEditData.fromCreateData(Pages.single(letter)))
                .setReplace(true)
                .submit();
    }

    private CompletableFuture<Boolean> further(MessageChannel channel, String trigger, List<MessageCreateData> pages) {
        AtomicInteger number = new AtomicInteger();
        return inTurn(CompletableFuture.completedFuture(true), pages.subList(1, pages.size()), page -> {
            String nonce = trigger + "-" + number.incrementAndGet();
            return done("further page", () -> channel.sendMessage(page).setNonce(nonce));
        });
    }

    /** Where the pages of a reply can follow it; null where the bot may not write by itself. */
    private static @Nullable MessageChannel channel(Interaction event) {
        try {
            return event.getChannel() instanceof MessageChannel channel && channel.canTalk() && canEmbed(channel)
                    ? channel
                    : null;
        } catch (DetachedEntityException notAMember) {
            return null;
        }
    }

    /** Takes away what an interaction shows, with the further pages of that answer. */
    CompletableFuture<Boolean> dismiss(ButtonInteractionEvent event, String answer) {
        InteractionHook hook = InteractionHook.from(event.getJDA(), event.getToken());
        return gone(hook::deleteOriginal).thenCompose(ok -> withdraw(event, answer));
    }

    /** Takes away the further pages of the answer that a button is on; one that is gone already is no trouble. */
    CompletableFuture<Boolean> withdraw(ButtonInteractionEvent event, String answer) {
        if (event.getMessage().isEphemeral()) return CompletableFuture.completedFuture(true);
        return FurtherPages.of(event.getMessage(), event.getChannel(), answer)
                .exceptionally(reason -> {
                    note("search for further pages", cause(reason));
                    return List.of();
                })
                .thenCompose(pages -> pages.stream()
                        .map(page -> gone(() -> event.getChannel().deleteMessageById(page)))
                        .reduce(
                                CompletableFuture.completedFuture(true),
                                (one, other) -> one.thenCombine(other, (a, b) -> a && b)));
    }

    private CompletableFuture<Boolean> gone(Requested deletion) {
        return done("dismissal", deletion, Unless.good(ErrorResponse.UNKNOWN_MESSAGE));
    }

    /** Puts {@code letter} in place of a message of ours in the channel of an interaction, where the bot may. */
    void rewrite(Interaction event, String message, Letter letter) {
        MessageChannel channel = channel(event);
        if (channel == null) return;
        MessageEditData page = MessageEditData.fromCreateData(Pages.single(letter));
        done(
                "receipt",
                () -> channel.editMessageById(message, page).setReplace(true),
                Unless.good(ErrorResponse.UNKNOWN_MESSAGE));
    }

    /** Shows that an answer to {@code message} is being written, where the bot may. */
    void typing(Message message) {
        if (message.getChannel().canTalk())
            done("typing", () -> message.getChannel().sendTyping());
    }

    /** Puts a sign below a message, where the bot may. */
    void react(Message message, String sign) {
        if (message.getChannel() instanceof GuildMessageChannel place
                && !place.getGuild()
                        .getSelfMember()
                        .hasPermission(place, Permission.MESSAGE_ADD_REACTION, Permission.MESSAGE_HISTORY)) return;
        done("sign", () -> message.addReaction(Emoji.fromUnicode(sign)), Unless.good(ErrorResponse.UNKNOWN_MESSAGE));
    }

    /** Says {@code letter} to the person alone, in place of what everybody was to see. */
    CompletableFuture<Boolean> aside(JDA jda, String token, Letter letter) {
        InteractionHook hook = InteractionHook.from(jda, token);
        return done("withdrawal", hook::deleteOriginal).thenCompose(gone -> whisper(jda, token, letter));
    }

    /** Says {@code letter} to the person alone. */
    CompletableFuture<Boolean> whisper(JDA jda, String token, Letter letter) {
        InteractionHook hook = InteractionHook.from(jda, token).setEphemeral(true);
        return done("word aside", () -> hook.sendMessage(Pages.single(letter)));
    }

    /**
     * Posts {@code letter}.
     *
     * @param trigger id of what it answers; the same id never makes a second message within Discord's memory
     * @param replyTo the message to reply to; null to post it by itself
     */
    CompletableFuture<Boolean> post(MessageChannel channel, String trigger, @Nullable String replyTo, Letter letter) {
        AtomicInteger number = new AtomicInteger();
        return inTurn(CompletableFuture.completedFuture(true), Pages.of(letter, canEmbed(channel)), page -> {
            int page0 = number.getAndIncrement();
            AtomicReference<@Nullable Message> made = new AtomicReference<>();
            CompletableFuture<Boolean> posted = done(
                    "answer",
                    () -> message(channel, trigger, page0, page0 == 0 ? replyTo : null, page)
                            .map(sent -> {
                                made.set(sent);
                                return sent;
                            }));
            return posted.thenCompose(ok -> finished(ok, made.get(), page));
        });
    }

    private static MessageCreateAction message(
            MessageChannel channel, String trigger, int number, @Nullable String replyTo, MessageCreateData page) {
        MessageCreateAction action = channel.sendMessage(page).setNonce(trigger + "-" + number);
        return replyTo == null || !mayReply(channel)
                ? action
                : action.setMessageReference(replyTo).failOnInvalidReply(false);
    }

    /** Whether a message there may be one that replies: Discord refuses that to whoever may not read what was said. */
    static boolean mayReply(MessageChannel channel) {
        return may(channel, Permission.MESSAGE_HISTORY);
    }

    private static boolean may(MessageChannel channel, Permission permission) {
        return !(channel instanceof GuildMessageChannel place)
                || place.getGuild().getSelfMember().hasPermission(place, permission);
    }

    /** Where the nonce has led to what was shown of the answer before, by this run or one that died, it is made whole. */
    private CompletableFuture<Boolean> finished(boolean ok, @Nullable Message made, MessageCreateData page) {
        boolean begun = ok && made != null && isBeginning(made);
        return begun
                ? done(
                        "answer",
                        () -> made.editMessage(MessageEditData.fromCreateData(page))
                                .setReplace(true))
                : CompletableFuture.completedFuture(ok);
    }

    private static boolean isBeginning(Message made) {
        return made.getContentRaw().endsWith(AnswerView.STILL_WRITING)
                || made.getEmbeds().stream()
                        .anyMatch(embed -> embed.getFooter() != null
                                && AnswerView.STILL_WRITING.equals(
                                        embed.getFooter().getText()));
    }

    /** Posts {@code letter} for the time being, or puts it in the place of what was posted so before; tried once. */
    CompletableFuture<?> glimpse(MessageChannel channel, String trigger, @Nullable String replyTo, Letter letter) {
        MessageCreateData page = Pages.of(letter, canEmbed(channel)).get(0);
        return message(channel, trigger, 0, replyTo, page)
                .submit()
                .thenCompose(made -> isSame(made, page)
                        ? CompletableFuture.completedFuture(made)
                        : made.editMessage(MessageEditData.fromCreateData(page))
                                .setReplace(true)
                                .submit());
    }

    private static boolean isSame(Message made, MessageCreateData page) {
        return made.getContentRaw().equals(page.getContent())
                && described(made.getEmbeds()).equals(described(page.getEmbeds()));
    }

    private static List<String> described(List<MessageEmbed> embeds) {
        return embeds.stream()
                .map(embed -> String.valueOf(embed.getDescription()))
                .toList();
    }

    private static CompletableFuture<Boolean> inTurn(
            CompletableFuture<Boolean> first,
            List<MessageCreateData> pages,
            Function<MessageCreateData, CompletableFuture<Boolean>> send) {
        Iterator<MessageCreateData> rest = pages.iterator();
        CompletableFuture<Boolean> sent = first;
        while (rest.hasNext()) {
            MessageCreateData page = rest.next();
            sent = sent.thenCompose(ok -> ok ? send.apply(page) : CompletableFuture.completedFuture(false));
        }
        return sent;
    }

    /** Whether embeds can be seen there. */
    static boolean canEmbed(MessageChannel channel) {
        return may(channel, Permission.MESSAGE_EMBED_LINKS);
    }

    /**
     * The thread on {@code message}, made where there is none yet; the channel itself where none can be made, or the bot
     * may not write in it.
     */
    CompletableFuture<MessageChannel> thread(Message message, String name) {
        if (!may(message.getChannel(), Permission.MESSAGE_SEND_IN_THREADS))
            return CompletableFuture.completedFuture(message.getChannel());
        ThreadChannel started = message.getStartedThread();
        if (started != null) return CompletableFuture.completedFuture(started);
        try {
            return message.createThreadChannel(name)
                    .submit()
                    .<MessageChannel>thenApply(made -> made)
                    .exceptionally(reason -> {
                        // The thread of a message has the message's id.
                        ThreadChannel there = message.getGuild().getThreadChannelById(message.getId());
                        return there != null ? there : message.getChannel();
                    });
        } catch (InsufficientPermissionException | IllegalStateException | UnsupportedOperationException e) {
            return CompletableFuture.completedFuture(message.getChannel());
        }
    }

    /** Makes a request. */
    @FunctionalInterface
    interface Requested {
        RestAction<?> make();
    }

    /** Sends it, again where that can help; what may not be sent is told in the log and in the status. */
    CompletableFuture<Boolean> done(String what, Requested request) {
        // It got through before, and only its echo was lost.
        return done(what, request, Unless.good(ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED));
    }

    /** What is done where Discord refuses a request with that code. */
    private record Unless(ErrorResponse code, Supplier<CompletableFuture<Boolean>> instead) {
        /** Nothing, since the request is as good as done. */
        static Unless good(ErrorResponse code) {
            return new Unless(code, () -> CompletableFuture.completedFuture(true));
        }
    }

    private CompletableFuture<Boolean> done(String what, Requested request, Unless unless) {
        underWay.incrementAndGet();
        return attempt(what, request, unless, 1).whenComplete((ok, thrown) -> underWay.decrementAndGet());
    }

    private CompletableFuture<Boolean> attempt(String what, Requested request, Unless unless, int number) {
        CompletableFuture<?> sent;
        try {
            sent = request.make().submit();
        } catch (RuntimeException e) {
            sent = CompletableFuture.failedFuture(e);
        }
        return sent.<CompletableFuture<Boolean>>handle((value, thrown) -> {
                    if (thrown == null) return CompletableFuture.completedFuture(true);
                    Throwable reason = cause(thrown);
                    if (Served.isRefusedAs(reason, unless.code()))
                        return unless.instead().get();
                    if (number < TRIES && mayPass(reason))
                        return CompletableFuture.supplyAsync(
                                        () -> true,
                                        CompletableFuture.delayedExecutor(250L << number, TimeUnit.MILLISECONDS))
                                .thenCompose(later -> attempt(what, request, unless, number + 1));
                    note(what, reason);
                    return CompletableFuture.completedFuture(false);
                })
                .thenCompose(Function.identity());
    }

    void note(String what, Throwable reason) {
        String words = what + " was not delivered: " + told(reason);
        figures.failed(what);
        troubles.note(words);
        LOG.log(Level.WARNING, words);
    }

    static Throwable cause(Throwable thrown) {
        Throwable reason = thrown;
        while ((reason instanceof ExecutionException || reason instanceof CompletionException)
                && reason.getCause() != null) reason = reason.getCause();
        return reason;
    }

    /** Whether the same request may get through later: the server or the wire broke, not the request. */
    private static boolean mayPass(Throwable reason) {
        return reason instanceof ErrorResponseException refused
                && (refused.isServerError() || refused.getCause() instanceof IOException);
    }

    /** The reason in words, without anything that was said. */
    static String told(Throwable reason) {
        if (reason instanceof ErrorResponseException refused)
            return "Discord says " + refused.getErrorCode() + " " + refused.getMeaning();
        if (reason instanceof InsufficientPermissionException missing)
            return "the permission " + missing.getPermission().getName() + " is missing";
        return reason.getClass().getSimpleName();
    }

    /** How many requests are under way. */
    int open() {
        return underWay.get();
    }

    /** Waits at most {@code limit} for what is under way. */
    void finish(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (open() > 0 && System.nanoTime() < end)
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, 20, TimeUnit.MILLISECONDS)
                    .join();
    }
}
