package caseclerk.adapters.discord;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.FrontDesk;
import caseclerk.chat.Incoming.CommandGiven;
import caseclerk.chat.Reply;
import caseclerk.chat.Reply.TimelineShown;
import caseclerk.chat.Speaker;
import caseclerk.digest.CaseNews;
import caseclerk.digest.Digest;
import caseclerk.digest.DigestMarkdown;
import caseclerk.digest.DigestStyle;
import caseclerk.digest.Dispatch;
import caseclerk.digest.NewsItem.Happened;
import caseclerk.digest.Outlet;
import caseclerk.digest.OutletClosed;
import caseclerk.digest.OutletUnavailable;
import caseclerk.digest.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Digests into channels of Discord, one message each, which carries its mark so that it can be found again. */
final class DiscordOutlet implements Outlet {
    /** So many new events of a case are drawn. */
    private static final int WORTH_A_PICTURE = 4;

    private final Reach reach;
    private final Readers readers;
    private final FrontDesk front;

    DiscordOutlet(Reach reach, Readers readers, FrontDesk front) {
        this.front = front;
        this.reach = reach;
        this.readers = readers;
    }

    @Override
    public boolean serves(WorkspaceId workspace) {
        return Reach.isServer(workspace);
    }

    @Override
    public Audience audience(Subscription subscription) {
        Guild guild = reach.guild(subscription.workspace());
        return reach.channel(guild, subscription.channel())
                .map(readers::all)
                .orElseGet(() -> own(direct(guild, subscription), subscription));
    }

    /** What somebody may see in messages that they alone read. */
    private Audience own(Direct direct, Subscription subscription) {
        return readers.alone(direct.member(), subscription.channel()).audience();
    }

    private MessageChannel channel(Subscription subscription) {
        Guild guild = reach.guild(subscription.workspace());
        Optional<GuildMessageChannel> place = reach.channel(guild, subscription.channel());
        return place.isPresent() ? place.get() : direct(guild, subscription).channel();
    }

    /** The direct messages of a member of the server. */
    private record Direct(Member member, MessageChannel channel) {}

    /** Looked up anew: whoever has left the server gets nothing more of it. */
    private Direct direct(Guild guild, Subscription subscription) {
        if (!subscription.person().matches("\\d+")) throw gone();
        Member member = member(guild, subscription);
        MessageChannel channel = reach.await(member.getUser()::openPrivateChannel);
        if (!channel.getId().equals(subscription.channel())) throw gone();
        return new Direct(member, channel);
    }

    private Member member(Guild guild, Subscription subscription) {
        try {
            return reach.await(
                    () -> guild.retrieveMemberById(subscription.person()).useCache(false));
        } catch (OutletClosed left) {
            throw gone();
        }
    }

    private static OutletClosed gone() {
        return new OutletClosed("The channel is gone, or I cannot see it any more.");
    }

    @Override
    public Optional<String> find(Dispatch dispatch) {
        return reach.find(channel(dispatch.subscription()), dispatch.reservedAt(), message -> isOf(message, dispatch));
    }

    private static boolean isOf(Message message, Dispatch dispatch) {
        String mark = DigestScreen.mark(dispatch);
        return message.getContentRaw().endsWith(mark)
                || message.getEmbeds().stream()
                        .anyMatch(embed -> embed.getFooter() != null
                                && mark.equals(embed.getFooter().getText()));
    }

    @Override
    public String deliver(Dispatch dispatch, Digest digest) {
        MessageChannel channel = channel(dispatch.subscription());
        MessageCreateData message = message(dispatch, digest, channel);
        try {
            return reach.await(() -> channel.sendMessage(message).setNonce(dispatch.nonce()))
                    .getId();
        } catch (IllegalArgumentException e) {
            throw new OutletUnavailable("The digest does not fit into a message.", Duration.ofHours(1), e);
        }
    }

    private MessageCreateData message(Dispatch dispatch, Digest digest, MessageChannel channel) {
        boolean embeds = Delivery.canEmbed(channel);
        DigestScreen screen = new DigestScreen(digest, dispatch, embeds ? Pages.EMBED : Pages.CONTENT);
        MessageCreateData message = Pages.of(screen.letter(), embeds).get(0);
        boolean full = dispatch.subscription().plan().style() == DigestStyle.FULL;
        List<FileUpload> files = full && canAttach(channel) ? files(dispatch, digest, screen) : List.of();
        return files.isEmpty()
                ? message
                : MessageCreateBuilder.from(message).setFiles(files).build();
    }

    /** Whether files can be sent there. */
    static boolean canAttach(MessageChannel channel) {
        return !(channel instanceof GuildMessageChannel place)
                || place.getGuild().getSelfMember().hasPermission(place, Permission.MESSAGE_ATTACH_FILES);
    }

    /** The timeline of the case with the most new events, and the whole digest where the message does not hold it. */
    private List<FileUpload> files(Dispatch dispatch, Digest digest, DigestScreen screen) {
        List<FileUpload> files = new ArrayList<>();
        digest.cases().stream()
                .filter(one -> one.slug() != null && events(one) >= WORTH_A_PICTURE)
                .max(Comparator.comparingLong(DiscordOutlet::events))
                .flatMap(one -> timeline(dispatch, Objects.requireNonNull(one.slug())))
                .ifPresent(picture -> files.add(FileUpload.fromData(picture, "timeline.png")));
        if (!screen.holdsAll())
            files.add(FileUpload.fromData(
                    DigestMarkdown.of(digest, DigestStyle.FULL).getBytes(StandardCharsets.UTF_8),
                    "digest-" + digest.day() + ".md"));
        return files;
    }

    private static long events(CaseNews news) {
        return news.items().stream().filter(Happened.class::isInstance).count();
    }

    /** As everybody in the channel may see it. */
    private Optional<byte[]> timeline(Dispatch dispatch, String slug) {
        Subscription to = dispatch.subscription();
        Speaker everybody = new Speaker(to.person(), "the channel", audience(to), false, Set.of(), false);
        Reply reply = front.answer(new CommandGiven(
                to.workspace(), "digest of " + to.channel(), everybody, "case", List.of("timeline", slug)));
        return reply instanceof TimelineShown shown ? Optional.ofNullable(shown.picture()) : Optional.empty();
    }

    /** Whether it goes to the person who asked for it; the client knows only direct messages of this session. */
    private boolean isDirect(Guild guild, Subscription subscription) {
        return subscription.person().matches("\\d+")
                && reach.await(() -> guild.getJDA().openPrivateChannelById(subscription.person()))
                        .getId()
                        .equals(subscription.channel());
    }

    @Override
    public void tellPaused(Subscription subscription, String why) {
        try {
            Guild guild = reach.guild(subscription.workspace());
            TextChannel place = guild.getSystemChannel();
            if (place == null || !place.canTalk()) return;
            boolean there = guild.getGuildChannelById(subscription.channel()) != null;
            if (!there && isDirect(guild, subscription)) return;
            String words = "The digest of " + (there ? "<#" + subscription.channel() + ">" : "a channel")
                    + " is paused: " + Escaped.of(why)
                    + (there ? " " : " If it is still there, ") + "/digest resume there lets it go on.";
            reach.await(() -> place.sendMessage(words));
        } catch (OutletClosed | OutletUnavailable e) {
            System.getLogger(DiscordOutlet.class.getName())
                    .log(System.Logger.Level.DEBUG, "nobody to tell that a digest is paused", e);
        }
    }
}
