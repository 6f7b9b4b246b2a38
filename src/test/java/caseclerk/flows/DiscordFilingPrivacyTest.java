package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.SmallWeb;
import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Guild;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Person;
import caseclerk.fixtures.discord.Role;
import caseclerk.fixtures.discord.StandIn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is filed where everybody reads is never put beside, and its receipt never names, what only some may know. */
class DiscordFilingPrivacyTest {
    private static final String PRIVATE_TEXT = """
            <p>Quayside inspectors found forty-one unsealed pallets in the sheds of Kestrel Freight, and the Northmoor
            harbour board suspended the haulier from its terminal on 3 March 2025.</p>
            <p>Kestrel Freight broke rule 12 of the terminal's conditions of use, the Northmoor harbour board said.</p>
            """;
    private static final String LATER_TEXT = """
            <p>The Northmoor harbour board lifted its suspension of Kestrel Freight on 20 March 2025. The haulier had
            sealed its pallets, and inspectors went through the Kestrel Freight sheds at the Northmoor terminal again.</p>
            <p>Rule 12 of the conditions of use still asks hauliers to seal every pallet, the harbour board added.</p>
            """;

    @TempDir
    private Path home;

    private final SmallWeb web = new SmallWeb()
            .page("/memo", page("Leaked memo on Kestrel Freight pallets", "2025-03-04", PRIVATE_TEXT))
            .page("/copy", page("Leaked memo on Kestrel Freight pallets", "2025-03-05", PRIVATE_TEXT))
            .page("/later", page("Northmoor lifts Kestrel Freight suspension", "2025-03-21", LATER_TEXT))
            .page("/same", page("Kestrel Freight back at the Northmoor terminal", "2025-03-22", LATER_TEXT + LATER));
    private static final String LATER =
            "<p>Two cranes at the northern quay were painted blue this week, visitors to Kestrel Freight noticed.</p>";

    private final StandIn discord = StandIn.start();
    private final Guild lab = discord.guild("Policy Lab");
    private final Channel general = lab.channel("general");
    private final Channel board = lab.channel("board");
    private final Person alice = lab.person("alice");
    private final Person bruno = lab.person("bruno");
    private RunningBot running;

    private static String page(String title, String day, String text) {
        return "<html lang=\"en\"><head><title>" + title
                + "</title><meta property=\"article:published_time\" content=\"" + day
                + "T08:00:00Z\"></head><body><article><h1>" + title + "</h1>" + text + "</article></body></html>";
    }

    @BeforeEach
    void start() {
        Role members = lab.role("board members", false);
        lab.give(alice, members);
        board.forbid(lab.everyone(), Permission.VIEW_CHANNEL);
        board.allow(members, Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.USE_APPLICATION_COMMANDS);
        board.allow(discord.bot(), Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.MESSAGE_EMBED_LINKS);
        running = new RunningBot(home, discord).start();
        String receipt = file(alice, board, "/memo").words();
        assertTrue(receipt.contains("case `leaked-memo-kestrel-freight-pallets` (new)"), receipt);
    }

    @AfterEach
    void nothing_refused_and_nobody_pinged() {
        assertEquals(List.of(), discord.journal().refused());
        assertEquals(List.of(), discord.pinging());
        running.close();
        web.close();
    }

    private Message file(Person person, Channel channel, String path, String... more) {
        Map<String, ?> options =
                more.length == 0 ? Map.of("link", web.url(path)) : Map.of("link", web.url(path), more[0], more[1]);
        return discord.awaitAnswer(discord.slash(person, channel, "file", options));
    }

    @Test
    void a_hidden_case_is_neither_proposed_nor_named_where_others_read() {
        Message open = file(bruno, general, "/later");

        assertTrue(open.words().contains("case `northmoor-lifts-kestrel-freight-suspension` (new)"), open.words());
        assertFalse((open.words() + open.buttons()).contains("leaked-memo"), open.words());
    }

    @Test
    void those_who_may_know_of_it_have_it_found() {
        Message inside = file(alice, board, "/later");

        assertTrue((inside.words() + inside.buttons()).contains("leaked-memo-kestrel-freight-pallets"), inside.words());
    }

    @Test
    void a_copy_does_not_tell_of_its_hidden_original() {
        String open = file(bruno, general, "/copy").words();

        assertFalse(open.contains("copy of source"), open);
        assertTrue(open.contains("case `leaked-memo-kestrel-freight-pallets-2` (new)"), open);
    }

    @Test
    void what_is_known_openly_is_found_from_everywhere() {
        file(bruno, general, "/later");
        String other = file(bruno, lab.channel("news"), "/same").words();

        assertTrue(other.contains("case `northmoor-lifts-kestrel-freight-suspension`"), other);
    }

    @Test
    void a_hidden_case_cannot_be_chosen_by_its_name() {
        String hidden = "leaked-memo-kestrel-freight-pallets";
        var given = discord.slash(bruno, general, "file", Map.of("link", web.url("/later"), "case", hidden));

        discord.awaitTrue(
                "a refusal",
                () -> given.messages().stream()
                        .anyMatch(one -> one.ephemeral() && one.words().startsWith("There is no case " + hidden)));
    }

    @Test
    void a_hidden_case_and_its_source_are_as_good_as_not_there_for_every_command() {
        String hidden = "leaked-memo-kestrel-freight-pallets";
        file(bruno, general, "/later");
        String own = "northmoor-lifts-kestrel-freight-suspension";
        Person carla = lab.person("carla");
        lab.give(carla, lab.role("tidiers", false, Permission.MESSAGE_MANAGE));
        refused(carla, "case move", Map.of("source", "2", "case", hidden), "There is no case " + hidden);
        refused(carla, "case move", Map.of("source", "1", "case", own), "There is no source 1");
        refused(bruno, "follow", Map.of("case", hidden), "There is no case " + hidden);
    }

    private void refused(Person person, String command, Map<String, String> options, String words) {
        var given = discord.slash(person, general, command, options);
        discord.awaitTrue(
                words,
                () -> given.messages().stream().anyMatch(one -> one.words().startsWith(words)));
    }
}
