package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.PolicyLab;
import caseclerk.fixtures.SmallWeb;
import caseclerk.fixtures.discord.Interaction;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Person;
import caseclerk.fixtures.discord.StandIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a receipt tells, and what each of its buttons does. */
class DiscordReceiptTest extends PolicyLab {
    private static final List<String> FRESH = List.of("Move", "New case", "Not a case", "Remove");

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
            .page("/paid", page("Kestrel Freight appeals", "2025-03-28", """
                    <script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>
                    <p>The haulier Kestrel Freight appealed on 27 March 2025 against the fine of the Northmoor harbour
                    board, which it calls out of all proportion.</p>
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

    private final Person mod = lab.person("mod");

    private static String page(String title, String day, String text) {
        return "<html lang=\"en\"><head><title>" + title
                + "</title><meta property=\"article:published_time\" content=\"" + day
                + "T08:00:00Z\"></head><body><article><h1>" + title + "</h1>" + text + "</article></body></html>";
    }

    @BeforeEach
    void start() {
        lab.give(mod, lab.role("mods", false, Permission.MESSAGE_MANAGE, Permission.MANAGE_SERVER));
        running = new RunningBot(home, discord).start();
    }

    @AfterEach
    void nothing_refused_and_nobody_pinged() {
        assertNothingRefusedAndNobodyPinged();
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

    private Message give(Person person, String command, Map<String, ?> options) {
        return discord.awaitAnswer(discord.slash(person, general, command, options));
    }

    private void awaitAside(Interaction interaction, String words) {
        discord.awaitTrue(
                words,
                () -> interaction.messages().stream()
                        .anyMatch(one -> one.ephemeral() && one.words().startsWith(words)));
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
        assertEquals(FRESH, receipt.buttons());
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
                        "**New in this case**\n• **decided now, open before** On 20 March 2025 the Northmoor harbour board lifted"),
                words);
    }

    @Test
    void not_a_case_takes_the_source_out_of_its_case_and_the_receipt_takes_that_back() {
        Message receipt = file("/first");
        discord.press(alice, receipt, "Not a case");

        discord.awaitTrue("no case", () -> !receipt.words().contains("· case `"));
        assertTrue(receipt.words().contains("over forty-one unsealed pallets"), receipt.words());
        assertFalse(receipt.words().contains("/undo"), receipt.words());
        assertEquals(List.of("Move", "New case", "Take back the move", "Remove"), receipt.buttons());
        discord.press(alice, receipt, "Take back the move");

        awaitSaid(receipt, "case `kestrel-freight-suspended-terminal`");
        assertEquals(FRESH, receipt.buttons());
    }

    @Test
    void a_move_that_is_not_the_last_one_any_more_is_not_taken_back() {
        Message receipt = file("/first");
        discord.press(alice, receipt, "Not a case");
        discord.awaitTrue("no case", () -> !receipt.words().contains("· case `"));
        give(mod, "case move", Map.of("source", "1", "case", "kestrel-freight-suspended-terminal"));
        Interaction late = discord.press(alice, receipt, "Take back the move");

        awaitAside(late, "Source 1 was moved again since");
        awaitSaid(receipt, "case `kestrel-freight-suspended-terminal`");
    }

    @Test
    void undo_says_what_it_took_back() {
        file("/first");
        give(mod, "case move", Map.of("source", "1", "case", "none"));

        assertEquals(
                "Source 1, “Kestrel Freight suspended from the terminal”, is under"
                        + " kestrel-freight-suspended-terminal again.",
                give(mod, "undo", Map.of()).words());
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

        awaitSaid(receipt, "· case `" + other + "`");
        assertFalse(receipt.words().contains("**Is that the right case?**"), receipt.words());
        assertTrue(receipt.buttons().contains("Take back the move"), receipt.words());
    }

    private void open(Message receipt, String name) {
        Interaction asked = discord.press(alice, receipt, "New case");
        discord.awaitTrue("a form", () -> asked.modal() != null);
        discord.submit(asked, Map.of("words", name));
    }

    @Test
    void new_case_asks_for_a_name_and_puts_the_source_there_as_often_as_one_likes() {
        Message receipt = file("/first");
        open(receipt, "Pallets of Northmoor");
        awaitSaid(receipt, "· case `pallets-of-northmoor`");
        open(receipt, "Sheds");
        awaitSaid(receipt, "· case `sheds`");
        discord.press(alice, receipt, "Not a case");
        discord.awaitTrue("no case", () -> !receipt.words().contains("· case `"));
        open(receipt, "Inspections");

        awaitSaid(receipt, "· case `inspections`");
        assertTrue(receipt.words().contains("over forty-one unsealed pallets"), receipt.words());
    }

    @Test
    void move_shows_the_other_cases_and_a_press_on_one_moves_the_source() {
        file("/first");
        Message receipt = file("/strike");
        Message choice = discord.awaitAnswer(discord.press(alice, receipt, "Move"));
        assertEquals(
                List.of("Kestrel Freight suspended from the terminal (kestrel-freight-suspended-terminal)"),
                choice.buttons());
        assertFalse(choice.words().contains("/case move"), choice.words());
        discord.press(alice, choice, choice.buttons().get(0));

        awaitSaid(choice, "Source 2 is under `kestrel-freight-suspended-terminal` now.");
        awaitSaid(receipt, "· case `kestrel-freight-suspended-terminal`");
    }

    @Test
    void who_may_not_move_a_source_is_told_so_before_any_choice() {
        Message receipt = file("/first");

        Message refused = discord.awaitAnswer(discord.press(bruno, receipt, "Move"));
        assertTrue(refused.words().startsWith("You may not manage cases here"), refused.words());
        assertEquals(List.of(), refused.buttons());
        assertEquals(FRESH, receipt.buttons());
    }

    @Test
    void remove_asks_first_and_takes_along_the_case_that_was_opened_for_the_source() {
        Message receipt = file("/first");
        Message question = discord.awaitAnswer(discord.press(alice, receipt, "Remove"));
        assertEquals(
                "Remove source 1, “Kestrel Freight suspended from the terminal”, in the case"
                        + " kestrel-freight-suspended-terminal, with every trace of its text? This cannot be undone.",
                question.words());
        discord.press(alice, question, "Leave it");
        awaitSaid(question, "Left as it is.");
        assertEquals(FRESH, receipt.buttons());
        Message again = discord.awaitAnswer(discord.press(alice, receipt, "Remove"));
        discord.press(alice, again, "Remove it");

        String removed = "Removed source 1, “Kestrel Freight suspended from the terminal”.";
        discord.awaitTrue("one line", () -> receipt.words().equals(removed));
        assertEquals(List.of(), receipt.buttons());
        awaitSaid(again, removed);
        assertEquals(
                "No cases yet; /case new opens one.",
                give(alice, "case list", Map.of()).words());
    }

    @Test
    void what_is_missing_from_the_source_is_told_after_a_press_too() {
        Message receipt = file("/paid");
        assertTrue(receipt.words().contains("⚠️ The page shows only the beginning"), receipt.words());
        discord.press(alice, receipt, "Not a case");

        discord.awaitTrue("no case", () -> !receipt.words().contains("· case `"));
        assertTrue(receipt.words().contains("⚠️ The page shows only the beginning"), receipt.words());
    }

    @Test
    void a_receipt_whose_source_is_gone_says_so() {
        Message receipt = file("/first");
        discord.press(mod, give(mod, "source remove", Map.of("source", "1")), "Do it");
        discord.awaitTrue(
                "an empty list",
                () -> give(mod, "source list", Map.of()).words().equals("No sources yet."));
        Interaction late = discord.press(mod, receipt, "Not a case");

        awaitAside(late, "There is no source 1");
        discord.awaitTrue("one line", () -> receipt.words().equals("Source 1 was removed."));
        assertEquals(List.of(), receipt.buttons());
    }

    @Test
    void several_links_have_a_receipt_each_and_what_is_not_filed_is_told_at_the_end() {
        Message said =
                discord.message(alice, general, web.url("/first") + " " + web.url("/gone") + " " + web.url("/strike"));
        Message first = discord.awaitAnswer(discord.menu(alice, said, "File this link"));
        discord.awaitTrue("three messages", () -> discord.messages(general).size() == 4);
        List<Message> all = discord.messages(general);

        assertTrue(first.words().startsWith("🗂️ Filed `#1` Kestrel Freight suspended"), first.words());
        assertEquals(FRESH, first.buttons());
        assertTrue(all.get(2).words().startsWith("🗂️ Filed `#2` Nurses of Sandhaven strike"), all.toString());
        assertTrue(all.get(2).words().contains("Lantern demands"), all.toString());
        assertEquals(FRESH, all.get(2).buttons());
        assertTrue(all.get(3).words().startsWith("Not filed: "), all.toString());
        discord.press(alice, all.get(2), "Not a case");

        discord.awaitTrue("no case", () -> !all.get(2).words().contains("· case `"));
        assertTrue(all.get(2).words().startsWith("🗂️ Filed `#2` Nurses"), all.toString());
    }

    @Test
    void buttons_of_earlier_receipts_still_work() {
        file("/first");
        Message old = earlier("unfile:1", "Undo", "open:1|a-case-of-then", "New case", "nocase:1", "Not a case");
        Message question = discord.awaitAnswer(discord.press(alice, old, "Undo"));
        assertTrue(question.words().contains("This cannot be undone."), question.words());
        open(old, "Fines");
        awaitSaid(old, "· case `fines`");
        Message choice = earlier("place:1|kestrel-freight-suspended-terminal", "Kestrel");
        discord.press(alice, choice, "Kestrel");

        awaitSaid(choice, "· case `kestrel-freight-suspended-terminal`");
    }

    /** A message of the bot with these buttons: id, label, id, label … */
    private Message earlier(String... buttons) {
        StringJoiner row = new StringJoiner(",");
        for (int i = 0; i < buttons.length; i += 2)
            row.add("{\"type\":2,\"style\":2,\"custom_id\":\"" + buttons[i] + "\",\"label\":\"" + buttons[i + 1]
                    + "\"}");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(discord.api() + "channels/" + general.id() + "/messages"))
                .header("Authorization", "Bot " + StandIn.TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"content\":\"Filed\",\"components\":[{\"type\":1,\"components\":[" + row + "]}]}"))
                .build();
        int before = discord.messages(general).size();
        HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .join();
        return discord.messages(general).get(before);
    }
}
