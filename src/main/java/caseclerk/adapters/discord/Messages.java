package caseclerk.adapters.discord;

import caseclerk.adapters.discord.Parties.Party;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.ChannelRule;
import caseclerk.chat.ChannelRule.Asking;
import caseclerk.chat.FrontDesk;
import caseclerk.chat.Incoming.Asked;
import caseclerk.chat.Incoming.CommandGiven;
import caseclerk.chat.Reply;
import caseclerk.chat.SmallTalk;
import caseclerk.chat.Triggers;
import caseclerk.grounding.Claim;
import caseclerk.questions.AskOutcome.Abstained;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.jspecify.annotations.Nullable;

/** Messages that ask: by mention, in reply to an answer, in direct messages, in channels that are watched. */
final class Messages {
    private static final WorkspaceId DIRECT = new WorkspaceId("discord-direct");
    private static final Pattern ANSWER = Pattern.compile("\\ba-\\d{1,18}\\b");
    private static final int LONGEST_THREAD_NAME = 90;
    private final Errands errands;
    private final Errands filing;
    private final Delivery delivery;
    private final Parties parties;
    private final Desk desk;
    private final ReplyView view;
    private final Links links;
    private final Watched watched;
    private final Triggers triggers;
    private final Clock clock;
    /** The ids of those that are being dealt with, which may come again meanwhile. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Messages(
            Errands errands,
            Errands filing,
            Delivery delivery,
            Parties parties,
            Desk desk,
            ReplyView view,
            Links links,
            Watched watched,
            Triggers triggers,
            Clock clock) {
        this.errands = errands;
        this.filing = filing;
        this.delivery = delivery;
        this.parties = parties;
        this.desk = desk;
        this.view = view;
        this.links = links;
        this.watched = watched;
        this.triggers = triggers;
        this.clock = clock;
    }

    /**
     * A question in a message.
     *
     * @param text what is asked
     * @param follows the answer it replies to; null for none
     * @param where how it is to be answered
     * @param links what it brings to be filed; none when it asks
     * @param called whether it is said to the bot; otherwise the bot speaks up by itself
     */
    private record Call(String text, @Nullable String follows, Asking where, List<String> links, boolean called) {}

    /** Takes up a message, now or seen again in a catch-up; one that was answered is left alone. */
    void read(Message message) {
        if (!isFromPerson(message)) return;
        long since = System.nanoTime();
        WorkspaceId workspace = message.isFromGuild() ? Readers.workspace(message.getGuild()) : DIRECT;
        // Without its words, a message is not read: a connection that has them catches up on it.
        boolean readable =
                message.isFromGuild() && message.getJDA().getGatewayIntents().contains(GatewayIntent.MESSAGE_CONTENT);
        Optional<ChannelRule> rule = readable ? watched.rule(workspace, message.getChannel()) : Optional.empty();
        Optional<Call> call = call(message, rule);
        if (call.isEmpty() && rule.isEmpty() || !underWay.add(message.getId())) return;
        rule.ifPresent(one -> watched.taken(one.channel()));
        Runnable done = () -> {
            underWay.remove(message.getId());
            rule.ifPresent(one -> watched.done(workspace, one.channel(), message.getId()));
        };
        boolean files = call.filter(one -> !one.links().isEmpty()).isPresent();
        // In a watched channel, what is not taken up while the program ends is caught up on when it starts again.
        Optional<Call> lost = rule.isPresent() ? Optional.empty() : call;
        boolean taken = (files ? filing : errands)
                .run(
                        "message",
                        () -> take(message, workspace, call, since, done),
                        () -> say(message, lost, Served.ENDING));
        if (taken) return;
        boolean ending = errands.isClosing();
        say(message, ending ? lost : call, ending ? Served.ENDING : Served.BUSY);
        if (!ending) done.run();
    }

    private void say(Message message, Optional<Call> call, Letter letter) {
        if (call.isPresent())
            opening(message, () -> CompletableFuture.completedFuture(message.getChannel()))
                    .finish(letter);
    }

    private static boolean isFromPerson(Message message) {
        boolean said = message.getType() == MessageType.DEFAULT || message.getType() == MessageType.INLINE_REPLY;
        return said && !message.getAuthor().isBot() && !message.isWebhookMessage();
    }

    private Optional<Call> call(Message message, Optional<ChannelRule> rule) {
        String self = message.getJDA().getSelfUser().getId();
        Message answered = message.getReferencedMessage();
        boolean toMe = answered != null && answered.getAuthor().getId().equals(self);
        String follows = toMe ? answerIn(answered) : null;
        String text = words(message);
        boolean called = toMe || message.getContentRaw().matches("(?s).*<@!?" + self + ">.*");
        Asking reply = message.isFromGuild() ? Asking.REPLY : Asking.CHANNEL;
        if (!message.isFromGuild() || called) {
            // A reply whose words are kept from the bot asks nothing that it could read.
            if (SmallTalk.THANKS.is(text) && (toMe || !SmallTalk.SILENCE.is(text))) return Optional.empty();
            return Optional.of(said(text, toMe ? null : answered, follows, reply));
        }
        List<String> found = rule.filter(ChannelRule::links).isPresent() ? Links.in(text) : List.of();
        if (!found.isEmpty()) return Optional.of(new Call(text, null, Asking.REPLY, found, false));
        Asking where = rule.map(ChannelRule::asking).orElse(Asking.OFF);
        // What is said to somebody else is none of the bot's, unless it asks with a question mark.
        boolean asks = where != Asking.OFF
                && answered == null
                && Questions.isOne(Names.in(message.getContentRaw(), message.getMentions()));
        return asks ? Optional.of(new Call(text, null, where, List.of(), false)) : Optional.empty();
    }

    /** What a message says, with the names of those it mentions, and without the bot's own and whom it is said to. */
    static String words(Message message) {
        String self = message.getJDA().getSelfUser().getId();
        return Names.asked(message.getContentRaw().replaceAll("<@!?" + self + ">", " "), message.getMentions());
    }

    /** What is said to the bot; words that point at another message are about that one. */
    private static Call said(String text, @Nullable Message pointedAt, @Nullable String follows, Asking where) {
        boolean points = pointedAt != null
                && Links.in(text).isEmpty()
                && SmallTalk.is(text, SmallTalk.SILENCE, SmallTalk.FILING);
        String there = points ? Names.asked(pointedAt.getContentRaw(), pointedAt.getMentions()) : text;
        boolean files = SmallTalk.is(Links.without(text), SmallTalk.SILENCE, SmallTalk.FILING);
        return new Call(
                SmallTalk.SILENCE.is(text) ? there : text, follows, where, files ? Links.in(there) : List.of(), true);
    }

    /** The id of the answer that a message of ours shows; null when it shows none. */
    static @Nullable String answerIn(Message message) {
        StringBuilder marks = new StringBuilder(message.getContentRaw());
        for (MessageEmbed embed : message.getEmbeds())
            if (embed.getFooter() != null)
                marks.append(' ').append(embed.getFooter().getText());
        Matcher last = ANSWER.matcher(marks);
        String found = null;
        while (last.find()) found = last.group();
        return found;
    }

    private void take(Message message, WorkspaceId workspace, Optional<Call> call, long since, Runnable done) {
        CompletableFuture<Boolean> replied = CompletableFuture.completedFuture(true);
        try {
            if (call.isPresent()) replied = reply(message, workspace, call.get(), since);
        } finally {
            replied.whenComplete((ok, thrown) -> done.run());
        }
    }

    private CompletableFuture<Boolean> reply(Message message, WorkspaceId workspace, Call call, long since) {
        Opening opening = opening(message, () -> place(message, call));
        Unfolding unfolding = new Unfolding(opening::show);
        @Nullable Letter letter;
        try {
            if (!triggers.take(workspace, message.getId(), clock.instant()))
                return CompletableFuture.completedFuture(true);
            delivery.typing(message);
            Party party = party(message);
            letter = party.question() != null ? party.question() : answer(message, party, call, since, unfolding);
        } catch (RuntimeException e) {
            letter = view.of(FrontDesk.broken(e));
        }
        unfolding.end();
        CompletableFuture<Boolean> told =
                letter == null ? CompletableFuture.completedFuture(true) : opening.finish(letter);
        return told.whenComplete((ok, thrown) -> triggers.done(workspace, message.getId()));
    }

    /** The receipts of links in a watched channel; null where a sign below the message says it all. */
    private @Nullable Letter noticed(Message message, Party party, Call call, long since) {
        Links.Noticed noticed = links.notice(party, call.links(), message.getId(), since);
        if (!noticed.receipts().isEmpty()) return Letter.inTurn(noticed.receipts());
        if (noticed.sign() != null) delivery.react(message, noticed.sign());
        return null;
    }

    private @Nullable Letter answer(Message message, Party party, Call call, long since, Consumer<Claim> early) {
        if (!call.links().isEmpty())
            return call.called()
                    ? links.file(party, call.links(), null, message.getId(), since)
                            .letter()
                    : noticed(message, party, call, since);
        if (call.called() && SmallTalk.HELP.is(call.text()))
            return view.of(desk.answer(
                    new CommandGiven(party.workspace(), party.channel(), party.speaker(), "help", List.of()),
                    message.getId(),
                    since));
        if (call.called() && asksToFile(message, call))
            return Letter.line("I file no file that hangs on a message; give it to `/file`.");
        if (call.called() && SmallTalk.is(call.text(), SmallTalk.SILENCE, SmallTalk.GREETING, SmallTalk.FILING))
            return Letter.line("Yes? Write a question" + (message.isFromGuild() ? " behind my name" : "")
                    + ", or use `/ask`; `/help` shows what I do.");
        if (call.called() && !Links.in(call.text()).isEmpty())
            return Letter.line("To have a link filed, write it alone behind my name, or use `/file`; to have a question"
                    + " answered, write it without a link.");
        Reply reply = desk.answer(
                new Asked(
                        party.workspace(),
                        message.getChannelId(),
                        party.speaker(),
                        call.text(),
                        null,
                        null,
                        call.follows()),
                message.getId(),
                since,
                early);
        if (reply instanceof Reply.AnswerGiven given && message.isFromGuild())
            triggers.answers(party.workspace(), message.getId(), given.answer().id());
        Letter letter = view.below(reply);
        return call.called() || !isAbstained(reply) ? letter : letter.first();
    }

    /** Whether it is about a file that hangs on it, or on the message that it replies to, and asks nothing. */
    private static boolean asksToFile(Message message, Call call) {
        Message before = message.getReferencedMessage();
        boolean attached = !message.getAttachments().isEmpty()
                || (before != null && !before.getAttachments().isEmpty());
        return attached && SmallTalk.is(call.text(), SmallTalk.SILENCE, SmallTalk.FILING);
    }

    private static boolean isAbstained(Reply reply) {
        return reply instanceof Reply.AnswerGiven given && given.answer().outcome() instanceof Abstained;
    }

    private Party party(Message message) {
        if (!message.isFromGuild()) return parties.alone(message.getJDA(), message.getAuthor(), message.getChannelId());
        Member member = message.getMember();
        if (member == null)
            try {
                member = message.getGuild().retrieveMember(message.getAuthor()).complete();
            } catch (ErrorResponseException gone) {
                return new Party(null, message.getChannelId(), null, Letter.line("You have left this server."));
            }
        return parties.onServer(member, message.getChannelId(), (GuildMessageChannel) message.getGuildChannel());
    }

    private CompletableFuture<MessageChannel> place(Message message, Call call) {
        boolean inThread = message.getChannelType().isThread();
        if (call.where() != Asking.THREAD || inThread) return CompletableFuture.completedFuture(message.getChannel());
        String name = Escaped.line(call.text());
        return delivery.thread(
                message,
                name.length() <= LONGEST_THREAD_NAME ? name : name.substring(0, LONGEST_THREAD_NAME - 1) + "…");
    }

    private Opening opening(Message message, Supplier<CompletableFuture<MessageChannel>> place) {
        return new Opening(
                delivery,
                message.getId(),
                channel -> message.isFromGuild() && channel.getId().equals(message.getChannelId())
                        ? message.getId()
                        : null,
                place);
    }
}
