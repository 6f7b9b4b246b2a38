package caseclerk.adapters.discord;

import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;

/** Which server's casebook a direct message is about; membership is looked up anew each time, but while somebody types. */
final class Homes {
    /** In how many servers somebody is looked for, first in those where they have asked something. */
    private static final int MOST = 25;

    /**
     * So long it may be taken from the last look where somebody is: a field asks for proposals at each keystroke, and is
     * filled in within this time. Whoever leaves a server, or loses a role there, may be proposed for that long what was to
     * be seen with it, and is shown none of it.
     */
    static final Duration TYPING = Duration.ofSeconds(20);

    /** Those looked at longest ago are forgotten first. */
    private static final int MOST_SEEN = 1_000;

    private final Tenancy tenancy;
    private final Clock clock;
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    Homes(Tenancy tenancy, Clock clock) {
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /**
     * Where somebody was found at home.
     *
     * @param chosen the workspace that they had chosen then; empty for none
     * @param at when the look began
     */
    private record Seen(Home home, Optional<WorkspaceId> chosen, Instant at) {
        /** A clock that was set back makes nothing younger. */
        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(TYPING));
        }
    }

    /**
     * Where somebody is at home.
     *
     * @param member them, as a member of that server; null when it is not clear which
     * @param choices the servers to choose from; empty when there is none, or no need
     * @param away whether Discord has an outage of the server it would be; one of the others may be chosen
     */
    record Home(@Nullable Member member, List<Guild> choices, boolean away) {}

    /** Looks up; waits for Discord, so not on its threads. */
    Home of(JDA jda, User person) {
        return of(jda, person, tenancy.home(person.getId()));
    }

    private Home of(JDA jda, User person, Optional<WorkspaceId> chosen) {
        Instant begun = clock.instant();
        Home home = look(jda, person, chosen);
        Instant now = clock.instant();
        synchronized (seen) {
            seen.values().removeIf(one -> !one.isFresh(now));
            seen.remove(person.getId());
            seen.put(person.getId(), new Seen(home, chosen, begun));
            if (seen.size() > MOST_SEEN) seen.remove(seen.keySet().iterator().next());
        }
        return home;
    }

    /** For proposals while somebody types: what was found a moment ago, else as above; nobody is at home in an outage. */
    Home lately(JDA jda, User person) {
        Optional<WorkspaceId> chosen = tenancy.home(person.getId());
        if (chosen.isPresent() && isAway(jda, chosen.get())) return new Home(null, List.of(), true);
        @Nullable Seen last;
        synchronized (seen) {
            last = seen.get(person.getId());
        }
        return last != null && last.chosen().equals(chosen) && last.isFresh(clock.instant())
                ? last.home()
                : of(jda, person, chosen);
    }

    private Home look(JDA jda, User person, Optional<WorkspaceId> chosen) {
        List<Guild> guilds = guilds(jda);
        if (chosen.isPresent() && isAway(jda, chosen.get()))
            return new Home(null, others(jda, person, chosen.get()).there(), true);
        for (Guild guild : guilds)
            if (chosen.filter(Readers.workspace(guild)::equals).isPresent()) {
                Member member = member(guild, person);
                if (member != null) return new Home(member, List.of(), false);
            }
        Set<WorkspaceId> used = tenancy.usedBy(person.getId());
        List<Member> members = guilds.stream()
                .sorted(Comparator.comparing(guild -> !used.contains(Readers.workspace(guild))))
                .limit(MOST)
                .map(guild -> member(guild, person))
                .filter(Objects::nonNull)
                .limit(Letter.MOST_BUTTONS)
                .toList();
        if (members.isEmpty() && used.stream().anyMatch(one -> isAway(jda, one)))
            return new Home(null, List.of(), true);
        if (members.size() == 1) return new Home(members.get(0), List.of(), false);
        return new Home(null, members.stream().map(Member::getGuild).toList(), false);
    }

    private static boolean isAway(JDA jda, WorkspaceId workspace) {
        ShardManager shards = jda.getShardManager();
        List<JDA> all = shards == null ? List.of(jda) : shards.getShards();
        return all.stream().anyMatch(shard -> Reach.isAway(shard, workspace));
    }

    /** From now on, direct messages of {@code person} are about {@code guild}, if they are in it. */
    boolean choose(JDA jda, User person, String guild) {
        for (Guild one : guilds(jda))
            if (one.getId().equals(guild) && member(one, person) != null) {
                tenancy.home(person.getId(), Readers.workspace(one));
                return true;
            }
        return false;
    }

    /**
     * Other servers than the one that direct messages are about.
     *
     * @param there those that somebody is in; as many as a letter has buttons for, at most
     * @param unreachable of how many that cannot be told now
     * @param left how many were not looked at, since as many as can be were found before
     */
    record Others(List<Guild> there, int unreachable, int left) {
        boolean none() {
            return there.isEmpty() && unreachable == 0;
        }
    }

    /** Those that somebody shares with the bot; waits for Discord. */
    Others others(JDA jda, User person, WorkspaceId home) {
        Set<WorkspaceId> used = tenancy.usedBy(person.getId());
        return among(
                jda,
                person,
                guilds(jda).stream()
                        .map(Readers::workspace)
                        .filter(one -> !one.equals(home))
                        .sorted(Comparator.comparing(one -> !used.contains(one)))
                        .limit(MOST)
                        .toList());
    }

    /** Those whose digest comes into somebody's direct messages; waits for Discord. */
    Others withDigest(JDA jda, User person, WorkspaceId home, String channel) {
        return among(
                jda,
                person,
                tenancy.digestsTo(channel).stream()
                        .filter(one -> !one.equals(home))
                        .sorted(Comparator.comparing(WorkspaceId::value))
                        .toList());
    }

    private static Others among(JDA jda, User person, List<WorkspaceId> workspaces) {
        List<Guild> there = new ArrayList<>();
        int unreachable = 0;
        int looked = 0;
        for (WorkspaceId one : workspaces) {
            if (there.size() == Letter.MOST_BUTTONS) break;
            looked++;
            Optional<Guild> guild = guild(jda, one);
            try {
                if (guild.isPresent() && member(guild.get(), person) != null) there.add(guild.get());
                else if (guild.isEmpty() && isAway(jda, one)) unreachable++;
            } catch (ErrorResponseException silent) {
                unreachable++;
            }
        }
        return new Others(there, unreachable, workspaces.size() - looked);
    }

    /** The server of a workspace; empty where the bot is not, or there is an outage of it. */
    static Optional<Guild> guild(JDA jda, WorkspaceId workspace) {
        return guilds(jda).stream()
                .filter(one -> Readers.workspace(one).equals(workspace))
                .findFirst();
    }

    private static List<Guild> guilds(JDA jda) {
        ShardManager shards = jda.getShardManager();
        return shards == null ? jda.getGuilds() : shards.getGuilds();
    }

    private static @Nullable Member member(Guild guild, User person) {
        try {
            return guild.retrieveMember(person).useCache(false).complete();
        } catch (ErrorResponseException e) {
            if (e.getErrorResponse() == ErrorResponse.UNKNOWN_MEMBER) return null;
            throw e;
        }
    }
}
