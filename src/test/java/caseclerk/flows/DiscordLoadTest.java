package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Fault;
import caseclerk.fixtures.discord.Guild;
import caseclerk.fixtures.discord.Interaction;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Request;
import caseclerk.fixtures.discord.StandIn;
import caseclerk.flows.Crowd.Trigger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty people in two servers turn to the bot five hundred times while connections, sessions and requests break. */
class DiscordLoadTest {
    private static final int TRIGGERS = 500;
    private static final int AT_ONCE = 20;
    private static final int MISSED = 6;
    private static final double SHARE = 0.04;
    private static final long SEED = 20_261_124;
    /** The routes that carry answers. A follow-up has no nonce, so nobody can know whether a broken one got through. */
    private static final Set<String> STRUCK = Set.of(
            "POST /interactions/{interaction}/{token}/callback",
            "PATCH /webhooks/{application}/{token}/messages/{message}",
            "POST /channels/{channel}/messages",
            "POST /channels/{channel}/typing");

    private static final String HARBOUR = """
            The Northmoor harbour board suspended the haulier Kestrel Freight from its terminal on 3 March 2025.

            The board said that Kestrel Freight had broken rule 12 of the terminal's conditions of use. Inspectors \
            had counted forty-one unsealed pallets in its sheds in February 2025.

            Kestrel Freight paid a fine of 18,000 crowns and said that it would appeal to the port tribunal.
            """;
    private static final String LIBRARY = """
            The Eastvale library council withdrew the scanning licence of Lantern Archives on 9 June 2025.

            The council said that Lantern Archives had broken section 4 of the licence. Clerks had found nine hundred \
            uncatalogued folios in its reading room in May 2025.

            Lantern Archives returned the folios and paid a penalty of 7,500 florins to the council.
            """;
    private static final List<String> HARBOUR_QUESTIONS = List.of(
            "When was Kestrel Freight suspended?",
            "Which rule did Kestrel Freight break?",
            "How much did Kestrel Freight pay?",
            "Who suspended Kestrel Freight?",
            "When did the council withdraw the licence of Lantern Archives?");
    private static final List<String> LIBRARY_QUESTIONS = List.of(
            "When was the licence of Lantern Archives withdrawn?",
            "Which section did Lantern Archives break?",
            "How much did Lantern Archives pay?",
            "Who withdrew the licence of Lantern Archives?",
            "When did the board suspend Kestrel Freight?");

    @TempDir
    private Path home;

    private final StandIn discord = StandIn.start();
    private final Guild harbour = discord.guild("Harbour Watch");
    private final Guild library = discord.guild("Library Friends");
    private final Random dice = new Random(SEED);
    private final List<Trigger> triggers = new ArrayList<>();
    private final List<Trigger> open = new ArrayList<>();
    private RunningBot running;

    @BeforeEach
    void start() {
        for (Guild guild : List.of(harbour, library))
            for (String name : List.of("general", "questions")) guild.channel(name);
        running = new RunningBot(home, discord);
        running.file(harbour, "https://harbour.example/kestrel", "Kestrel Freight suspended", HARBOUR, null);
        running.file(library, "https://library.example/lantern", "Lantern Archives loses its licence", LIBRARY, null);
        running.start();
    }

    @AfterEach
    void stop() {
        running.close();
    }

    /** The crowd of a server whose channel "questions" is watched from now on. */
    private Crowd crowd(Guild guild, List<String> questions) {
        Channel watched = guild.channel("questions");
        Message set = discord.awaitAnswer(
                discord.slash(guild.owner(), watched, "settings asking", Map.of("channel", watched, "where", "reply")));
        assertTrue(set.words().contains(watched.mention()), set.words());
        Interaction first =
                discord.slash(guild.owner(), guild.channel("general"), "ask", Map.of("question", questions.get(0)));
        return new Crowd(discord, guild, 10, questions, discord.awaitAnswer(first));
    }

    private void add(Trigger trigger) {
        triggers.add(trigger);
        open.add(trigger);
    }

    private void act(List<Crowd> crowds, int times) {
        for (int i = 0; i < times; i++) {
            add(crowds.get(dice.nextInt(crowds.size())).act(dice));
            discord.awaitTrue(
                    "fewer than " + AT_ONCE + " open", () -> unanswered().size() < AT_ONCE);
        }
    }

    private List<Trigger> unanswered() {
        open.removeIf(one -> one.answers().getAsInt() > 0);
        return List.copyOf(open);
    }

    private void awaitAllAnswered() {
        try {
            discord.awaitTrue("every answer", () -> unanswered().isEmpty());
        } catch (AssertionError lacking) {
            throw new AssertionError("never answered: " + unanswered(), lacking);
        }
        discord.awaitTrue("the end of all errands", () -> running.bot().open() == 0);
    }

    /** Cuts the connection while people in the watched channels go on asking; the session is resumed. */
    private void breakConnection(List<Crowd> crowds) {
        awaitAllAnswered();
        int resumed = count("resumed");
        discord.gateway().cut();
        for (int i = 0; i < MISSED; i++) add(crowds.get(i % 2).watched(dice));
        discord.awaitTrue(
                "a resumed session",
                () -> count("resumed") > resumed && running.bot().isUp());
    }

    /**
     * Loses the session: what people in the watched channels ask meanwhile is never replayed. What is under way to the
     * client at that moment is lost too, so all else is answered first.
     */
    private void loseSession(List<Crowd> crowds) {
        awaitAllAnswered();
        int ready = count("ready");
        discord.gateway().goDark();
        discord.gateway().forgetSessions();
        for (int i = 0; i < MISSED; i++) add(crowds.get(i % 2).watched(dice));
        discord.gateway().comeBack();
        discord.awaitTrue(
                "a new session", () -> count("ready") > ready && running.bot().isUp());
    }

    private int count(String event) {
        return (int) discord.gateway().events().stream().filter(event::equals).count();
    }

    @Test
    void each_trigger_is_answered_once_whatever_breaks() {
        List<Crowd> crowds = List.of(crowd(harbour, HARBOUR_QUESTIONS), crowd(library, LIBRARY_QUESTIONS));
        discord.awaitTrue("the words of messages", () -> running.bot().isUp() && count("ready") > 1);
        strike();

        act(crowds, TRIGGERS / 3);
        breakConnection(crowds);
        act(crowds, TRIGGERS / 3);
        loseSession(crowds);
        act(crowds, TRIGGERS - triggers.size());
        awaitAllAnswered();

        System.out.println("load on the stand-in Discord: " + figures());
        assertEquals(
                List.of(),
                triggers.stream().filter(one -> one.answers().getAsInt() != 1).toList());
        assertEquals(
                List.of(),
                discord.journal().refused().stream().map(Request::toString).toList());
        assertEquals(List.of(), discord.pinging());
        assertEquals(List.of(), discord.unacknowledged());
        assertEquals(List.of(), discord.acknowledgedLate());
        assertEquals(List.of(), leaks(crowds.get(0), "folios", "florins", "9 June 2025"));
        assertEquals(List.of(), leaks(crowds.get(1), "pallets", "crowns", "3 March 2025"));
        assertTrue(discord.faults().struck() > 10, "faults: " + discord.faults().struck());
    }

    private void strike() {
        discord.faults()
                .random(
                        SEED,
                        SHARE,
                        STRUCK::contains,
                        Fault.RATE_LIMITED,
                        Fault.GLOBALLY_RATE_LIMITED,
                        Fault.BAD_GATEWAY_BEFORE,
                        Fault.BAD_GATEWAY_AFTER,
                        Fault.INTERNAL_ERROR_BEFORE,
                        Fault.INTERNAL_ERROR_AFTER,
                        Fault.CUT_BEFORE,
                        Fault.CUT_AFTER);
    }

    private static List<String> leaks(Crowd crowd, String... foreign) {
        return crowd.told().stream()
                .filter(text -> List.of(foreign).stream().anyMatch(text::contains))
                .toList();
    }

    private Map<String, String> figures() {
        List<Duration> latencies = discord.latencies();
        Map<String, String> figures = new TreeMap<>();
        figures.put("triggers", Integer.toString(triggers.size()));
        figures.put("requests", Integer.toString(discord.journal().all().size()));
        figures.put("faults", Integer.toString(discord.faults().struck()));
        figures.put("acknowledgement ms, half", millis(latencies, 0.5));
        figures.put("acknowledgement ms, 99 of 100", millis(latencies, 0.99));
        figures.put("acknowledgement ms, all", millis(latencies, 1));
        figures.put(
                "acknowledgements over 1 s",
                Long.toString(
                        latencies.stream().filter(one -> one.toMillis() > 1_000).count()));
        return figures;
    }

    private static String millis(List<Duration> sorted, double share) {
        int at = (int) Math.ceil(share * sorted.size()) - 1;
        return Long.toString(sorted.get(Math.max(0, at)).toMillis());
    }
}
