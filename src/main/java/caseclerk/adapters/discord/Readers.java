package caseclerk.adapters.discord;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.HouseRules;
import caseclerk.chat.Speaker;
import caseclerk.chat.Tenancy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.PermissionOverride;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.attribute.IPermissionContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.jspecify.annotations.Nullable;

/**
 * Who reads what is said where. Of a channel whose sources are asked for, every reader of the place must be able to see
 * it; where that is not known for certain, they cannot.
 */
final class Readers {
    private final HouseRules rules;
    private final Tenancy tenancy;
    private final Threads threads;

    Readers(HouseRules rules, Tenancy tenancy, Threads threads) {
        this.rules = rules;
        this.tenancy = tenancy;
        this.threads = threads;
    }

    /** The casebook of a server. */
    static WorkspaceId workspace(Guild guild) {
        return workspace(guild.getId());
    }

    /** The casebook of the server of that id. */
    static WorkspaceId workspace(String guild) {
        return new WorkspaceId("discord-" + guild);
    }

    /** {@code member} saying something in {@code here} that they alone will read the reply to. */
    Speaker alone(Member member, String here) {
        threads.deciding(member.getGuild(), here);
        return speaker(
                member, true, channel -> channel.equals(here) || (isKnown(member.getGuild()) && sees(member, channel)));
    }

    /** {@code member} saying something to everybody who can see {@code place}. */
    Speaker among(Member member, GuildChannel place) {
        return speaker(member, false, sees(place));
    }

    /** Everybody who can see {@code place}. */
    Audience all(GuildChannel place) {
        return audience(place.getGuild(), sees(place));
    }

    /** {@code person} of whom nothing is known but that everybody who can see {@code place} will read the reply. */
    Speaker anybody(String person, String name, GuildChannel place) {
        return new Speaker(
                person, name, all(place), false, Set.of(), false, sees(place), seen(place.getGuild()), false);
    }

    private Speaker speaker(Member member, boolean alone, Predicate<String> channels) {
        return new Speaker(
                member.getId(),
                member.getEffectiveName(),
                audience(member.getGuild(), channels),
                alone,
                Rights.of(member, rules.rights(workspace(member.getGuild()))),
                false,
                channels,
                seen(member.getGuild()),
                false);
    }

    /** What the readers of a channel may see; empty for what is no channel of the server. */
    private Function<String, Optional<Audience>> seen(Guild guild) {
        return channel -> threads.deciding(guild, channel).map(this::all);
    }

    private Audience audience(Guild guild, Predicate<String> channels) {
        return Audience.of(
                tenancy.origins(workspace(guild)).stream().filter(channels).collect(Collectors.toUnmodifiableSet()));
    }

    /** While the connection is down, what is known of channels may be old. */
    private static boolean isKnown(Guild guild) {
        return guild.getJDA().getStatus() == JDA.Status.CONNECTED;
    }

    private boolean sees(Member member, String origin) {
        GuildChannel channel = threads.deciding(member.getGuild(), origin).orElse(null);
        return channel != null
                && channel.getType() != ChannelType.GUILD_PRIVATE_THREAD
                && member.hasPermission(channel, Permission.VIEW_CHANNEL);
    }

    private Predicate<String> sees(GuildChannel place) {
        Guild guild = place.getGuild();
        threads.note(place);
        return channel -> place.getId().equals(channel) || (isKnown(guild) && allSee(guild, place, channel));
    }

    private boolean allSee(Guild guild, GuildChannel place, String origin) {
        GuildChannel channel = threads.deciding(guild, origin).orElse(null);
        if (channel == null || channel.getType() == ChannelType.GUILD_PRIVATE_THREAD) return false;
        IPermissionContainer source = container(channel);
        IPermissionContainer target = container(place);
        if (source == null || target == null) return false;
        return source.equals(target) || isOpen(guild, source) || views(source).equals(views(target));
    }

    private static @Nullable IPermissionContainer container(GuildChannel channel) {
        GuildChannel holder =
                channel instanceof ThreadChannel thread ? Threads.holder(thread).orElse(null) : channel;
        return holder instanceof IPermissionContainer container ? container : null;
    }

    /** Whether the whole server sees it: the role of everybody does, and nothing takes it from anybody. */
    private static boolean isOpen(Guild guild, IPermissionContainer channel) {
        return guild.getPublicRole().hasPermission(channel, Permission.VIEW_CHANNEL)
                && channel.getPermissionOverrides().stream()
                        .noneMatch(override -> override.getDenied().contains(Permission.VIEW_CHANNEL));
    }

    /** Who is allowed and who is denied to see it; two channels with the same are seen by the same people. */
    private static Map<String, Boolean> views(IPermissionContainer channel) {
        Map<String, Boolean> views = new HashMap<>();
        for (PermissionOverride override : channel.getPermissionOverrides()) {
            if (override.getAllowed().contains(Permission.VIEW_CHANNEL)) views.put(override.getId(), true);
            if (override.getDenied().contains(Permission.VIEW_CHANNEL)) views.put(override.getId(), false);
        }
        return views;
    }
}
