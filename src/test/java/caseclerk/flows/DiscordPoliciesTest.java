package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.PolicyLab;
import caseclerk.fixtures.SmallWeb;
import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Interaction;
import caseclerk.fixtures.discord.Interaction.Choice;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Person;
import caseclerk.fixtures.discord.Upload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Policy texts filed, looked at and compared through the real client. */
class DiscordPoliciesTest extends PolicyLab {
    private static final String FIRST = """
            # Quay Terms

            ## 1. Scope

            These terms govern every berth of the quay.

            ## 2. Notice

            The quay gives notice of a suspension at least ten days before.
            """;

    @BeforeEach
    void start() {
        running = new RunningBot(home, discord).start();
    }

    @AfterEach
    void nothing_refused_and_nobody_pinged() {
        assertNothingRefusedAndNobodyPinged();
    }

    private Message told(String command, Map<String, Object> options) {
        return discord.awaitAnswer(discord.slash(alice, general, command, options));
    }

    private Message add(String effective, String text) {
        return told("policy add", Map.of("service", "Quay", "title", "Terms", "effective", effective, "text", text));
    }

    @Test
    void two_pasted_versions_are_listed_shown_compared_and_answered_from_as_of_a_day() {
        String first = add("2024-01-01", FIRST).words();
        String second = add("2025-01-01", FIRST.replace("ten days", "two days")).words();

        assertEquals("🗂️ Filed `#1` Terms · Quay · in force from 2024-01-01", first);
        assertTrue(second.startsWith("🗂️ Filed a new revision of `#1` Terms"), second);
        assertEquals(
                List.of(
                        "**Quay Terms**",
                        "• `#1.1` in force from 2024-01-01 until 2025-01-01",
                        "• `#1.2` in force from 2025-01-01"),
                told("policy list", Map.of()).words().lines().limit(3).toList());
        assertEquals(
                List.of(
                        "**Quay Terms**: 2024-01-01 → 2025-01-01",
                        "✏️ **2 Notice**",
                        "2\\. Notice The quay gives notice of a suspension at least ~~ten~~**two** days before.",
                        "~~removed~~ added in bold"),
                told("policy diff", Map.of("from", "#1.1", "to", "1.2"))
                        .words()
                        .lines()
                        .toList());
        Message at = told("policy at", Map.of("date", "2024-06-01"));
        assertTrue(at.words().contains("at least ten days before."), at.words());
        Message shown = told("policy show", Map.of("version", "2"));
        assertTrue(shown.uploads().get(0).text().contains("at least two days before."), shown.words());
        String then = told("ask", Map.of("question", "What did clause 2 of the Quay terms say on 2024-06-01?"))
                .words();
        assertTrue(
                then.contains("**2 Notice of Quay Terms, as in force on 2024-06-01 (version of 2024-01-01):**"), then);
        assertTrue(then.contains("at least ten days before. [1]"), then);
    }

    @Test
    void a_text_that_was_corrected_for_the_same_day_is_no_change() {
        add("2024-01-01", FIRST);
        add("2025-01-01", FIRST.replace("ten days", "twelve days"));
        add("2025-01-01", FIRST.replace("ten days", "two days"));

        String changed = told("ask", Map.of("question", "What changed in the Quay terms in 2025?"))
                .words();
        assertTrue(changed.contains("**Quay Terms, 2024-01-01 → 2025-01-01: 1 clause changed: 2 Notice.**"), changed);
        assertFalse(changed.contains("twelve"), changed);
        String since = told("ask", Map.of("question", "Since when does clause 2 of the Quay terms say so?"))
                .words();
        assertTrue(
                since.contains("in the text since 2024-01-01, the first version filed; reworded on 2025-01-01. In"),
                since);
        assertFalse(since.contains("twelve"), since);
        assertFalse(told("policy history", Map.of("clause", "2")).words().contains("twelve"));
    }

    @Test
    void a_section_that_says_what_it_is_can_be_named_by_its_number_alone() {
        add("2024-01-01", "§ 1 Scope\n\nThese terms apply to all.\n\n§ 2 Notice\n\nThe quay gives notice of ten days.");
        discord.awaitAnswer(discord.slash(lab.owner(), general, "case new", Map.of("name", "Borel")));
        told(
                "case note",
                Map.of(
                        "case",
                        "borel",
                        "text",
                        "The quay suspended Borel Ltd on 3 May 2024. Section 2 of the Quay Terms was broken, Borel Ltd said."));

        assertTrue(told("policy history", Map.of("clause", "2")).words().startsWith("**§ 2 Notice** of Quay Terms"));
        String shown = told("case show", Map.of("case", "borel")).words();
        assertTrue(shown.contains("• clause § 2 Notice of Quay Terms, version of 2024-01-01"), shown);
    }

    @Test
    void a_comparison_of_two_policies_names_both() {
        add("2024-01-01", FIRST);
        told("policy add", Map.of("service", "Lock", "title", "Rules", "effective", "2024-02-01", "text", FIRST));

        assertEquals(
                List.of("**Quay Terms → Lock Rules**: 2024-01-01 → 2024-02-01", "No clause changed in its words."),
                told("policy diff", Map.of("from", "Quay", "to", "Lock"))
                        .words()
                        .lines()
                        .toList());
    }

    @Test
    void a_source_that_is_named_by_its_number_is_not_taken_for_a_version_with_that_id() {
        add("2024-01-01", FIRST);
        add("2025-01-01", FIRST.replace("ten days", "two days"));
        told("policy add", Map.of("service", "Lock", "title", "Rules", "effective", "2024-01-01", "text", FIRST));

        assertTrue(told("policy show", Map.of("version", "#2")).words().startsWith("**Lock Rules** `#2.1`"));
    }

    @Test
    void a_question_about_an_event_of_a_case_is_answered_from_the_rule_of_that_day() {
        add("2024-01-01", FIRST);
        add("2025-01-01", FIRST.replace("ten days", "two days"));
        discord.awaitAnswer(discord.slash(lab.owner(), general, "case new", Map.of("name", "Borel")));
        told(
                "case note",
                Map.of(
                        "case",
                        "borel",
                        "text",
                        "The quay suspended Borel Ltd on 3 May 2024. Clause 2 of the Quay Terms was broken, Borel Ltd said."));

        String then = told(
                        "ask",
                        Map.of(
                                "case",
                                "borel",
                                "question",
                                "How many days of notice did the terms give when the quay suspended Borel?"))
                .words();

        assertTrue(
                then.contains(
                        "**As in force on 2024-05-03 (Quay Terms, version of 2024-01-01), the day of an event in borel:**"),
                then);
        assertTrue(then.contains("at least ten days before. [1]"), then);
        assertTrue(then.contains("The event: The quay suspended Borel Ltd on 3 May 2024. [2]"), then);
        assertTrue(
                then.contains(
                        "is quoted as it read then; in the newest version (#1.2, in force from 2025-01-01) it reads differently."),
                then);
    }

    @Test
    void a_long_comparison_comes_as_a_file_too() {
        StringBuilder before = new StringBuilder("# Quay Terms\n");
        StringBuilder after = new StringBuilder("# Quay Terms\n");
        for (int i = 1; i <= 12; i++) {
            String clause =
                    "\n## " + i + ". Berth " + i + "\n\nA ship at berth " + i + " pays %s crowns for each day.\n";
            before.append(clause.formatted("ten"));
            after.append(clause.formatted("twelve"));
        }
        add("2024-01-01", before.toString());
        add("2025-01-01", after.toString());

        Message diff = told("policy diff", Map.of("from", "1", "to", "2"));

        assertEquals(1, diff.uploads().size());
        String file = diff.uploads().get(0).text();
        assertTrue(file.contains("REWORDED 12 Berth 12"), file);
        assertTrue(file.contains("[-ten-]{+twelve+}"), file);
    }

    @Test
    void a_comparison_that_shortens_one_change_comes_as_a_file_too() {
        String added = " The notice names " + "the berth, the ship and the cargo, ".repeat(15) + "and the quay pays.";
        add("2024-01-01", FIRST);
        add("2025-01-01", FIRST.replace("ten days before.", "ten days before." + added));

        Message diff = told("policy diff", Map.of("from", "1", "to", "2"));

        assertTrue(!diff.words().contains("and the quay pays"), diff.words());
        assertEquals(1, diff.uploads().size());
        assertTrue(diff.uploads().get(0).text().contains("and the quay pays."));
    }

    private Message attach(String name, byte[] bytes) {
        return told(
                "policy add",
                Map.of(
                        "service",
                        "Quay",
                        "title",
                        "Terms",
                        "effective",
                        "2024-01-01",
                        "file",
                        discord.file(name, "application/octet-stream", bytes)));
    }

    @Test
    void a_file_of_whoever_may_not_file_or_of_a_day_that_is_none_is_not_fetched() {
        try (SmallWeb web = new SmallWeb().page("/terms.md", FIRST)) {
            assertTrue(attachFrom(web, "2024-13-01").words().startsWith("2024-13-01 "));
            assertEquals(List.of(), web.asked());
            assertTrue(attachFrom(web, "2024-01-01").words().startsWith("🗂️ Filed `#1` Terms"));
            discord.awaitAnswer(discord.slash(
                    lab.owner(),
                    general,
                    "settings allow",
                    Map.of("right", "file", "role", lab.role("clerks", false))));

            assertTrue(attachFrom(web, "2025-01-01").words().startsWith("You may not file "));

            assertEquals(List.of("/terms.md"), web.asked());
        }
    }

    private Message attachFrom(SmallWeb web, String effective) {
        return told("policy add", Map.of("service", "Quay", "title", "Terms", "effective", effective, "file", at(web)));
    }

    private static Upload at(SmallWeb web) {
        return new Upload("9", "terms.md", "text/markdown", new byte[0], web.url("/terms.md"));
    }

    @Test
    void questions_do_not_wait_for_the_files_of_policies() {
        CountDownLatch answered = new CountDownLatch(1);
        SmallWeb.Answer late = request -> {
            waitFor(answered);
            SmallWeb.send(request, 200, "text/markdown", FIRST);
        };
        try (SmallWeb web = new SmallWeb().at("/terms.md", late)) {
            List<Interaction> added = new ArrayList<>();
            for (int i = 0; i < 4; i++)
                added.add(discord.slash(
                        alice,
                        general,
                        "policy add",
                        Map.of("service", "Quay " + i, "title", "Terms", "effective", "2024-01-01", "file", at(web))));
            discord.awaitTrue("the files to be asked for", () -> web.asked().size() == 4);
            Message answer = told("ask", Map.of("question", "What does clause 2 of the Quay terms say?"));

            assertFalse(answer.words().isEmpty());
            assertTrue(added.stream().allMatch(one -> one.messages().isEmpty()));
            answered.countDown();
            for (Interaction one : added)
                assertTrue(discord.awaitAnswer(one).words().startsWith("🗂️ Filed "));
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void policies_and_their_versions_are_proposed_to_those_who_may_see_them() {
        Person owner = lab.owner();
        Channel closed = lab.channel("closed");
        closed.forbid(lab.everyone(), Permission.VIEW_CHANNEL);
        closed.allow(owner, Permission.VIEW_CHANNEL);
        closed.allow(discord.bot(), Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND);
        add("2024-01-01", FIRST);
        discord.awaitAnswer(discord.slash(
                owner,
                closed,
                "policy add",
                Map.of(
                        "service",
                        "Lock",
                        "title",
                        "Rules",
                        "effective",
                        "2024-02-01",
                        "text",
                        FIRST.replace("ten", "nine"))));

        assertEquals(
                List.of(new Choice("#1.1 Quay Terms, in force from 2024-01-01", "1.1")),
                proposed(bruno, "policy show", "version", ""));
        assertEquals(List.of(new Choice("Quay Terms", "Quay Terms")), proposed(bruno, "policy list", "name", "term"));
        assertEquals(List.of(new Choice("Lock Rules", "Lock Rules")), proposed(owner, "policy list", "name", "lock"));
        assertEquals(List.of(), proposed(bruno, "policy list", "name", "lock"));
    }

    private List<Choice> proposed(Person to, String command, String field, String typed) {
        return discord.awaitAcknowledged(discord.autocomplete(to, general, command, field, Map.of(field, typed)))
                .choices();
    }

    private static byte[] pdf(String... lines) {
        String shown = "BT /F1 12 Tf 72 720 Td (" + String.join(") Tj 0 -40 Td (", lines) + ") Tj ET";
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R"
                        + "/Resources<</Font<</F1 4 0 R>>>>>>endobj\n"
                        + "4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                        + "5 0 obj<</Length " + shown.length() + ">>stream\n" + shown + "\nendstream endobj\n"
                        + "trailer<</Root 1 0 R>>\n%%EOF")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void an_attached_pdf_or_page_is_a_version_like_a_text() {
        byte[] first =
                pdf("1 Scope", "These terms govern every berth.", "2 Notice", "Notice is given ten days before.");
        String page = "<html><head><title>Quay</title></head><body><h1>Quay Terms</h1><h2>1 Scope</h2>"
                + "<p>These terms govern every berth.</p><h2>2 Notice</h2><p>Notice is given nine days before.</p></body>";

        assertEquals(
                "🗂️ Filed `#1` Terms · Quay · in force from 2024-01-01",
                attach("terms.pdf", first).words());
        String second =
                attach("terms.html", page.getBytes(StandardCharsets.UTF_8)).words();
        assertTrue(second.contains("`#1` Terms · Quay"), second);
        String clause = told("ask", Map.of("question", "What does clause 2 of the Quay terms say?"))
                .words();
        assertTrue(clause.contains("Notice is given nine days before. [1]"), clause);
        String broken = attach("broken.pdf", "%PDF-1.7 but not really".getBytes(StandardCharsets.UTF_8))
                .words();
        assertTrue(broken.startsWith("Not filed: This PDF is damaged or is none"), broken);
    }

    @Test
    void an_attached_text_keeps_its_lines_and_what_is_no_text_is_refused() {
        byte[] text = FIRST.getBytes(StandardCharsets.UTF_8);

        assertEquals(
                "terms.docx is none of .txt, .md, .html or .pdf; save it as one of them.",
                attach("terms.docx", text).words());
        assertEquals(
                "terms.txt holds no text in UTF-8; save it as .txt or .md and attach it again.",
                attach("terms.txt", new byte[] {(byte) 0xff, 0, 1}).words());
        assertEquals(
                "🗂️ Filed `#1` Terms · Quay · in force from 2024-01-01",
                attach("terms.md", text).words());
        Message clause = told("ask", Map.of("question", "What does clause 2 of the Quay terms say?"));
        assertTrue(
                clause.words().contains("**2 Notice of Quay Terms, newest version, in force from 2024-01-01:**"),
                clause.words());
    }

    @Test
    void a_policy_is_watched_until_it_is_watched_no_more() {
        add("2024-01-01", FIRST);

        assertEquals(
                "Quay Terms was not filed from a page; give the link of one behind it.",
                told("policy watch", Map.of("version", "Quay")).words());
        assertEquals(
                "Hours between two looks are 1 to 8784.",
                told("policy watch", Map.of("version", "Quay", "hours", "0")).words());
        assertEquals(
                "Quay Terms is fetched again every 6 hours from https\\://quay.example/terms; what differs in its words"
                        + " becomes a new version.",
                told("policy watch", Map.of("version", "Quay", "hours", "6", "link", "https://quay.example/terms"))
                        .words());
        assertEquals(
                "Quay Terms: every 6 hours from https\\://quay.example/terms, not looked at yet",
                told("policy watched", Map.of()).words());
        assertEquals(
                "Quay Terms is watched no more.",
                told("policy unwatch", Map.of("version", "1")).words());
        assertEquals(
                "No policy is watched; /policy watch VERSION watches one.",
                told("policy watched", Map.of()).words());
    }

    @Test
    void several_policies_have_a_line_each_and_the_year_of_a_day_is_no_count_of_hours() {
        add("2024-01-01", FIRST);
        told("policy add", Map.of("service", "Pier", "title", "Rules", "effective", "2024-02-01", "text", FIRST));

        assertEquals(
                List.of(
                        "In force on 2024-06-01:",
                        "Quay Terms: the version of 2024-01-01 (#1.1)",
                        "Pier Rules: the version of 2024-02-01 (#2.1)"),
                told("policy at", Map.of("date", "2024-06-01"))
                        .words()
                        .lines()
                        .sorted(java.util.Comparator.comparing(line -> "IQP".indexOf(line.charAt(0))))
                        .toList());
        assertTrue(told("policy watch", Map.of("version", "Quay@1 March 2024", "link", "https://quay.example/terms"))
                .words()
                .startsWith("Quay Terms is fetched again every 24 hours"));
        told("policy watch", Map.of("version", "Pier", "link", "https://pier.example/rules"));
        assertEquals(3, told("policy watched", Map.of()).words().lines().count());
    }
}
