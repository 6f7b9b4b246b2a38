package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.PolicyLab;
import caseclerk.fixtures.SmallWeb;
import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Person;
import caseclerk.fixtures.discord.Role;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is filed where everybody reads is never put beside, and its receipt never names, what only some may know. */
class DiscordFilingPrivacyTest extends PolicyLab {
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

    private static final String BOB_TEXT = """
            <p>Director Bob of the Ostrava theatre conducts the opera Fire on 1 May 2025, and the tickets are sold out.</p>
            """;
    private static final String HIDDEN = "leaked-memo-kestrel-freight-pallets";

    private final SmallWeb web = new SmallWeb()
            .page("/memo", page("Leaked memo on Kestrel Freight pallets", "2025-03-04", PRIVATE_TEXT))
            .page("/copy", page("Leaked memo on Kestrel Freight pallets", "2025-03-05", PRIVATE_TEXT))
            .page("/bob", page("Fire director Bob", "2025-03-06", BOB_TEXT))
            .page("/later", page("Northmoor lifts Kestrel Freight suspension", "2025-03-21", LATER_TEXT))
            .page("/same", page("Kestrel Freight back at the Northmoor terminal", "2025-03-22", LATER_TEXT + LATER));
    private static final String LATER =
            "<p>Two cranes at the northern quay were painted blue this week, visitors to Kestrel Freight noticed.</p>";

    private final Channel board = lab.channel("board");
    private final Person carla = lab.person("carla");

    private static String page(String title, String day, String text) {
        return "<html lang=\"en\"><head><title>" + title
                + "</title><meta property=\"article:published_time\" content=\"" + day
                + "T08:00:00Z\"></head><body><article><h1>" + title + "</h1>" + text + "</article></body></html>";
    }

    @BeforeEach
    void start() {
        Role members = lab.role("board members", false);
        lab.give(alice, members);
        lab.give(carla, lab.role("tidiers", false, Permission.MESSAGE_MANAGE));
        board.forbid(lab.everyone(), Permission.VIEW_CHANNEL);
        board.allow(members, Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.USE_APPLICATION_COMMANDS);
        board.allow(discord.bot(), Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.MESSAGE_EMBED_LINKS);
        running = new RunningBot(home, discord).start();
        String receipt = file(alice, board, "/memo").words();
        assertTrue(receipt.contains("case `leaked-memo-kestrel-freight-pallets` (new)"), receipt);
    }

    @AfterEach
    void nothing_refused_and_nobody_pinged() {
        assertNothingRefusedAndNobodyPinged();
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
        refused(carla, "case rename", Map.of("case", hidden, "name", "Peek"), "There is no case " + hidden);
        refused(carla, "case move", Map.of("source", "2", "case", hidden), "There is no case " + hidden);
        refused(carla, "case move", Map.of("source", "1", "case", own), "There is no source 1");
        refused(bruno, "follow", Map.of("case", hidden), "There is no case " + hidden);
    }

    @Test
    void a_link_that_only_a_private_channel_knows_is_filed_as_if_it_were_new() {
        String open = file(bruno, general, "/memo").words();

        assertTrue(open.startsWith("🗂️ Filed `#2` "), open);
        assertTrue(open.contains("case `" + HIDDEN + "-2` (new)"), open);
        assertFalse(open.contains("copy of source"), open);
        String cases = told(bruno, general, "case list", Map.of());
        assertTrue(cases.contains("`" + HIDDEN + "-2` · open, 1 source"), cases);
        assertFalse(cases.contains("`" + HIDDEN + "`"), cases);
        assertTrue(told(alice, board, "case list", Map.of()).contains("`" + HIDDEN + "` · open, 1 source"));
        assertTrue(file(bruno, general, "/memo").words().startsWith("Filed already: `#2` "));
        assertTrue(file(alice, board, "/memo").words().startsWith("Filed already: `#1` "));
        String shown = told(bruno, general, "source show", Map.of("source", "2"));
        assertTrue(shown.contains(web.url("/memo")) && !shown.contains("copy of source"), shown);
    }

    @Test
    void the_slug_of_a_hidden_case_is_passed_over() {
        String opened = told(carla, general, "case new", Map.of("name", "Leaked memo Kestrel Freight pallets"));

        assertEquals("Opened the case “Leaked memo Kestrel Freight pallets” as " + HIDDEN + "-2.", opened);
    }

    @Test
    void a_case_without_sources_is_known_where_it_was_opened() {
        told(lab.owner(), board, "case new", Map.of("name", "Fire director Bob"));
        assertTrue(told(alice, general, "case list", Map.of()).contains("Fire director Bob"));
        assertFalse(told(bruno, general, "case list", Map.of()).contains("Bob"));

        String receipt = file(bruno, general, "/bob").words();
        assertTrue(receipt.contains("case `fire-director-bob-2` (new)"), receipt);
        assertFalse(told(bruno, general, "case list", Map.of()).contains("`fire-director-bob`"));

        told(lab.owner(), board, "case move", Map.of("source", "1", "case", "none"));
        assertFalse(told(bruno, general, "case list", Map.of()).contains("Leaked memo"));
    }

    @Test
    void a_hidden_source_is_neither_counted_nor_moved_by_others() {
        file(bruno, general, "/later");
        String open = "northmoor-lifts-kestrel-freight-suspension";
        told(lab.owner(), board, "case move", Map.of("source", "1", "case", open));
        String cases = told(bruno, general, "case list", Map.of());
        assertTrue(cases.contains("`" + open + "` · open, 1 source"), cases);

        String nothing = told(carla, general, "undo", Map.of());
        assertTrue(nothing.startsWith("Nothing was moved that could be taken back. The newest source, 2,"), nothing);
        told(carla, general, "case new", Map.of("name", "Quay"));
        String merged = told(carla, general, "case merge", Map.of("case", open, "into", "quay"));
        assertTrue(merged.startsWith("1 source is now under quay"), merged);
        String back = told(carla, general, "undo", Map.of());
        assertTrue(back.startsWith("Source 2") && !back.contains("Source 1"), back);
        String own = told(lab.owner(), board, "undo", Map.of());
        assertTrue(own.startsWith("Source 1"), own);
    }

    @Test
    void a_source_that_others_see_is_not_put_under_a_hidden_case_whose_name_it_would_tell() {
        file(alice, general, "/bob");
        Message receipt = file(alice, general, "/later");
        Message choice = discord.awaitAnswer(discord.press(alice, receipt, "Move"));
        assertEquals(List.of("Fire director Bob (fire-director-bob)"), choice.buttons());
        String refusal = "Source 3 is seen by people who may not know of the case " + HIDDEN;
        String moved = told(lab.owner(), board, "case move", Map.of("source", "3", "case", HIDDEN));
        assertTrue(moved.startsWith(refusal), moved);
        String open = "northmoor-lifts-kestrel-freight-suspension";
        String merged = told(lab.owner(), board, "case merge", Map.of("case", open, "into", HIDDEN));
        assertTrue(merged.startsWith(refusal), merged);
        assertFalse(told(bruno, general, "case list", Map.of()).contains(HIDDEN));

        String together = told(lab.owner(), board, "case merge", Map.of("case", HIDDEN, "into", open));
        assertTrue(together.startsWith("1 source is now under " + open), together);
        assertFalse(told(bruno, general, "case list", Map.of()).contains(HIDDEN));
    }

    @Test
    void sources_of_one_private_channel_are_put_under_its_cases() {
        file(alice, board, "/later");
        String moved = told(lab.owner(), general, "case move", Map.of("source", "2", "case", "none"));
        assertTrue(moved.startsWith("Source 2 is in no case now"), moved);

        String back = told(lab.owner(), general, "case move", Map.of("source", "2", "case", HIDDEN));
        assertTrue(back.startsWith("Source 2 is under " + HIDDEN), back);
    }

    @Test
    void a_link_that_waits_or_was_given_up_is_named_only_where_it_was_posted() {
        var given = discord.slash(alice, board, "file", Map.of("link", web.url("/nowhere")));
        discord.awaitTrue(
                "a refusal",
                () -> given.messages().stream().anyMatch(one -> one.words().startsWith("Not filed")));

        String others = told(bruno, general, "status", Map.of());
        assertTrue(others.contains("0 waiting, 1 given up"), others);
        assertFalse(others.contains("nowhere"), others);
        assertTrue(told(alice, general, "status", Map.of()).contains("nowhere"));
    }

    @Test
    void a_checked_answer_of_a_private_channel_is_not_given_elsewhere() {
        file(bruno, general, "/later");
        String inside = answered(lab.owner(), board);
        told(lab.owner(), board, "endorse", Map.of("answer", inside));
        assertEquals(inside, answered(alice, board));

        assertFalse(inside.equals(answered(bruno, general)));
    }

    /** The id of the answer to one question. */
    private String answered(Person person, Channel channel) {
        Map<String, String> question =
                Map.of("question", "When did the Northmoor harbour board lift its suspension of Kestrel Freight?");
        Message answer = discord.awaitAnswer(discord.slash(person, channel, "ask", question));
        return answer.embeds().get(0).get("footer").get("text").asText().split(" ")[0];
    }

    private String told(Person person, Channel channel, String command, Map<String, String> options) {
        return discord.awaitAnswer(discord.slash(person, channel, command, options))
                .words();
    }

    private void refused(Person person, String command, Map<String, String> options, String words) {
        var given = discord.slash(person, general, command, options);
        discord.awaitTrue(
                words,
                () -> given.messages().stream().anyMatch(one -> one.words().startsWith(words)));
    }
}
