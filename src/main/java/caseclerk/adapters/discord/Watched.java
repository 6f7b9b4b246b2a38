package caseclerk.adapters.discord;

import caseclerk.cases.WorkspaceId;
import caseclerk.chat.ChannelRule;
import caseclerk.chat.HouseRules;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/** The channels where messages are read without being called, held in memory: every message asks for them. */
final class Watched {
    /** Discord's ids count milliseconds from here, above 22 bits of other things. */
    private static final long EPOCH = 1_420_070_400_000L;

    private final HouseRules rules;
    private final Clock clock;
    private final Map<WorkspaceId, Map<String, ChannelRule>> known = new ConcurrentHashMap<>();
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    Watched(HouseRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The rule of a channel, or of the channel or forum that a thread belongs to; empty when it is not watched. */
    Optional<ChannelRule> rule(WorkspaceId workspace, MessageChannel channel) {
        String id = channel instanceof ThreadChannel thread ? parent(thread) : channel.getId();
        Map<String, ChannelRule> channels = known.computeIfAbsent(workspace, this::load);
        return Optional.ofNullable(channels.get(id)).filter(ChannelRule::watches);
    }

    private static String parent(ThreadChannel thread) {
        return Threads.holder(thread).map(GuildChannel::getId).orElse(thread.getId());
    }

    private Map<String, ChannelRule> load(WorkspaceId workspace) {
        return rules.channels(workspace).stream().collect(Collectors.toMap(ChannelRule::channel, Function.identity()));
    }

    /** Something was chosen anew; a channel that is watched from now on is read from now on. */
    void changed(WorkspaceId workspace) {
        known.remove(workspace);
        for (ChannelRule rule : rules.channels(workspace))
            if (rule.watches() && rule.readUpTo().equals("0")) rules.readUpTo(workspace, rule.channel(), now());
    }

    /** The id that a message of this moment would have. */
    String now() {
        return Long.toString(clock.millis() - EPOCH << 22);
    }

    /** A message of a watched channel is taken up. */
    void taken(String channel) {
        underWay.merge(channel, 1, Integer::sum);
    }

    /** It is dealt with; when no other is under way, everything up to it is. */
    void done(WorkspaceId workspace, String channel, String message) {
        Integer left = underWay.merge(channel, -1, (a, b) -> a + b == 0 ? null : a + b);
        if (left == null) rules.readUpTo(workspace, channel, message);
    }
}
