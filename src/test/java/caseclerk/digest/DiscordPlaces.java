package caseclerk.digest;

import caseclerk.app.RunningBot;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Fault;
import caseclerk.fixtures.discord.Guild;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.StandIn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Channels of a stand-in Discord, reached by two bots through the real client. Requests fail before or after they took
 * effect, with the limit, with errors of the server, and with cut sockets; now and then the gateway is dark, and a bot
 * that died connects anew.
 */
final class DiscordPlaces implements Places {
    private static final String POST = "POST /channels/{channel}/messages";
    private static final String GET = "GET /channels/{channel}/messages";
    /** Every so many outages take the gateway too. */
    private static final int DARK = 6;
    /** So many rounds it is dark: longer, and the client would wait for minutes before it tries again. */
    private static final int DARK_ROUNDS = 6;

    private static final Pattern DAY = Pattern.compile("(?:Digest for |followed \\()(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern MARK = Pattern.compile("digest (d\\S+)$");
    private static final Pattern REPORT = Pattern.compile("^(?:• \\*new\\*|- \\*\\*new\\*\\*) Report (\\d+),");

    private final StandIn discord = StandIn.start();
    private final Guild lab = discord.guild("Policy Lab");
    private final List<Channel> channels = new ArrayList<>();
    private final List<RunningBot> bots = new ArrayList<>();
    private final long seed;
    private final double faults;
    private final int deathsToConnect;
    private int outages;
    private int deaths;
    /** How often the time has to go on until the gateway comes back; 0 while it is there. */
    private int dark;

    /**
     * @param home the one casebook of both processes
     * @param faults how likely a request fails
     * @param deathsToConnect every so many deaths the dead bot connects anew; else its connection goes on
     */
    DiscordPlaces(Path home, long seed, double faults, int deathsToConnect) {
        this.seed = seed;
        this.faults = faults;
        this.deathsToConnect = deathsToConnect;
        discord.journal().keepOnlyRefused();
        for (int i = 0; i < 2; i++) bots.add(new RunningBot(home, discord).start());
        breakAtRandom();
    }

    private void breakAtRandom() {
        discord.faults()
                .random(
                        seed,
                        faults,
                        route -> route.equals(POST) || route.equals(GET),
                        Fault.INTERNAL_ERROR_BEFORE,
                        Fault.INTERNAL_ERROR_AFTER,
                        Fault.INTERNAL_ERROR_AFTER,
                        Fault.CUT_BEFORE,
                        Fault.CUT_AFTER,
                        Fault.CUT_AFTER,
                        Fault.RATE_LIMITED,
                        Fault.GLOBALLY_RATE_LIMITED,
                        Fault.BAD_GATEWAY_BEFORE,
                        Fault.BAD_GATEWAY_AFTER);
    }

    /** How many requests met a fault. */
    int struck() {
        return discord.faults().struck();
    }

    /** The requests that Discord refused for a reason of its own. */
    List<String> refused() {
        return discord.journal().refused().stream().map(Object::toString).toList();
    }

    @Override
    public WorkspaceId workspace() {
        return RunningBot.workspace(lab);
    }

    @Override
    public List<String> open(int count) {
        for (int i = 0; i < count; i++) channels.add(lab.channel("news-" + i));
        return channels.stream().map(Channel::id).toList();
    }

    @Override
    public Outlet outlet(int process) {
        return bots.get(process).bot().outlet();
    }

    @Override
    public void pass(Duration time) {
        discord.advance(time);
        if (dark > 0 && --dark == 0) light();
    }

    @Override
    public void down(boolean isDown) {
        if (isDown) {
            discord.faults().always(POST, Fault.INTERNAL_ERROR_BEFORE);
            discord.faults().always(GET, Fault.INTERNAL_ERROR_BEFORE);
            if (++outages % DARK != 0 || dark > 0) return;
            dark = DARK_ROUNDS;
            discord.gateway().goDark();
            return;
        }
        discord.faults().off();
        breakAtRandom();
    }

    private void light() {
        discord.gateway().comeBack();
        for (RunningBot one : bots)
            discord.awaitTrue("a connection after the dark", () -> one.bot().isUp());
    }

    @Override
    public void calm() {
        if (dark > 0) light();
        dark = 0;
        discord.faults().off();
    }

    @Override
    public void died(int process) {
        if (++deaths % deathsToConnect != 0 || dark > 0) return;
        bots.get(process).stop();
        bots.get(process).start();
    }

    @Override
    public List<Posted> posted() {
        List<Posted> posted = new ArrayList<>();
        for (Channel channel : channels)
            for (Message message : discord.messages(channel)) posted.add(posted(channel, message));
        return posted;
    }

    private static Posted posted(Channel channel, Message message) {
        String words = message.words();
        String all = message.uploads().stream()
                .filter(one -> one.name().endsWith(".md"))
                .findFirst()
                .map(one -> new String(one.bytes(), StandardCharsets.UTF_8))
                .orElse(words);
        List<Integer> reports = new ArrayList<>();
        all.lines().forEach(line -> {
            Matcher report = REPORT.matcher(line);
            if (report.find()) reports.add(Integer.parseInt(report.group(1)));
        });
        return new Posted(channel.id(), found(MARK, words), LocalDate.parse(found(DAY, words)), reports);
    }

    private static String found(Pattern pattern, String words) {
        Matcher found = pattern.matcher(words);
        if (!found.find()) throw new AssertionError("no " + pattern + " in " + words);
        return found.group(1);
    }

    @Override
    public void close() {
        bots.forEach(RunningBot::close);
    }
}
