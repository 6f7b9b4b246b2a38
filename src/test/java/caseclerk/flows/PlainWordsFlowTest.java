package caseclerk.flows;

import static caseclerk.fixtures.Terminal.claims;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.fixtures.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions as strangers put them, over a case of fines and one of bets, and what they read where there is no answer. */
class PlainWordsFlowTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void file() {
        run("file", "--jsonl", "src/test/resources/caseclerk/flows/fines-and-bets.jsonl");
    }

    private static String run(String... arguments) {
        return new Terminal(folder).run(arguments);
    }

    private static List<String> claimsOf(String question) throws IOException {
        return claims(new Terminal(folder).ask(question));
    }

    /** In one line, since it is wrapped to the width of the terminal. */
    private static String told(String... words) {
        String[] arguments = new String[words.length + 1];
        arguments[0] = "ask";
        System.arraycopy(words, 0, arguments, 1, words.length);
        return run(arguments).replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who may suspend an account?|9.1 A moderator may suspend an account",
                "Who may suspend a club?|8.2 The board may suspend a club",
                "Who is allowed to suspend accounts?|9.1 A moderator may suspend an account",
                "Which committee may ban a player?|8.3 The disciplinary committee may ban a player",
                "Who can appeal against a suspension?|9.3 A supporter may appeal against a suspension"
            })
    void who_may_do_something_is_quoted_from_the_clause_that_lets_them(String question, String clause)
            throws IOException {
        List<String> said = claimsOf(question);

        assertEquals(1, said.size(), said.toString());
        assertTrue(said.get(0).startsWith(clause), said.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Who may suspend a player?", "Who may close a club?", "Who may ban a moderator?"})
    void who_may_do_it_to_something_else_is_no_answer(String question) throws IOException {
        assertEquals(List.of(), claimsOf(question));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Could you tell me how much Ridewell was fined? Thank you!|How much was Ridewell fined?",
                "Hi! Do you know who Karin Dahl is?|who is Karin Dahl?",
                "8.2|What does clause 8.2 say?"
            })
    void a_question_with_courtesies_is_answered_like_the_plain_one(String polite, String plain) throws IOException {
        List<String> said = claimsOf(plain);

        assertFalse(said.isEmpty());
        assertEquals(said, claimsOf(polite));
    }

    @Test
    void a_refusal_says_what_was_looked_for_what_is_nearest_and_what_to_do() {
        String refusal = told("When did the CNPD fine Uber?");

        assertTrue(refusal.contains("Nothing found speaks of “Uber”; if it has another name, ask with that."), refusal);
        assertTrue(refusal.contains("– “The CNPD fined Swiftcab 300,000 euros on 3 June 2025.”"), refusal);
        assertTrue(refusal.contains("caseclerk case show ridewell-driver-scores"), refusal);
        assertTrue(refusal.contains("file an article that tells it with caseclerk file."), refusal);
    }

    @Test
    void where_all_words_are_known_and_no_sentence_says_it_the_refusal_names_them() {
        String refusal = told("Did Vikby not dismiss its coach?");

        assertTrue(
                refusal.contains(
                        "The sources speak of “Vikby”, “dismiss”, “coach”, but no sentence found says what was asked of it."),
                refusal);
        assertTrue(refusal.contains("– “Vikby dismissed its coach, Lars Holm, on 2 February 2025"), refusal);
    }

    @Test
    void a_refusal_in_one_case_says_that_the_others_were_not_looked_at() {
        String refusal = told("--case", "vikby-betting", "When did Ridewell appeal?");

        assertTrue(refusal.contains("Only the case vikby-betting was looked at: ask again without it"), refusal);
    }

    @Test
    void a_question_in_another_language_is_told_so_and_nothing_else_to_do() {
        String refusal = told("Wann wurde Ridewell von der CNPD bestraft?");

        assertTrue(refusal.contains("The question is not in English."), refusal);
        assertFalse(refusal.contains("case show"), refusal);
    }

    @Test
    void what_no_source_has_a_word_of_shows_no_passage_as_near() {
        String refusal = told("Who won the 2022 world cup?");

        assertFalse(refusal.contains("Nearest passages"), refusal);
        assertTrue(refusal.contains("See what is filed here with caseclerk case list"), refusal);
        assertTrue(told("How many people died?").startsWith("Not in the notes."));
    }

    @Test
    void whatever_is_told_of_somebody_can_be_asked_for() throws IOException {
        assertTrue(
                claimsOf("Is there anything about Fjordbank?").stream().allMatch(said -> said.contains("Fjordbank")));
        assertTrue(claimsOf("Tell me about the Vikby case").size() > 2);
    }
}
