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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command and button, tried as somebody new would. With {@code -Dcaseclerk.tour=DIR} what the bot sent is written
 * there.
 */
class DiscordTourTest {
    private static final String QUESTION = "When did the review begin?";

    @TempDir
    private static Path home;

    private static StandIn discord;
    private static RunningBot running;
    private static Guild lab;
    private static Guild empty;
    private static Channel general;
    private static Channel lobby;
    private static Person alice;
    private static Person bruno;
    private static Person admin;
    private static Person carla;

    @BeforeAll
    static void start() {
        discord = StandIn.start();
        lab = discord.guild("Policy Lab");
        empty = discord.guild("Empty Server");
        general = lab.channel("general");
        lobby = empty.channel("lobby");
        alice = lab.person("alice");
        bruno = lab.person("bruno");
        carla = empty.person("carla");
        admin = lab.person("admin");
        lab.give(admin, role("admins"));
        running = new RunningBot(home, discord);
        running.fileSamples(lab);
        running.start();
    }

    private static Role role(String name) {
        return lab.role(name, false, Permission.MANAGE_SERVER, Permission.MESSAGE_MANAGE);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @AfterEach
    void nothing_refused_and_nobody_pinged() {
        // Whether somebody is in a server is asked of the server; "no" is an answer.
        assertEquals(
                List.of(),
                discord.journal().refused().stream()
                        .filter(one -> !one.toString().contains("Unknown Member"))
                        .toList());
        assertEquals(List.of(), discord.pinging());
    }

    private static Message ask(Person person, String question) {
        return noted("ask", discord.awaitAnswer(discord.slash(person, general, "ask", Map.of("question", question))));
    }

    private static Message give(Person person, Channel channel, String command, Map<String, ?> options) {
        return noted(command, discord.awaitAnswer(discord.slash(person, channel, command, options)));
    }

    private static Message press(Person person, Message message, String button) {
        return noted(button, discord.awaitAnswer(discord.press(person, message, button)));
    }

    /** Writes down what was sent, where the property says. */
    private static Message noted(String what, Message message) {
        String folder = System.getProperty("caseclerk.tour", "");
        if (folder.isEmpty()) return message;
        String text = "ephemeral: " + message.ephemeral() + "\nembeds: "
                + message.embeds().toPrettyString()
                + "\ncomponents: " + message.components().toPrettyString() + "\ncontent: " + message.content()
                + "\n\nas read:\n" + message.words() + "\n";
        try {
            Files.createDirectories(Path.of(folder));
            String name = what.replaceAll("[^A-Za-z0-9]+", "-");
            Files.writeString(Path.of(folder, name + "-" + message.id() + ".txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return message;
    }

    private static Message aside(Interaction interaction) {
        return noted(
                "aside",
                discord.await(
                        "a word aside",
                        () -> interaction.messages().stream()
                                .filter(one -> one.ephemeral() && !one.loading())
                                .findFirst()
                                .orElse(null)));
    }

    @Test
    void first_contact_in_an_empty_server() {
        String help = give(carla, lobby, "help", Map.of()).words();
        assertTrue(help.contains("`/ask`"), help);
        assertTrue(help.contains("No channel is watched"), help);
        assertEquals(
                "No cases yet; /case new opens one.",
                give(carla, lobby, "case list", Map.of()).words());
        String answer = discord.awaitAnswer(discord.slash(carla, lobby, "ask", Map.of("question", QUESTION)))
                .words();
        assertTrue(answer.contains("**Not in the notes.** Nothing is filed here yet."), answer);
    }

    @Test
    void a_refusal_shows_what_is_nearest() {
        String words = ask(alice, "How much did the review cost in euros?").words();

        assertTrue(words.contains("**Not in the notes.**"), words);
        assertTrue(words.contains("**Nearest passages**"), words);
    }

    @Test
    void passages_show_each_quote_in_its_surroundings_to_whoever_asks() {
        Message shown = press(bruno, ask(alice, QUESTION), "Passages");

        assertTrue(shown.ephemeral());
        assertTrue(shown.words().contains("**Microsoft's review began in August 2025"), shown.words());
    }

    @Test
    void a_wrong_answer_is_noted_in_one_click_and_more_can_be_said() {
        Message answer = ask(alice, QUESTION);
        Message noted = press(bruno, answer, "Wrong?");
        assertTrue(noted.words().contains("is wrong"), noted.words());

        Interaction opened = discord.awaitAcknowledged(discord.press(bruno, noted, "Say what is wrong"));
        Message thanks = discord.awaitAnswer(discord.submit(opened, Map.of("words", "It began in July.")));
        assertTrue(thanks.words().contains("kept with the answer"), thanks.words());
    }

    @Test
    void a_checked_answer_says_who_checked_it_and_comes_first_next_time() {
        Message answer = ask(alice, "Who is the vice chair of Microsoft?");
        Message refused = aside(discord.press(bruno, answer, "Endorse"));
        assertTrue(refused.words().startsWith("You may not endorse answers here"), refused.words());

        discord.press(admin, answer, "Endorse");
        discord.awaitTrue("the name of who checked it", () -> answer.words().contains("Checked by **admin**"));
        assertFalse(answer.buttons().contains("Endorse"));
        Message again = ask(bruno, "who is the Vice Chair of Microsoft");
        assertTrue(again.words().contains("✅ Checked by **admin**"), again.words());
    }

    @Test
    void an_answer_is_dismissed_by_who_asked_and_by_moderators_only() {
        Message answer = ask(alice, QUESTION);
        Message refused = aside(discord.press(bruno, answer, "Dismiss"));
        assertTrue(refused.words().startsWith("Only the person who asked"), refused.words());
        assertFalse(answer.deleted());

        discord.press(alice, answer, "Dismiss");
        discord.awaitTrue("the answer to be gone", answer::deleted);
        Message other = ask(alice, QUESTION);
        discord.press(admin, other, "Dismiss");
        discord.awaitTrue("the answer to be gone", other::deleted);
    }

    @Test
    void a_checked_answer_is_dismissed_by_who_asked_there() {
        Message answer = ask(alice, QUESTION.replace("the review", "Microsoft’s review"));
        discord.press(admin, answer, "Endorse");
        discord.awaitTrue("the name of who checked it", () -> answer.words().contains("Checked by **admin**"));
        Message again = ask(bruno, QUESTION.replace("the review", "Microsoft’s review"));
        assertTrue(again.words().contains("✅ Checked by **admin**"), again.words());
        Message refused = aside(discord.press(alice, again, "Dismiss"));
        assertTrue(refused.words().startsWith("Only the person who asked"), refused.words());
        discord.press(bruno, again, "Dismiss");
        discord.awaitTrue("the answer to be gone", again::deleted);
        discord.press(alice, answer, "Dismiss");
        discord.awaitTrue("the answer to be gone", answer::deleted);

        Message own = give(bruno, general, "ask", Map.of("question", QUESTION, "private", true));
        discord.press(bruno, own, "Dismiss");
        discord.awaitTrue("the answer to be gone", own::deleted);
    }

    @Test
    void a_case_is_followed_and_left_again() {
        Message answer = ask(alice, QUESTION);

        assertTrue(press(bruno, answer, "Follow case").words().startsWith("You follow the case"));
        assertTrue(press(bruno, answer, "Follow case").words().startsWith("You no longer follow"));
    }

    @Test
    void cases_are_listed_opened_renamed_and_closed_by_those_who_may() {
        String list = give(alice, general, "case list", Map.of()).words();
        assertTrue(list.contains("`azure-surveillance-review`"), list);
        String shown = give(alice, general, "case show", Map.of("case", "azure-surveillance-review"))
                .words();
        assertTrue(shown.contains("**In short**"), shown);
        String refused =
                give(alice, general, "case new", Map.of("name", "Ferry fares")).words();
        assertTrue(refused.startsWith("You may not manage cases here"), refused);

        assertEquals(
                "Opened the case “Ferry fares” as ferry-fares.",
                give(admin, general, "case new", Map.of("name", "Ferry fares")).words());
        give(admin, general, "case rename", Map.of("case", "ferry-fares", "name", "Fares of the ferry"));
        give(admin, general, "case status", Map.of("case", "ferry-fares", "status", "closed"));
        Interaction typed = discord.autocomplete(alice, general, "case show", "case", Map.of("case", "ferry"));
        discord.awaitAcknowledged(typed);
        assertEquals(
                List.of(new Interaction.Choice("Fares of the ferry (ferry-fares)", "ferry-fares")), typed.choices());
        String closed =
                give(alice, general, "case show", Map.of("case", "ferry-fares")).words();
        assertTrue(closed.contains("closed, 0 sources"), closed);
        String full = give(admin, general, "case remove", Map.of("case", "azure-surveillance-review"))
                .words();
        assertTrue(full.startsWith("The case azure-surveillance-review has sources"), full);
        assertEquals(
                "The case ferry-fares has no sources to put under picto-research-ban.",
                give(admin, general, "case merge", Map.of("case", "ferry-fares", "into", "picto-research-ban"))
                        .words());
        assertEquals(
                "Removed the case “Fares of the ferry”.",
                give(admin, general, "case remove", Map.of("case", "ferry-fares"))
                        .words());
        assertFalse(give(alice, general, "case list", Map.of()).words().contains("ferry"));
    }

    @Test
    void a_source_is_removed_after_a_yes_and_only_by_those_who_may() {
        running.file(lab, "https://late.example/x", "A late report", "The ferry sank on 3 March 2024.", null);
        String list = give(alice, general, "source list", Map.of()).words();
        String id = list.lines()
                .filter(line -> line.contains("A late report"))
                .findFirst()
                .orElseThrow()
                .replaceAll("^`#(\\d+)`.*", "$1");
        assertTrue(give(alice, general, "source show", Map.of("source", id))
                .words()
                .contains("1 passage"));
        String refused =
                give(alice, general, "source remove", Map.of("source", id)).words();
        assertTrue(refused.startsWith("You may not remove sources here"), refused);

        Message question = give(admin, general, "source remove", Map.of("source", id));
        assertTrue(
                question.words()
                        .contains("“A late report”, in no case, with every trace of its text? This cannot be undone."),
                question.words());
        assertEquals(
                "There is no source 999; /source list shows which there are.",
                give(admin, general, "source remove", Map.of("source", "999")).words());
        discord.press(admin, question, "Do it");
        discord.awaitTrue("the source to be gone", () -> question.words().startsWith("Removed source " + id));
    }

    @Test
    void people_see_what_is_kept_of_them_and_have_it_deleted() {
        Person dana = lab.person("dana");
        ask(dana, QUESTION);
        String kept = give(dana, general, "privacy show", Map.of()).words();
        assertTrue(kept.contains("Of yours: 1 question, 0 sources"), kept);

        Message question = give(dana, general, "privacy delete", Map.of());
        discord.press(dana, question, "Do it");
        discord.awaitTrue("the receipt", () -> question.words().startsWith("Deleted: 1 question"));
        String after = give(dana, general, "privacy show", Map.of()).words();
        assertTrue(after.contains("Of yours: 0 questions, 0 sources"), after);
    }

    @Test
    void the_status_tells_of_connection_queue_and_casebook() {
        String status = give(alice, general, "status", Map.of()).words();

        assertTrue(status.contains("1 of 1 shards connected"), status);
        assertTrue(status.contains("**casebook**"), status);
        assertTrue(status.contains("**last trouble** none"), status);
    }

    @Test
    void rights_are_given_to_roles() {
        Role clerks = lab.role("clerks", false);
        Person erin = lab.person("erin");
        lab.give(erin, clerks);
        String shown = give(admin, general, "settings allow", Map.of("right", "manage", "role", clerks))
                .words();
        assertTrue(shown.contains(clerks.mention() + " ← **changed**"), shown);
        String all = give(admin, general, "settings allow", Map.of("right", "endorse", "role", lab.everyone()))
                .words();
        assertTrue(all.contains("everybody ← **changed**"), all);
        give(admin, general, "settings reset", Map.of("right", "endorse"));
        assertTrue(give(erin, general, "case new", Map.of("name", "By a clerk"))
                .words()
                .startsWith("Opened"));
        give(admin, general, "settings reset", Map.of("right", "manage"));
        assertTrue(give(erin, general, "case new", Map.of("name", "By a clerk again"))
                .words()
                .startsWith("You may not"));
    }

    @Test
    void who_gives_away_the_settings_is_told_where_discord_must_know_of_it() {
        String shown = give(
                        admin,
                        general,
                        "settings allow",
                        Map.of("right", "settings", "role", lab.role("stewards", false)))
                .words();
        assertTrue(shown.contains("Server Settings → Integrations"), shown);
        String reset = give(admin, general, "settings reset", Map.of("right", "settings"))
                .words();
        assertFalse(reset.contains("Integrations"), reset);
    }

    @Test
    void past_answers_are_shown_and_explained() {
        Message answer = ask(alice, QUESTION);
        String id = answer.embeds().get(0).get("footer").get("text").asText().split(" ")[0];

        assertTrue(give(bruno, general, "answer", Map.of("answer", id)).words().contains("began in August 2025"));
        assertTrue(give(bruno, general, "explain", Map.of("answer", id)).words().contains("**Confidence**"));
        assertTrue(
                give(bruno, general, "passages", Map.of("answer", id)).words().contains("**[1]**"));
        assertTrue(give(bruno, general, "answer", Map.of("answer", "a-999999"))
                .words()
                .startsWith("There is no answer"));
    }

    @Test
    void a_message_is_asked_about_from_its_menu() {
        Message said = discord.message(bruno, general, "They say the review began in June.");
        Interaction opened = discord.awaitAcknowledged(discord.menu(alice, said, "Ask about this"));
        Message answer = discord.awaitAnswer(discord.submit(opened, Map.of("words", QUESTION)));
        assertTrue(answer.words().contains("began in August 2025"), answer.words());

        Message asked = discord.message(bruno, general, QUESTION);
        Message direct = discord.awaitAnswer(discord.menu(alice, asked, "Ask about this"));
        assertTrue(direct.words().contains("began in August 2025"), direct.words());
    }

    @Test
    void direct_messages_are_about_the_server_one_is_in() {
        Channel direct = discord.direct(alice);
        Message asked = discord.message(alice, direct, QUESTION);
        Message answer = discord.await(
                "an answer",
                () -> discord.messages(direct).stream()
                        .filter(one -> one.author().equals(discord.bot()))
                        .findFirst()
                        .orElse(null));

        assertEquals(2, discord.messages(direct).size());
        assertFalse(asked.deleted());
        assertTrue(noted("direct", answer).words().contains("began in August 2025"), answer.words());
    }
}
