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
     * filled in within this time. Whoever leaves a server is proposed what is there for no longer, and shown none of it.
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

    /** Where somebody was found at home, and when. */
    private record Seen(Home home, Instant at) {}

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
        Home home = look(jda, person);
        synchronized (seen) {
            seen.remove(person.getId());
            seen.put(person.getId(), new Seen(home, clock.instant()));
            if (seen.size() > MOST_SEEN) seen.remove(seen.keySet().iterator().next());
        }
        return home;
    }

    /** For proposals while somebody types: what was found a moment ago, else as above. */
    Home lately(JDA jda, User person) {
        @Nullable Seen last;
        synchronized (seen) {
            last = seen.get(person.getId());
        }
        // A clock that was set back makes nothing younger.
        Duration age = last == null ? TYPING : Duration.between(last.at(), clock.instant());
        return last == null || age.isNegative() || age.compareTo(TYPING) >= 0 ? of(jda, person) : last.home();
    }

    private Home look(JDA jda, User person) {
        List<Guild> guilds = guilds(jda);
        Optional<WorkspaceId> chosen = tenancy.home(person.getId());
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
                synchronized (seen) {
                    seen.remove(person.getId());
                }
                return true;
            }
        return false;
    }

    /**
     * Other servers than the one that direct messages are about.
     *
     * @param there those that somebody is in
     * @param unreachable of how many that cannot be told now
     */
    record Others(List<Guild> there, int unreachable) {
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
                        .toList());
    }

    private static Others among(JDA jda, User person, List<WorkspaceId> workspaces) {
        List<Guild> there = new ArrayList<>();
        int unreachable = 0;
        for (WorkspaceId one : workspaces) {
            Optional<Guild> guild = guild(jda, one);
            try {
                if (guild.isPresent() && member(guild.get(), person) != null) there.add(guild.get());
                else if (guild.isEmpty() && isAway(jda, one)) unreachable++;
            } catch (ErrorResponseException silent) {
                unreachable++;
            }
        }
        return new Others(there, unreachable);
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
