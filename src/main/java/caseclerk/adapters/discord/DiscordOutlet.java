package caseclerk.adapters.discord;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.Digest;
import caseclerk.digest.DigestMarkdown;
import caseclerk.digest.DigestStyle;
import caseclerk.digest.Dispatch;
import caseclerk.digest.Outlet;
import caseclerk.digest.OutletClosed;
import caseclerk.digest.OutletUnavailable;
import caseclerk.digest.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Digests into channels of Discord, one message each, which carries its mark so that it can be found again. */
final class DiscordOutlet implements Outlet {
    private static final Duration WRONG_CLOCK = Duration.ofDays(1);
    private static final int PAGE = 100;
    /** So many messages are read back before it is said that nothing can be told. */
    private static final int MOST_PAGES = 20;

    private final Reach reach;
    private final Readers readers;

    DiscordOutlet(Reach reach, Readers readers) {
        this.reach = reach;
        this.readers = readers;
    }

    @Override
    public boolean serves(WorkspaceId workspace) {
        return Reach.isServer(workspace);
    }

    @Override
    public Audience audience(WorkspaceId workspace, String channel) {
        GuildMessageChannel place = reach.guild(workspace).getChannelById(GuildMessageChannel.class, channel);
        return place == null ? Audience.ANYONE : readers.all(place);
    }

    private MessageChannel channel(Subscription subscription) {
        Guild guild = reach.guild(subscription.workspace());
        GuildMessageChannel place = guild.getChannelById(GuildMessageChannel.class, subscription.channel());
        if (place != null) return place;
        Member member = reach.await(guild.retrieveMemberById(subscription.person()));
        MessageChannel direct = reach.await(member.getUser().openPrivateChannel());
        if (!direct.getId().equals(subscription.channel()))
            throw new OutletClosed("The channel is gone, or I cannot see it any more.");
        return direct;
    }

    /** What marks the message of a dispatch, in its last line. */
    private static String mark(Dispatch dispatch) {
        return "digest " + dispatch.nonce();
    }

    /** Reads back past the time of the reservation by a day, since the clock may have been wrong then. */
    @Override
    public Optional<String> find(Dispatch dispatch) {
        MessageHistory history = channel(dispatch.subscription()).getHistory();
        Instant early = dispatch.reservedAt().minus(WRONG_CLOCK);
        for (int page = 0; page < MOST_PAGES; page++) {
            List<Message> messages = reach.await(history.retrievePast(PAGE));
            for (Message message : messages) if (isOf(message, dispatch)) return Optional.of(message.getId());
            if (messages.size() < PAGE
                    || messages.get(PAGE - 1).getTimeCreated().toInstant().isBefore(early)) return Optional.empty();
        }
        throw new OutletUnavailable("The channel holds too many messages to look through.", null, null);
    }

    private static boolean isOf(Message message, Dispatch dispatch) {
        if (!message.getAuthor().equals(message.getJDA().getSelfUser())) return false;
        String mark = mark(dispatch);
        return message.getContentRaw().endsWith(mark)
                || message.getEmbeds().stream()
                        .anyMatch(embed -> embed.getFooter() != null
                                && mark.equals(embed.getFooter().getText()));
    }

    @Override
    public String deliver(Dispatch dispatch, Digest digest) {
        MessageChannel channel = channel(dispatch.subscription());
        MessageCreateData message =
                message(digest, dispatch.subscription().plan().style(), mark(dispatch), Delivery.canEmbed(channel));
        try {
            return reach.await(channel.sendMessage(message).setNonce(dispatch.nonce()))
                    .getId();
        } catch (IllegalArgumentException e) {
            throw new OutletUnavailable("The digest does not fit into a message.", Duration.ofHours(1), e);
        }
    }

    /** One message: what has no room is counted, and the whole hangs on it as a file. */
    private static MessageCreateData message(Digest digest, DigestStyle style, String mark, boolean embeds) {
        Letter whole = DigestView.of(digest, style);
        List<String> blocks = new ArrayList<>(whole.blocks());
        Letter letter = new Letter(blocks, mark, List.of());
        List<MessageCreateData> pages = Pages.of(letter, embeds);
        if (pages.size() == 1) return pages.get(0);
        String rest = "… the whole digest is in the file.";
        while (pages.size() > 1 && blocks.size() > 1) {
            blocks.remove(blocks.size() - 1);
            List<String> shown = new ArrayList<>(blocks);
            shown.add(rest);
            pages = Pages.of(new Letter(shown, mark, List.of()), embeds);
        }
        byte[] file = DigestMarkdown.of(digest, DigestStyle.FULL).getBytes(StandardCharsets.UTF_8);
        return MessageCreateBuilder.from(pages.get(0))
                .setFiles(FileUpload.fromData(file, "digest-" + digest.day() + ".md"))
                .build();
    }

    @Override
    public void tellPaused(Subscription subscription, String why) {
        try {
            TextChannel place = reach.guild(subscription.workspace()).getSystemChannel();
            if (place != null && place.canTalk())
                place.sendMessage("The digest of <#" + subscription.channel() + "> is paused: " + Escaped.of(why)
                                + " /digest resume there lets it go on.")
                        .queue(sent -> {}, failed -> {});
        } catch (OutletClosed | OutletUnavailable e) {
            System.getLogger(DiscordOutlet.class.getName())
                    .log(System.Logger.Level.DEBUG, "nobody to tell that a digest is paused", e);
        }
    }
}
