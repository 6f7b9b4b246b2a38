package caseclerk.adapters.discord;

import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Tenancy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.sharding.ShardManager;

/** Servers that were left: their casebook goes after a grace period, unless the bot is back before. */
final class Departures {
    private static final Logger LOG = System.getLogger(Departures.class.getName());
    private static final String SERVER = "discord-";
    private final Tenancy tenancy;
    private final Threads threads;
    private final Clock clock;
    private final Duration grace;

    Departures(Tenancy tenancy, Threads threads, Clock clock, Duration grace) {
        this.tenancy = tenancy;
        this.threads = threads;
        this.clock = clock;
        this.grace = grace;
    }

    /** The bot is there. */
    void back(WorkspaceId workspace) {
        tenancy.back(workspace);
    }

    /** The bot was taken out; a second telling does not prolong the grace. */
    void left(WorkspaceId workspace) {
        tenancy.left(workspace, clock.instant().plus(grace));
    }

    /** Notes what was left while nobody listened; a server that is only unavailable was not left. */
    void notice(ShardManager shards) {
        for (WorkspaceId workspace : tenancy.known())
            if (workspace.value().matches(SERVER + "\\d+") && !isThere(shards, workspace)) left(workspace);
    }

    private static boolean isThere(ShardManager shards, WorkspaceId workspace) {
        String guild = workspace.value().substring(SERVER.length());
        for (JDA jda : shards.getShards())
            if (jda.getGuildById(guild) != null || jda.getUnavailableGuilds().contains(guild)) return true;
        return false;
    }

    /** Deletes what is due, but for servers that the bot is on: that it was back may have gone unnoted. */
    void carryOut(ShardManager shards) {
        for (WorkspaceId workspace : tenancy.due(clock.instant())) {
            if (isThere(shards, workspace)) back(workspace);
            else {
                tenancy.delete(workspace);
                threads.forget(workspace);
                LOG.log(Level.INFO, "deleted the casebook of " + workspace.value() + ", which was left");
            }
        }
    }
}
