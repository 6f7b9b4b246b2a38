package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Guild;
import caseclerk.fixtures.discord.Interaction;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Person;
import caseclerk.fixtures.discord.Role;
import caseclerk.fixtures.discord.StandIn;
import caseclerk.ingestion.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was filed from a private channel is told only where every reader can see that channel. */
class DiscordPrivacyTest {
    private static final String QUESTION = "When did the harbour board fine Kestrel Freight?";
    private static final String SECRET = "17 May 2025";

    @TempDir
    private static Path home;

    private static StandIn discord;
    private static RunningBot running;
    private static Guild lab;
    private static Channel general;
    private static Channel board;
    private static Person alice;
    private static Person bruno;

    @BeforeAll
    static void start() {
        discord = StandIn.start();
        lab = discord.guild("Policy Lab");
        general = lab.channel("general");
        board = lab.channel("board");
        alice = lab.person("alice");
        bruno = lab.person("bruno");
        Role members = lab.role("board members", false);
        lab.give(alice, members);
        board.forbid(lab.everyone(), Permission.VIEW_CHANNEL);
        board.allow(members, Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.USE_APPLICATION_COMMANDS);
        board.allow(discord.bot(), Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.MESSAGE_EMBED_LINKS);
        running = new RunningBot(home, discord);
        running.file(
                lab,
                "https://minutes.example/may",
                "Minutes of the board",
                "The harbour board fined Kestrel Freight on 17 May 2025. The fine was 18,000 crowns.",
                new Origin(board.id(), alice.id()));
        running.start();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static String ask(Person person, Channel channel, boolean privately) {
        Map<String, ?> options = Map.of("question", QUESTION, "private", privately);
        return discord.awaitAnswer(discord.slash(person, channel, "ask", options))
                .words();
    }

    @Test
    void what_is_kept_from_one_person_alone_is_kept_from_them_everywhere() {
        Person carla = lab.person("carla");
        Role members = lab.role("board guests", false);
        lab.give(carla, members);
        board.allow(members, Permission.VIEW_CHANNEL);
        assertTrue(ask(carla, general, true).contains(SECRET));

        board.forbid(carla, Permission.VIEW_CHANNEL);

        discord.await("a denial", () -> ask(carla, general, true).contains(SECRET) ? null : carla);
    }

    @Test
    void it_is_told_in_the_channel_itself_and_to_its_members_alone() {
        assertTrue(ask(alice, board, false).contains(SECRET));
        assertTrue(ask(alice, general, true).contains(SECRET));
    }

    @Test
    void it_is_told_neither_where_others_read_nor_to_others_alone() {
        for (String answer :
                List.of(ask(alice, general, false), ask(bruno, general, false), ask(bruno, general, true))) {
            assertTrue(answer.contains("**Not in the notes.**"), answer);
            assertFalse(answer.contains(SECRET) || answer.contains("Minutes"), answer);
        }
    }

    @Test
    void it_is_neither_listed_nor_shown_nor_suggested_to_others() {
        String list = discord.awaitAnswer(discord.slash(bruno, general, "source list", Map.of()))
                .words();
        assertEquals("No sources yet.", list);
        String shown = discord.awaitAnswer(discord.slash(bruno, general, "source show", Map.of("source", "1")))
                .words();
        assertTrue(shown.startsWith("There is no source 1"), shown);
        Interaction typed = discord.awaitAcknowledged(
                discord.autocomplete(bruno, general, "source show", "source", Map.of("source", "1")));
        assertEquals(List.of(), typed.choices());
        String own = discord.awaitAnswer(discord.slash(alice, general, "source list", Map.of()))
                .words();
        assertTrue(own.contains("Minutes of the board"), own);
    }

    @Test
    void an_answer_that_rests_on_it_is_kept_from_others_too() {
        Message answer = discord.awaitAnswer(discord.slash(alice, board, "ask", Map.of("question", QUESTION)));
        String id = answer.embeds().get(0).get("footer").get("text").asText().split(" ")[0];

        for (String command : List.of("answer", "passages", "explain")) {
            String words = discord.awaitAnswer(discord.slash(bruno, general, command, Map.of("answer", id)))
                    .words();
            assertTrue(words.startsWith("There is no answer"), words);
        }
        Person mod = lab.person("mod");
        lab.give(mod, lab.role("moderators", false, Permission.MESSAGE_MANAGE));
        String endorsed = discord.awaitAnswer(discord.slash(mod, general, "endorse", Map.of("answer", id)))
                .words();
        assertTrue(endorsed.startsWith("There is no answer"), endorsed);
    }

    @Test
    void a_question_is_told_only_to_people_who_can_see_where_it_was_asked() {
        Message answer = discord.awaitAnswer(
                discord.slash(alice, board, "ask", Map.of("question", "Who paid for the lighthouse keeper?")));
        String id = answer.embeds().get(0).get("footer").get("text").asText().split(" ")[0];

        for (String command : List.of("answer", "passages", "explain")) {
            String words = discord.awaitAnswer(discord.slash(bruno, general, command, Map.of("answer", id)))
                    .words();
            assertTrue(words.startsWith("There is no answer"), words);
        }
        String own = discord.awaitAnswer(discord.slash(alice, general, "explain", Map.of("answer", id)))
                .words();
        assertTrue(own.contains("lighthouse keeper"), own);
    }

    @Test
    void its_digest_is_listed_for_those_who_can_see_it() {
        Channel news = lab.channel("news");
        discord.awaitAnswer(discord.slash(lab.owner(), board, "digest subscribe", Map.of()));
        discord.awaitAnswer(discord.slash(lab.owner(), board, "case new", Map.of("name", "Pallet dispute")));
        String hidden = "pallet-dispute";
        discord.awaitAnswer(discord.slash(lab.owner(), news, "digest subscribe", Map.of("cases", hidden)));

        String others = discord.awaitAnswer(discord.slash(bruno, news, "digest list", Map.of()))
                .words();
        assertFalse(others.contains(board.id()) || others.contains(hidden), others);
        assertTrue(others.contains("• This channel: 1 case of a private channel, at 08"), others);
        String own = discord.awaitAnswer(discord.slash(alice, general, "digest list", Map.of()))
                .words();
        assertTrue(own.contains("• <#" + board.id() + ">: all cases"), own);
        assertTrue(own.contains("• <#" + news.id() + ">: " + hidden), own);
    }

    @Test
    void a_direct_message_of_a_member_is_answered_from_it() {
        Channel direct = discord.direct(alice);
        discord.message(alice, direct, QUESTION);
        discord.awaitTrue(
                "an answer",
                () -> discord.messages(direct).stream()
                        .anyMatch(one -> one.author().equals(discord.bot())
                                && one.words().contains(SECRET)));
    }

    @Test
    void no_word_that_only_it_holds_is_told_by_the_spelling_of_a_question() {
        String misspelt = "When was Kestrell fined?";
        String told = discord.awaitAnswer(discord.slash(alice, board, "ask", Map.of("question", misspelt)))
                .words();
        assertTrue(told.contains(SECRET), told);

        Message answer = discord.awaitAnswer(discord.slash(bruno, general, "ask", Map.of("question", misspelt)));
        String id = answer.embeds().get(0).get("footer").get("text").asText().split(" ")[0];
        String why = discord.awaitAnswer(discord.slash(bruno, general, "explain", Map.of("answer", id)))
                .words();
        assertFalse((answer.words() + why).contains("kestrel”"), answer.words() + why);
    }

    @Test
    void what_was_asked_in_private_is_told_to_nobody_else() {
        Map<String, ?> options = Map.of("question", "Who owns the lighthouse?", "private", true);
        Message answer = discord.awaitAnswer(discord.slash(alice, general, "ask", options));
        String id = answer.embeds().get(0).get("footer").get("text").asText().split(" ")[0];

        for (String command : List.of("answer", "passages", "explain")) {
            String told = discord.awaitAnswer(discord.slash(bruno, general, command, Map.of("answer", id)))
                    .words();
            assertTrue(told.startsWith("There is no answer"), told);
        }
        String own = discord.awaitAnswer(discord.slash(alice, general, "answer", Map.of("answer", id)))
                .words();
        assertTrue(own.contains("Not in the notes"), own);
        String gaps = discord.awaitAnswer(discord.slash(bruno, general, "digest gaps", Map.of()))
                .words();
        assertFalse(gaps.contains("lighthouse"), gaps);
    }

    @Test
    void what_somebody_has_watched_and_the_server_they_chose_are_deleted_with_the_rest() {
        Person dana = lab.person("dana");
        Guild second = discord.guild("Second");
        second.person("dana");
        Channel direct = discord.direct(dana);
        discord.message(dana, direct, QUESTION);
        discord.press(dana, last(direct, "Which server is this about?"), "Policy Lab");
        discord.awaitTrue("the choice", () -> last(direct, "about that server from now on") != null);
        discord.awaitAnswer(discord.slash(lab.owner(), general, "digest subscribe", Map.of()));
        discord.awaitAnswer(discord.slash(dana, general, "digest watch", Map.of("question", QUESTION)));
        String kept = discord.awaitAnswer(discord.slash(dana, general, "privacy show", Map.of()))
                .words();
        assertTrue(kept.contains("1 watched question."), kept);

        Message question = discord.awaitAnswer(discord.slash(dana, general, "privacy delete", Map.of()));
        discord.press(dana, question, "Do it");
        discord.awaitTrue("the receipt", () -> question.words().startsWith("Deleted: "));
        String after = discord.awaitAnswer(discord.slash(dana, general, "privacy show", Map.of()))
                .words();
        assertTrue(after.contains("0 watched questions."), after);
        int before = discord.messages(direct).size();
        discord.message(dana, direct, QUESTION);
        Message asked = discord.await("the question", () -> {
            List<Message> all = discord.messages(direct);
            return all.size() > before + 1 ? all.get(all.size() - 1) : null;
        });
        assertTrue(asked.words().startsWith("Which server is this about?"), asked.words());
    }

    @Test
    void the_digest_in_direct_messages_ends_with_what_is_deleted_and_that_of_a_channel_goes_on() {
        Person erin = lab.person("erin");
        lab.give(erin, lab.role("editors", false, Permission.MESSAGE_MANAGE));
        Channel herald = lab.channel("herald");
        Channel direct = discord.direct(erin);
        for (Channel one : List.of(herald, direct))
            discord.awaitAnswer(discord.slash(erin, one, "digest subscribe", Map.of()));
        Message question = discord.awaitAnswer(discord.slash(erin, herald, "privacy delete", Map.of()));
        discord.press(erin, question, "Do it");
        discord.awaitTrue("the receipt", () -> question.words().startsWith("Deleted: "));

        assertEquals(
                "This channel gets no digest; /digest subscribe starts one.",
                discord.awaitAnswer(discord.slash(erin, direct, "digest now", Map.of()))
                        .words());
        assertEquals(
                "Nothing is new since the last digest.",
                discord.awaitAnswer(discord.slash(erin, herald, "digest now", Map.of()))
                        .words());
    }

    private static Message last(Channel direct, String words) {
        return discord.await(
                words,
                () -> discord.messages(direct).stream()
                        .filter(one -> one.author().equals(discord.bot())
                                && one.words().contains(words))
                        .findFirst()
                        .orElse(null));
    }

    @Test
    void another_server_knows_nothing_of_it() {
        Guild other = discord.guild("Elsewhere");
        Person carla = other.person("carla");
        Channel hall = other.channel("hall");

        assertTrue(ask(carla, hall, true).contains("Nothing is filed here yet."));
    }
}
