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
import caseclerk.fixtures.discord.Role;
import caseclerk.fixtures.discord.Upload;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links filed by command, from a message's menu and in a watched channel. */
class DiscordLinksTest extends PolicyLab {
    private static final String PAGE = """
            <html lang="en"><head><title>Kestrel Freight suspended from the terminal</title>
            <meta property="article:published_time" content="2025-03-04T08:00:00Z"></head>
            <body><article><h1>Kestrel Freight suspended from the terminal</h1>
            <p>The Northmoor harbour board suspended the haulier Kestrel Freight from its terminal on 3 March 2025, after
            inspectors had counted forty-one unsealed pallets in its sheds during a visit in February.</p>
            <p>The board said that Kestrel Freight had broken rule 12 of the terminal's conditions of use, which asks
            hauliers to seal every pallet before it is stored. Kestrel Freight said that it would appeal.</p>
            </article></body></html>
            """;

    private final SmallWeb web = new SmallWeb().page("/kestrel", PAGE);
    private final Person admin = lab.person("admin");

    @BeforeEach
    void start() {
        Role admins = lab.role("admins", false, Permission.MANAGE_SERVER);
        lab.give(admin, admins);
        running = new RunningBot(home, discord).start();
    }

    @AfterEach
    void nothing_refused_and_nobody_pinged() {
        assertNothingRefusedAndNobodyPinged();
        web.close();
    }

    @Test
    void a_link_given_by_command_is_filed_answered_from_and_taken_back_by_who_filed_it() {
        Message receipt =
                discord.awaitAnswer(discord.slash(alice, general, "file", Map.of("link", web.url("/kestrel"))));
        assertTrue(receipt.words().startsWith("🗂️ Filed `#1` Kestrel Freight suspended"), receipt.words());
        assertTrue(
                receipt.buttons().containsAll(List.of("Move", "Remove")),
                receipt.buttons().toString());
        Message answer = discord.awaitAnswer(
                discord.slash(bruno, general, "ask", Map.of("question", "When was Kestrel Freight suspended?")));
        assertTrue(answer.words().contains("3 March 2025"), answer.words());

        Interaction refused = discord.press(bruno, receipt, "Remove");
        discord.awaitTrue(
                "a refusal",
                () -> refused.messages().stream()
                        .anyMatch(one -> one.ephemeral() && one.words().startsWith("You may not remove sources")));
        discord.press(alice, discord.awaitAnswer(discord.press(alice, receipt, "Remove")), "Remove it");
        discord.awaitTrue("the source to be gone", () -> receipt.words().contains("Removed source 1"));
    }

    @Test
    void a_link_is_filed_from_the_menu_of_its_message() {
        Message said = discord.message(bruno, general, "Look: " + web.url("/kestrel") + ", finally.");
        Message receipt = discord.awaitAnswer(discord.menu(alice, said, "File this link"));

        assertTrue(receipt.words().startsWith("🗂️ Filed `#1`"), receipt.words());
    }

    @Test
    void a_link_behind_the_name_of_the_bot_is_filed() {
        String me = discord.bot().mention();
        Message alone = discord.awaitReply(discord.message(alice, general, me + " " + web.url("/kestrel")));
        assertTrue(alone.words().startsWith("🗂️ Filed `#1`"), alone.words());

        Message told = discord.awaitReply(discord.message(alice, general, me + " please file " + web.url("/kestrel")));
        assertTrue(told.words().startsWith("Filed already: `#1`"), told.words());
        Message linked = discord.message(bruno, general, "Look: " + web.url("/kestrel") + ", finally.");
        Message pointed = discord.awaitReply(discord.replyTo(alice, linked, me));
        assertTrue(pointed.words().startsWith("Filed already: `#1`"), pointed.words());
        Message asked =
                discord.awaitReply(discord.message(alice, general, me + " Is that true: " + web.url("/kestrel") + "?"));
        assertTrue(asked.words().startsWith("To have a link filed"), asked.words());
    }

    @Test
    void a_page_that_cannot_be_fetched_is_filed_as_a_file_and_speaks_for_nobody_else() {
        String saved = PAGE.replace(
                "</head>",
                "<link rel=\"canonical\" href=\"https://gazette.example/kestrel\">"
                        + "<meta property=\"og:site_name\" content=\"The Gazette\"></head>");
        Upload file = discord.file("kestrel.html", "text/html", saved.getBytes(StandardCharsets.UTF_8));
        String words = discord.awaitAnswer(discord.slash(alice, general, "file", Map.of("file", file)))
                .words();

        assertTrue(
                words.startsWith("🗂️ Filed `#1` Kestrel Freight suspended from the terminal · attached file"
                        + " · 2025-03-04 · case `"),
                words);
        assertFalse(words.contains("gazette"), words);
        String unread = aside(discord.slash(
                alice, general, "file", Map.of("file", discord.file("a.docx", "application/octet-stream", new byte[] {
                    0, 1
                }))));
        assertTrue(unread.startsWith("Not filed: a.docx is none of .txt, .md, .html or .pdf"), unread);
        assertEquals(
                "Give a link or a file, not both.",
                discord.awaitAnswer(discord.slash(
                                alice, general, "file", Map.of("file", file, "link", web.url("/kestrel"))))
                        .words());
    }

    private String aside(Interaction given) {
        return discord.await(
                        "a word aside",
                        () -> given.messages().stream()
                                .filter(one -> one.ephemeral() && !one.loading())
                                .findFirst()
                                .orElse(null))
                .words();
    }

    @Test
    void a_path_of_the_machine_is_not_filed() {
        Interaction given = discord.slash(alice, general, "file", Map.of("link", "/etc/passwd"));

        discord.awaitTrue(
                "a refusal",
                () -> given.messages().stream()
                        .anyMatch(one -> one.ephemeral() && one.words().startsWith("There is no link in that")));
    }

    private void watch() {
        discord.awaitAnswer(discord.slash(admin, general, "settings links", Map.of("channel", general, "watch", "on")));
        awaitHearing();
    }

    private void awaitSign(Message posted, String sign) {
        discord.awaitTrue(
                sign,
                () -> posted.reactions().stream()
                        .anyMatch(one ->
                                URLDecoder.decode(one, StandardCharsets.UTF_8).equals(sign)));
    }

    @Test
    void of_links_that_nobody_called_for_nothing_is_said_unless_they_are_filed() {
        Role filers = lab.role("filers", false);
        lab.give(alice, filers);
        discord.awaitAnswer(discord.slash(admin, general, "settings allow", Map.of("right", "file", "role", filers)));
        watch();
        Message unheard = discord.message(bruno, general, web.url("/kestrel"));
        Message broken = discord.message(alice, general, web.url("/nowhere"));
        awaitSign(broken, "⚠️");
        Message posted = discord.message(alice, general, web.url("/kestrel"));
        discord.awaitReply(posted);
        Message again = discord.message(alice, general, "Again: " + web.url("/kestrel"));
        awaitSign(again, "🗂️");

        assertEquals(List.of(), unheard.reactions());
        for (Message one : List.of(unheard, broken, again)) assertEquals(List.of(), discord.repliesTo(one));
    }

    @Test
    void a_link_posted_in_a_watched_channel_is_filed_with_one_receipt() {
        watch();
        Message posted = discord.message(alice, general, web.url("/kestrel"));

        Message receipt = discord.awaitReply(posted);
        assertTrue(receipt.words().startsWith("🗂️ Filed `#1`"), receipt.words());
        assertEquals(1, discord.repliesTo(posted).size());

        Message again = discord.message(bruno, general, "Again " + web.url("/kestrel"));
        Message broken = discord.message(bruno, general, web.url("/gone"));
        discord.awaitTrue("a mark", () -> again.reactions().equals(List.of("🗂️")));
        discord.awaitTrue("a mark", () -> broken.reactions().equals(List.of("⚠️")));
        assertEquals(List.of(), discord.repliesTo(again));
        assertEquals(List.of(), discord.repliesTo(broken));
    }
}
