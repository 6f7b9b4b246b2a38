package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Interaction;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Upload;
import caseclerk.ingestion.Origin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.Test;

/** Digests, from the command that asks for one to the message in the channel, through the real client. */
class DiscordDigestTest extends DigestLab {
    @Test
    void a_day_with_news_gets_one_digest_and_a_quiet_day_none() {
        subscribe(Map.of("at", "08:00", "zone", "Europe/Berlin"));
        running.fileSamples(lab);

        clock.move(Duration.ofDays(1));
        rounds(2);
        clock.move(Duration.ofDays(1));
        rounds(2);

        assertEquals(1, digests().size());
        Message digest = digests().get(0);
        assertTrue(digest.words().contains("Azure surveillance review"), digest.words());
        assertTrue(digest.words().contains("[passage](https://gazette.example/"), digest.words());
        assertNothingRefusedAndNobodyPinged();
    }

    @Test
    void a_digest_that_cannot_be_is_refused_with_what_to_do() {
        assertTrue(said("digest subscribe", Map.of("at", "25:00")).contains(" is not a time; write it like"));
        assertTrue(said("digest subscribe", Map.of("zone", "Berlin")).startsWith("Berlin is not a time zone"));
        assertEquals(
                "There is no case “ferry”; /case list shows which there are.",
                said("digest subscribe", Map.of("cases", "ferry")));
        assertEquals("This channel gets no digest; /digest subscribe starts one.", said("digest now", Map.of()));
        Channel notices = lab.channel("notices");
        notices.forbid(discord.bot(), Permission.MESSAGE_SEND);
        discord.awaitTrue(
                "what the bot may not do",
                () -> discord.awaitAnswer(discord.slash(owner, notices, "digest subscribe", Map.of()))
                        .words()
                        .startsWith("I may not post here; allow me to send messages"));
    }

    @Test
    void a_digest_at_once_comes_only_where_something_is_new() {
        String told = said("digest subscribe", Map.of());
        assertTrue(told.contains(" UTC every day"), told);

        assertEquals("Nothing is new since the last digest.", said("digest now", Map.of()));
        fileNews();
        String coming = said("digest now", Map.of());
        assertTrue(coming.startsWith("The digest is on its way"), coming);
    }

    @Test
    void a_watched_question_and_one_asked_in_vain_are_told_of_once_when_a_source_answers_them() {
        subscribe(Map.of());
        discord.awaitAnswer(discord.slash(
                owner, general, "digest watch", Map.of("question", "When did the review of Microsoft begin?")));
        discord.awaitAnswer(
                discord.slash(owner, general, "ask", Map.of("question", "How many employees did Microsoft dismiss?")));
        Message gaps = discord.awaitAnswer(discord.slash(owner, general, "digest gaps", Map.of()));
        assertTrue(gaps.words().contains("How many employees"), gaps.words());
        running.fileSamples(lab);

        clock.move(Duration.ofDays(1));
        rounds(2);
        clock.move(Duration.ofDays(1));
        rounds(2);

        assertEquals(1, digests().size());
        String told = digests().get(0).words();
        assertTrue(told.contains("“When did the review of Microsoft begin?” has a new answer"), told);
        assertTrue(told.contains("“How many employees did Microsoft dismiss?” has a new answer"), told);
    }

    @Test
    void what_was_asked_in_a_case_or_as_of_a_day_is_no_news_until_a_new_source_answers_it_there() {
        subscribe(Map.of());
        running.fileSamples(lab);
        discord.awaitAnswer(discord.slash(owner, general, "case new", Map.of("name", "Ferry fares")));
        String inCase = "How many employees did Microsoft dismiss?";
        discord.awaitAnswer(discord.slash(owner, general, "ask", Map.of("question", inCase, "case", "ferry-fares")));
        discord.awaitAnswer(discord.slash(
                owner, general, "ask", Map.of("question", "When did the review begin?", "as-of", "2020-01-01")));

        clock.move(Duration.ofDays(1));
        rounds(2);
        assertEquals(1, digests().size());
        assertFalse(
                digests().get(0).words().contains("has a new answer"),
                digests().get(0).words());

        discord.awaitAnswer(discord.slash(
                owner,
                general,
                "case note",
                Map.of("case", "ferry-fares", "text", "Microsoft dismissed nine employees over the ferry fares.")));
        clock.move(Duration.ofDays(1));
        rounds(2);

        assertEquals(2, digests().size());
        String told = digests().get(1).words();
        assertTrue(told.contains("“" + inCase + "” has a new answer"), told);
        assertFalse(told.contains("When did the review begin?"), told);
    }

    @Test
    void a_followed_case_is_told_of_by_the_digest_of_the_channel() {
        running.fileSamples(lab);
        discord.awaitAnswer(discord.slash(owner, general, "case new", Map.of("name", "Ferry fares")));
        Message answer = discord.awaitAnswer(
                discord.slash(owner, general, "ask", Map.of("question", "When did the review begin?")));
        String alone =
                discord.awaitAnswer(discord.press(owner, answer, "Follow case")).words();
        assertTrue(alone.contains("This channel gets no digest yet"), alone);
        assertTrue(alone.contains("/digest subscribe"), alone);
        discord.awaitAnswer(discord.press(owner, answer, "Follow case"));

        subscribe(Map.of("cases", "ferry-fares"));
        String followed =
                discord.awaitAnswer(discord.press(owner, answer, "Follow case")).words();
        assertTrue(followed.endsWith("This channel's digest tells what is new in it."), followed);
        discord.awaitAnswer(discord.slash(
                owner, general, "case status", Map.of("case", "azure-surveillance-review", "status", "closed")));
        clock.move(Duration.ofDays(1));
        rounds(2);

        assertEquals(1, digests().size());
        String told = digests().get(0).words();
        assertTrue(told.contains("Azure surveillance review"), told);
    }

    @Test
    void a_new_version_of_a_clause_that_a_case_names_is_told_once_wherever_its_policy_is_filed() {
        String terms = "Quay Terms\n\n1 Scope\n\nThese terms govern every berth.\n\n2 Notice\n\n"
                + "The quay gives notice of a suspension at least ten days before.\n";
        policy("2024-01-01", terms);
        discord.awaitAnswer(discord.slash(owner, general, "case new", Map.of("name", "Borel")));
        discord.awaitAnswer(discord.slash(
                owner,
                general,
                "case note",
                Map.of("case", "borel", "text", "Borel Ltd says that clause 2 of the Quay Terms was broken.")));
        subscribe(Map.of("cases", "borel"));
        clock.move(Duration.ofDays(1));
        rounds(2);
        int before = digests().size();

        policy("2025-01-01", terms.replace("ten days", "two days"));
        clock.move(Duration.ofDays(1));
        rounds(2);
        clock.move(Duration.ofDays(1));
        rounds(2);

        assertEquals(before + 1, digests().size());
        String told = digests().get(before).words();
        assertTrue(
                told.contains(
                        "• *rule* clause 2 Notice of Quay Terms changed, in force from 2025-01-01, after the version of"
                                + " 2024-01-01 — Before: The quay gives notice of a suspension at least ten days before. (source #1)"
                                + " — After: The quay gives notice of a suspension at least two days before. (source #1)"),
                told);
        assertEquals(List.of(), discord.journal().refused());
    }

    private void policy(String effective, String text) {
        discord.awaitAnswer(discord.slash(
                owner,
                general,
                "policy add",
                Map.of("service", "Quay", "title", "Terms", "effective", effective, "text", text)));
    }

    @Test
    void a_channel_can_follow_tags_that_cases_are_given_later() {
        running.fileSamples(lab);
        Message told =
                discord.awaitAnswer(discord.slash(owner, general, "digest subscribe", Map.of("cases", "#cloud")));
        assertTrue(told.words().endsWith("No case carries #cloud yet; /case tag gives it to one."), told.words());
        discord.awaitAnswer(discord.slash(
                owner, general, "case tag", Map.of("case", "azure-surveillance-review", "tags", "cloud")));
        running.file(lab, "https://sample.example/ferry", "Ferry fares rise", "The ferry costs more now.", null);
        for (String slug : List.of("azure-surveillance-review", "picto-research-ban"))
            discord.awaitAnswer(discord.slash(owner, general, "case status", Map.of("case", slug, "status", "closed")));
        clock.move(Duration.ofDays(1));
        rounds(2);

        assertEquals(1, digests().size());
        String digest = digests().get(0).words();
        assertTrue(digest.contains("azure-surveillance-review"), digest);
        assertTrue(!digest.contains("picto-research-ban") && !digest.contains("erry"), digest);
        Message list = discord.awaitAnswer(discord.slash(owner, general, "case list", Map.of()));
        assertTrue(list.words().contains("#cloud"), list.words());
    }

    @Test
    void a_person_gets_a_digest_in_direct_messages_too() {
        Channel own = discord.direct(owner);
        Message told = discord.awaitAnswer(discord.slash(owner, own, "digest subscribe", Map.of()));
        assertTrue(told.words().startsWith("This channel gets a digest of"), told.words());
        running.fileSamples(lab);
        clock.move(Duration.ofDays(1));
        rounds(3);

        List<Message> got = discord.messages(own).stream()
                .filter(message -> message.words().contains("Digest for"))
                .toList();
        assertEquals(1, got.size());
        Message page = discord.awaitAnswer(discord.press(owner, got.get(0), "Show all"));
        assertTrue(page.words().contains("**Sources**") || page.buttons().contains("Next"), page.words());
        assertEquals(List.of(), digests());
    }

    @Test
    void a_digest_in_direct_messages_tells_what_its_reader_may_see_on_the_server_and_nothing_else() {
        Channel board = lab.channel("board");
        board.forbid(bruno, Permission.VIEW_CHANNEL);
        Channel own = discord.direct(bruno);
        discord.awaitAnswer(discord.slash(bruno, own, "digest subscribe", Map.of()));
        fileFrom(general, "Ferry fares rise");
        fileFrom(board, "Minutes of the board");
        clock.move(Duration.ofDays(1));
        rounds(2);
        assertEquals(1, digestsIn(own).size());
        String told = digestsIn(own).get(0).words();
        assertTrue(told.contains("Ferry fares rise"), told);
        assertFalse(told.contains("Minutes"), told);

        Channel quay = lab.channel("quay");
        fileFrom(quay, "Plans for the quay");
        fileFrom(general, "Ferry fares fall");
        quay.forbid(bruno, Permission.VIEW_CHANNEL);
        discord.awaitAnswer(discord.slash(owner, general, "help", Map.of()));
        clock.move(Duration.ofDays(1));
        rounds(2);

        assertEquals(2, digestsIn(own).size());
        String later = digestsIn(own).get(1).words();
        assertTrue(later.contains("Ferry fares fall"), later);
        assertFalse(later.contains("quay"), later);
        assertNothingRefusedAndNobodyPinged();
    }

    @Test
    void whoever_left_the_server_gets_no_digest_of_it_in_direct_messages() {
        Channel own = discord.direct(bruno);
        discord.awaitAnswer(discord.slash(bruno, own, "digest subscribe", Map.of("quiet", "one-line")));
        fileFrom(general, "Ferry fares rise");
        lab.remove(bruno);
        discord.awaitAnswer(discord.slash(owner, general, "help", Map.of()));
        clock.move(Duration.ofDays(1));
        rounds(2);
        clock.move(Duration.ofDays(1));
        rounds(2);

        assertEquals(List.of(), digestsIn(own));
    }

    private void fileFrom(Channel channel, String title) {
        String address = "https://sample.example/" + title.replace(' ', '-');
        running.file(lab, address, title, title + ", said the port.", new Origin(channel.id(), owner.id()));
    }

    @Test
    void whoever_may_not_manage_cases_has_a_digest_in_their_own_direct_messages_and_nowhere_else() {
        Channel own = discord.direct(bruno);
        for (String one : List.of("subscribe", "pause", "resume", "unsubscribe")) {
            String refused = discord.awaitAnswer(discord.slash(bruno, general, "digest " + one, Map.of()))
                    .words();
            assertTrue(refused.startsWith("You may not manage cases here"), refused);
            String done = discord.awaitAnswer(discord.slash(bruno, own, "digest " + one, Map.of()))
                    .words();
            assertTrue(done.matches("(?:This channel gets|Paused|The digest goes on).*"), done);
        }
        String refused = discord.awaitAnswer(discord.slash(bruno, own, "case new", Map.of("name", "Ferry fares")))
                .words();
        assertTrue(refused.startsWith("You may not manage cases here"), refused);
    }

    @Test
    void cases_tags_and_time_zones_are_proposed_while_somebody_types() {
        running.fileSamples(lab);
        discord.awaitAnswer(discord.slash(
                owner, general, "case tag", Map.of("case", "azure-surveillance-review", "tags", "cloud")));

        assertEquals(List.of("Europe/Berlin"), proposed("zone", "berl"));
        assertEquals(25, proposed("zone", "").size());
        assertEquals(List.of("all"), proposed("cases", "al"));
        assertEquals(List.of("#cloud azure-surveillance-review"), proposed("cases", "#cloud azure"));
        assertEquals(List.of("#cloud"), proposed("cases", "#"));
    }

    private List<String> proposed(String field, String typed) {
        return discord
                .awaitAcknowledged(
                        discord.autocomplete(owner, general, "digest subscribe", field, Map.of(field, typed)))
                .choices()
                .stream()
                .map(Interaction.Choice::value)
                .toList();
    }

    /** A few made-up words, hardly ever the same. */
    private static String words(Random random) {
        StringBuilder text = new StringBuilder("The port said");
        for (int i = 0; i < 5; i++) {
            text.append(' ');
            for (int j = 0; j < 3; j++)
                text.append("bdfgklmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
        }
        return text + ".";
    }

    @Test
    void a_day_with_three_hundred_sources_fits_on_a_screen_and_the_rest_is_a_button_away() {
        subscribe(Map.of());
        Random random = new Random(1);
        Set<String> titles = new TreeSet<>();
        for (int i = 1; i <= 300; i++) {
            String title = "Report " + i + " from Port " + (char) ('A' + random.nextInt(26)) + random.nextInt(10_000);
            titles.add(title);
            running.file(lab, "https://paper.example/" + i, title, words(random), null);
        }
        clock.move(Duration.ofDays(1));
        rounds(2);

        assertEquals(1, digests().size());
        Message digest = digests().get(0);
        assertEquals(List.of("Show all"), digest.buttons());
        assertTrue(digest.words().matches("(?s).*… and \\d{3} more lines.*"), digest.words());
        Message page = discord.awaitAnswer(discord.press(lab.person("alice"), digest, "Show all"));
        assertTrue(page.ephemeral());
        StringBuilder all = new StringBuilder(page.words());
        while (page.buttons().contains("Next")) {
            Message now = page;
            String before = now.words();
            discord.press(lab.person("alice"), now, "Next");
            discord.awaitTrue("the next page", () -> !now.words().equals(before));
            all.append(now.words());
        }
        titles.removeIf(title -> all.indexOf("*new* " + title + ",") >= 0);
        assertEquals(Set.of(), titles);
        assertEquals(List.of(), discord.journal().refused());
    }

    @Test
    void a_digest_in_the_full_style_has_a_picture_of_what_happened() {
        subscribe(Map.of("style", "full"));
        running.fileSamples(lab);
        clock.move(Duration.ofDays(1));
        rounds(2);

        assertEquals(1, digests().size());
        List<String> files =
                digests().get(0).uploads().stream().map(Upload::name).toList();
        assertEquals("timeline.png", files.get(0));
        assertTrue(
                digests().get(0).words().contains("filed <t:"), digests().get(0).words());
    }
}
