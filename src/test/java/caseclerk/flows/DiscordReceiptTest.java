package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.SmallWeb;
import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Guild;
import caseclerk.fixtures.discord.Interaction;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Person;
import caseclerk.fixtures.discord.StandIn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a receipt tells, and what each of its buttons does. */
class DiscordReceiptTest {
    @TempDir
    private Path home;

    private final SmallWeb web = new SmallWeb()
            .page("/first", page("Kestrel Freight suspended from the terminal", "2025-03-04", """
                    <p>The Northmoor harbour board suspended the haulier Kestrel Freight from its terminal on 3 March
                    2025 over forty-one unsealed pallets in its sheds.</p>
                    <p>The board said that Kestrel Freight had broken rule 12 of the terminal's conditions of use.</p>
                    """))
            .page("/second", page("Kestrel Freight returns", "2025-03-21", """
                    <p>The Northmoor harbour board suspended the haulier Kestrel Freight from its terminal on 5 March
                    2025 over forty-one unsealed pallets in its sheds.</p>
                    <p>On 20 March 2025 the Northmoor harbour board lifted the suspension of Kestrel Freight, after
                    the haulier had paid a fine of 18,000 crowns.</p>
                    """))
            .page("/strike", page("Nurses of Sandhaven strike", "2025-06-06", """
                    <p>Two hundred nurses of the Sandhaven clinic went on strike on 5 June 2025 over the length of
                    night shifts, the nurses' union Lantern said.</p>
                    <p>Lantern demands that no nurse works more than four nights in a row.</p>
                    """))
            .page("/both", page("Lantern writes to Kestrel Freight", "2025-06-28", """
                    <p>The nurses' union Lantern wrote to the haulier Kestrel Freight on 27 June 2025 about night
                    shifts in Sandhaven.</p>
                    <p>The letter also asks why the Northmoor terminal suspended the haulier in March.</p>
                    """));

    private final StandIn discord = StandIn.start();
    private final Guild lab = discord.guild("Policy Lab");
    private final Channel general = lab.channel("general");
    private final Person alice = lab.person("alice");
    private RunningBot running;

    private static String page(String title, String day, String text) {
        return "<html lang=\"en\"><head><title>" + title
                + "</title><meta property=\"article:published_time\" content=\"" + day
                + "T08:00:00Z\"></head><body><article><h1>" + title + "</h1>" + text + "</article></body></html>";
    }

    @BeforeEach
    void start() {
        running = new RunningBot(home, discord).start();
    }

    @AfterEach
    void nothing_refused_and_nobody_pinged() {
        assertEquals(List.of(), discord.journal().refused());
        assertEquals(List.of(), discord.pinging());
        running.close();
        web.close();
    }

    private Message file(String path, Map<String, String> more) {
        Map<String, String> options = new java.util.HashMap<>(more);
        options.put("link", web.url(path));
        return discord.awaitAnswer(discord.slash(alice, general, "file", options));
    }

    private Message file(String path) {
        return file(path, Map.of());
    }

    private void awaitSaid(Message receipt, String words) {
        discord.awaitTrue(words, () -> receipt.words().contains(words));
    }

    @Test
    void it_tells_what_the_source_says_with_links_to_the_quoted_words() {
        Message receipt = file("/first");

        assertTrue(receipt.words().contains("case `kestrel-freight-suspended-terminal` (new)"), receipt.words());
        assertTrue(
                receipt.words()
                        .contains("over forty-one unsealed pallets in its sheds. [passage](" + web.url("/first")
                                + "#:~:text="),
                receipt.words());
        assertFalse(receipt.words().contains("**New in this case**"), receipt.words());
        assertEquals(List.of("Move", "New case", "Not a case", "Undo"), receipt.buttons());
    }

    @Test
    void it_tells_what_is_new_and_what_is_dated_otherwise_in_a_case_that_had_sources() {
        file("/first");
        String words = file("/second", Map.of("case", "kestrel-freight-suspended-terminal"))
                .words();

        assertTrue(words.contains("**Dated otherwise in this case**\n• **5 Mar 2025**"), words);
        assertTrue(words.contains(" · **3 Mar 2025** by Kestrel Freight suspended from the terminal"), words);
        assertTrue(
                words.contains(
                        "**New in this case**\n• **20 Mar 2025** On 20 March 2025 the Northmoor harbour board lifted"),
                words);
    }

    @Test
    void not_a_case_takes_the_source_out_of_its_case() {
        Message receipt = file("/first");
        discord.press(alice, receipt, "Not a case");

        awaitSaid(receipt, "Source 1 is in no case now");
        assertEquals(List.of("Move", "Undo"), receipt.buttons());
        discord.press(alice, receipt, "Undo");

        awaitSaid(receipt, "Removed source 1");
        assertEquals(List.of(), receipt.buttons());
    }

    @Test
    void where_the_case_is_doubtful_the_best_two_are_shown_and_a_press_on_the_other_moves_the_source() {
        file("/first");
        file("/strike");
        Message receipt = file("/both");

        assertTrue(receipt.words().contains("**Is that the right case?** `"), receipt.words());
        List<String> cases = List.of("kestrel-freight-suspended-terminal", "nurses-sandhaven-strike");
        String other = receipt.buttons().stream()
                .filter(cases::contains)
                .findFirst()
                .orElseThrow(() -> new AssertionError(receipt.words() + receipt.buttons()));
        discord.press(alice, receipt, other);

        awaitSaid(receipt, "Source 3 is under " + other + " now");
        assertEquals(List.of("Move", "Undo"), receipt.buttons());
    }

    @Test
    void new_case_asks_for_a_name_and_puts_the_source_there() {
        Message receipt = file("/first");
        Interaction asked = discord.press(alice, receipt, "New case");
        discord.awaitTrue("a form", () -> asked.modal() != null);
        Message opened = discord.awaitAnswer(discord.submit(asked, Map.of("words", "Pallets of Northmoor")));

        assertTrue(opened.words().contains("1 source is now under the new case pallets-of-northmoor"), opened.words());
    }

    @Test
    void move_shows_the_cases_and_a_press_on_one_moves_the_source() {
        file("/first");
        Message receipt = file("/second", Map.of("case", "kestrel-freight-suspended-terminal"));
        Interaction split = discord.press(alice, receipt, "New case");
        discord.awaitTrue("a form", () -> split.modal() != null);
        discord.awaitAnswer(discord.submit(split, Map.of("words", "Fines")));
        Message choice = discord.awaitAnswer(discord.press(alice, receipt, "Move"));
        discord.press(
                alice, choice, "Kestrel Freight suspended from the terminal (kestrel-freight-suspended-terminal)");

        awaitSaid(choice, "Source 2 is under kestrel-freight-suspended-terminal now");
    }

    @Test
    void undo_removes_the_source() {
        Message receipt = file("/first");
        discord.press(alice, receipt, "Undo");

        awaitSaid(receipt, "Removed source 1");
    }
}
