package caseclerk.flows;

import static caseclerk.fixtures.Terminal.claims;
import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.fixtures.Terminal;
import caseclerk.fixtures.Terminal.Article;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that come close to what the sources of a case say: another's lawyer, another year, an accusation that is denied. */
class CloseAnswersFlowTest {
    private static final String HER_LAWYER =
            "Her [Mira Okonjo] lawyer, Dana Vell, said Lumigram had deleted 412 portraits without notice.";
    private static final String SUSPENDED =
            "Lumigram suspended Okonjo on 14 March 2025 because she had published letters of the company.";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void file() throws IOException {
        new Terminal(folder)
                .file(List.of(
                        article(
                                "lumigram",
                                "2025-03-20",
                                "Lumigram sued over deleted portraits",
                                "The photographer Mira Okonjo sued the picture service Lumigram on 3 March 2025. Her lawyer,"
                                        + " Dana Vell, said Lumigram had deleted 412 portraits without notice. Lumigram"
                                        + " rejected the claim. Lumigram's spokesman, Tobias Renn, said the portraits broke"
                                        + " the rules of 2023. Greywing, a charity for artists, supports Okonjo. Ines Karou,"
                                        + " the director of Greywing, called the deletion unfair. "
                                        + SUSPENDED),
                        article(
                                "picto",
                                "2025-04-01",
                                "Picto accused of paying reviewers",
                                "Picto paid the reviewers, Ms Orr said. Picto denies that. The reviewers got 300 euros each,"
                                        + " according to Ms Orr, who worked for Picto until 2023. A spokesperson for Picto"
                                        + " said nothing more. Ms Orr has given documents to the regulator."),
                        article(
                                "kiosko",
                                "2025-04-06",
                                "Kiosko dismisses clerk",
                                "Kiosko dismissed the clerk Ana Ruiz on 4 April 2025. She had copied 20 files, Kiosko said."
                                        + " Ana Ruiz does not dispute that. The union denied a request for a strike."),
                        article(
                                "filmo",
                                "2025-06-01",
                                "Filmo accused of selling list",
                                "Filmo sold the list of members to brokers, the paper wrote. Filmo didn’t deny that."),
                        article(
                                "quickbus",
                                "2025-06-02",
                                "Quickbus accused of selling list",
                                "Quickbus sold the list of passengers to brokers in April 2025, the paper wrote. Quickbus"
                                        + " said it didn’t sell the list of passengers."),
                        article(
                                "portobus",
                                "2025-07-04",
                                "Portobus drivers strike",
                                "The drivers of Portobus went on strike on 3 July 2025. It was the third pay dispute at"
                                        + " Portobus."),
                        article(
                                "norbank",
                                "2025-07-08",
                                "Norbank appeals",
                                "Norbank appealed on 7 July 2025 against the ruling. The court denied the appeal of Norbank."),
                        article(
                                "seaways",
                                "2025-05-06",
                                "Seaways resumes ferries",
                                "Seaways stopped its ferries on 3 May 2025 and resumed them the next day."),
                        article(
                                "ridewell",
                                "2025-02-06",
                                "CNPD fines Ridewell",
                                "The data protection authority CNPD fined Ridewell 3 million euros on 5 February 2025."
                                        + " Ridewell had tracked drivers without telling them."),
                        article(
                                "ridewell",
                                "2025-02-21",
                                "Ridewell appeals",
                                "Ridewell appealed on 20 February 2025 against the fine that the CNPD had imposed. The CNPD"
                                        + " fined Ridewell because it had tracked drivers."),
                        article(
                                "ridewell",
                                "2025-05-14",
                                "Ridewell pays",
                                "Ridewell withdrew its appeal on 12 May 2025 and paid the fine of the CNPD. The CNPD closed"
                                        + " the file."),
                        article(
                                "seaways",
                                "2025-06-02",
                                "Seaways before the court",
                                "Seaways was represented by Ian Cole at the hearing in Porto. Tessa Marsh, who founded Sundial,"
                                        + " is its director. The head of Borel said on 3 May 2022 that the head office of"
                                        + " Sundial was closed in June 2022."),
                        article(
                                "summit",
                                "2025-06-03",
                                "Chancellor at the summit",
                                "The German chancellor, Olaf Scholz, came to the summit in Berlin. French president"
                                        + " Emmanuel Macron came to the summit later.")));
    }

    private static Article article(String slug, String day, String title, String text) {
        return new Article(
                "https://" + slug + ".example/" + day, "The " + title.split(" ")[1] + " Post", day, slug, title, text);
    }

    private static JsonNode ask(String question) throws IOException {
        return new Terminal(folder).ask(question);
    }

    private static String missing(String question) throws IOException {
        return ask(question).path("abstained").path("missing").asText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who is the lawyer of Lumigram? | tells of “Mira Okonjo’s lawyer”, not “Lumigram’s lawyer”",
                "Who is Greywing's lawyer? | tells of “Mira Okonjo’s lawyer”, not “Greywing’s lawyer”",
                "What is the name of Lumigram's lawyer? | tells of “Mira Okonjo’s lawyer”, not “Lumigram’s lawyer”",
                "Who is the director of Lumigram? | tells of “Greywing’s director”, not “Lumigram’s director”",
                "Who is Picto's spokesperson? | names no spokesperson of Picto"
            })
    void nobody_is_said_to_hold_the_role_of_another(String question, String does) throws IOException {
        assertEquals("The sources speak of it, but the nearest sentence " + does + ".", missing(question));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who is Okonjo's lawyer?|" + HER_LAWYER,
                "Who is the lawyer of Mira Okonjo?|" + HER_LAWYER,
                "Who is Lumigram's spokesperson?|Lumigram's spokesman, Tobias Renn, said the portraits broke the rules of 2023.",
                "Who is the head of Greywing?|Ines Karou, the director of Greywing, called the deletion unfair."
            })
    void who_holds_a_role_is_answered_where_it_is_of_the_party_asked_about(String question, String claim)
            throws IOException {
        assertEquals(claim, claims(ask(question)).get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who represented Seaways?|Seaways was represented by Ian Cole at the hearing in Porto.",
                "Who is the lawyer of Seaways?|Seaways was represented by Ian Cole at the hearing in Porto.",
                "Who's the director of Sundial?|Tessa Marsh, who founded Sundial, is its director.",
                "Who is the chancellor of Germany?|The German chancellor, Olaf Scholz, came to the summit in Berlin.",
                "Who is the president of France?|French president Emmanuel Macron came to the summit later."
            })
    void who_holds_a_role_is_answered_in_whatever_way_it_is_told(String question, String claim) throws IOException {
        assertEquals(claim, claims(ask(question)).get(0));
    }

    @Test
    void the_head_office_is_not_the_role_of_a_head() throws IOException {
        assertEquals(
                "The head of Borel said on 3 May 2022 that the head office of Sundial was closed in June 2022.",
                claims(ask("When was Sundial's head office closed?")).get(0));
    }

    @Test
    void what_happened_in_another_year_does_not_answer() throws IOException {
        assertEquals(
                "The sources speak of it, but the nearest sentence dates that to 14 March 2025.",
                missing("Why was Okonjo suspended in 2023?"));
        assertEquals(
                "Nothing found speaks of “2024”. The nearest sentence dates that to" + " 14 March 2025.",
                missing("Who suspended Okonjo in 2024?"));
        assertEquals(List.of(SUSPENDED), claims(ask("Why was Okonjo suspended in March 2025?")));
        assertEquals(List.of(SUSPENDED), claims(ask("Why was Okonjo suspended in March?")));
    }

    @Test
    void where_it_is_asked_whether_something_was_so_in_another_year_that_is_noted() throws IOException {
        JsonNode answer = ask("Did Lumigram suspend Okonjo in 2023?");

        assertEquals(SUSPENDED, claims(answer).get(0));
        assertEquals(
                "The question speaks of 2023; the notes date this to 14 March 2025.",
                answer.path("notices").path(0).asText());
        assertEquals(
                0, ask("Did Lumigram suspend Okonjo in 2025?").path("notices").size());
    }

    @Test
    void what_says_no_day_is_noted_to_say_none_where_its_source_is_of_another_year() throws IOException {
        assertEquals(
                "The question speaks of 2023; what is quoted says no day, and its source is of 1 April 2025.",
                ask("Did Picto pay the reviewers in 2023?")
                        .path("notices")
                        .path(0)
                        .asText());
    }

    @ParameterizedTest
    @CsvSource({"Did Picto pay the reviewers?", "Who paid the reviewers?"})
    void an_accusation_is_quoted_with_its_denial(String question) throws IOException {
        assertEquals(
                List.of("Picto paid the reviewers, Ms Orr said.", "Denied: Picto denies that."), claims(ask(question)));
    }

    @Test
    void what_is_not_disputed_or_denied_of_something_else_is_not_quoted_as_a_denial() throws IOException {
        assertEquals(
                List.of("She had copied 20 files, Kiosko said."), claims(ask("How many files did Ana Ruiz copy?")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who sold the list of members? | Filmo sold the list of members to brokers, the paper wrote.",
                "When did the drivers of Portobus go on strike? | The drivers of Portobus went on strike on 3 July 2025.",
                "When did Norbank appeal? | Norbank appealed on 7 July 2025 against the ruling."
            })
    void what_only_has_the_words_of_a_denial_is_not_quoted_as_one(String question, String claim) throws IOException {
        assertEquals(List.of(claim), claims(ask(question)));
    }

    @Test
    void what_a_party_says_not_to_be_so_is_quoted_as_its_denial() throws IOException {
        assertEquals(
                List.of(
                        "Quickbus sold the list of passengers to brokers in April 2025, the paper wrote.",
                        "Denied: Quickbus said it didn’t sell the list of passengers."),
                claims(ask("Who sold the list of passengers?")));
    }

    @Test
    void a_day_that_counts_from_that_of_another_step_answers() throws IOException {
        assertEquals(
                List.of("Seaways stopped its ferries on 3 May 2025 and resumed them the next day."),
                claims(ask("When did Seaways resume its ferries?")));
    }

    @Test
    void the_day_of_one_step_is_not_given_for_another() throws IOException {
        assertEquals(
                "The sources speak of it, but the nearest sentence gives the date of something else.",
                missing("When did Ridewell pay the fine?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When did the CNPD fine Ridewell?|The data protection authority CNPD fined Ridewell 3 million euros on 5 February"
                        + " 2025.",
                "When did Ridewell appeal?|Ridewell appealed on 20 February 2025 against the fine that the CNPD had imposed."
            })
    void days_of_different_steps_are_no_conflict(String question, String claim) throws IOException {
        assertEquals(List.of(claim), claims(ask(question)));
    }
}
