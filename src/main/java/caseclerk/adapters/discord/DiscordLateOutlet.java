package caseclerk.adapters.discord;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.FrontDesk;
import caseclerk.chat.Incoming.CommandGiven;
import caseclerk.chat.Reply;
import caseclerk.chat.Speaker;
import caseclerk.digest.LateAnswer;
import caseclerk.digest.LateOutlet;
import caseclerk.digest.LateQuestion;
import caseclerk.digest.OutletClosed;
import caseclerk.digest.OutletUnavailable;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Answers that come late, into the channels of Discord: one message each, found again by the id of its answer. */
final class DiscordLateOutlet implements LateOutlet {
    private final Reach reach;
    private final Readers readers;
    private final FrontDesk front;
    private final ReplyView view;

    DiscordLateOutlet(Reach reach, Readers readers, FrontDesk front, ReplyView view) {
        this.reach = reach;
        this.readers = readers;
        this.front = front;
        this.view = view;
    }

    @Override
    public boolean serves(WorkspaceId workspace) {
        return Reach.isServer(workspace);
    }

    @Override
    public Audience audience(WorkspaceId workspace, String channel) {
        return readers.all(channel(workspace, channel));
    }

    private GuildMessageChannel channel(WorkspaceId workspace, String channel) {
        return reach.channel(reach.guild(workspace), channel)
                .orElseThrow(() -> new OutletClosed("The channel is gone, or I cannot see it any more."));
    }

    /** The thread that was opened for the question, or where it was asked. */
    private GuildMessageChannel place(LateQuestion question) {
        GuildMessageChannel channel = channel(question.workspace(), question.channel());
        String message = question.message();
        return message == null
                ? channel
                : reach.channel(channel.getGuild(), message).orElse(channel);
    }

    @Override
    public Optional<String> find(LateAnswer answer) {
        return reach.find(
                place(answer.question()),
                answer.reservedAt(),
                message -> answer.answer().equals(Messages.answerIn(message)));
    }

    @Override
    public String deliver(LateAnswer answer) {
        LateQuestion question = answer.question();
        GuildMessageChannel place = place(question);
        MessageCreateData shown = message(answer, place);
        return reach.await(() -> sending(question, place, shown).setNonce(answer.nonce()))
                .getId();
    }

    private static MessageCreateAction sending(
            LateQuestion question, GuildMessageChannel place, MessageCreateData shown) {
        MessageCreateAction sending = place.sendMessage(shown);
        String message = question.message();
        return message != null && place.getId().equals(question.channel()) && Delivery.mayReply(place)
                ? sending.setMessageReference(message).failOnInvalidReply(false)
                : sending;
    }

    private MessageCreateData message(LateAnswer answer, GuildMessageChannel place) {
        Letter shown = view.below(shown(answer, place));
        Letter letter = shown.under(
                "📬 **Answered late.** “" + Escaped.of(answer.question().question()) + "” was asked on "
                        + Moments.day(answer.askedAt()) + "; something filed since answers it.");
        boolean embeds = Delivery.canEmbed(place);
        return DiscordOutlet.canAttach(place)
                ? Pages.single(letter, embeds)
                : Pages.of(letter, embeds).get(0);
    }

    /** The answer as everybody there may see it. */
    private Reply shown(LateAnswer answer, GuildMessageChannel place) {
        LateQuestion question = answer.question();
        Speaker everybody = readers.anybody(question.person(), "whoever asked", place);
        Reply reply = front.answer(
                new CommandGiven(question.workspace(), place.getId(), everybody, "answer", List.of(answer.answer())));
        if (reply instanceof Reply.AnswerGiven) return reply;
        throw new OutletUnavailable("The answer cannot be shown now.", null, null);
    }
}
