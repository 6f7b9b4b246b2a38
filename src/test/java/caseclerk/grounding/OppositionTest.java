package caseclerk.grounding;

import static caseclerk.grounding.InEnglish.OPPOSITION;
import static caseclerk.grounding.InEnglish.beside;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OppositionTest {
    private static Optional<String> said(String question, String sentence) {
        return OPPOSITION.of(question, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who sued Picto? | Picto sued the agency in March.",
                "Who sued Picto? | The group was sued by Picto.",
                "Which agency did Picto sue? | Picto was sued by the agency.",
                "Who criticised the board? | The board criticised Picto and its managers.",
                "Who was fined by the regulator? | The regulator was fined by the court.",
                "Who blamed Marsh? | The chief executive, Ina Marsh, blamed a contractor.",
                "When did Picto complain to Borel? | Borel had complained to the agency in May.",
                "How much did Dana Marsh have to pay Picto? | The court ordered Picto to pay Dana Marsh 900 euros.",
                "Who betrayed the editors? | The list was betrayed to the editors by a clerk."
            })
    void who_does_it_to_whom_is_not_exchanged(String question, String sentence) {
        assertEquals(Optional.of("tells it the other way round"), said(question, sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who appealed the ruling? | The company did not appeal the ruling.",
                "Who fined Picto? | Picto has not been fined.",
                "Which accounts were restored? | None of the accounts were restored.",
                "Why were the archives inspected and copied? | The archives were not inspected and copied by anyone.",
                "Which method is always reliable? | The method is not always reliable."
            })
    void what_is_denied_does_not_answer(String question, String sentence) {
        assertEquals(Optional.of("denies it"), said(question, sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who arrested Ina Marsh? | Marsh was arrested while at work and later sued.",
                "Who fined Picto? | Picto was fined $500 for spam.",
                "Which agency has fined Picto? | Picto was fined twice."
            })
    void who_does_it_is_not_told_by_who_undergoes_it(String question, String sentence) {
        assertEquals(Optional.of("does not say by whom"), said(question, sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who arrested Ina Marsh? | Marsh was arrested by the city police.",
                "Who fined Picto? | Picto was fined under an order of the Harbour Registry.",
                "Who fined Picto? | The agency fined Picto in May.",
                "Who fined Picto? | The agency fined Picto in May, and Picto was fined again in June.",
                "Who fined Picto? | The data authority announced that Picto was fined 5 million euros.",
                "When was Picto fined? | Picto was fined in May."
            })
    void who_does_it_may_be_told_otherwise(String question, String sentence) {
        assertEquals(Optional.empty(), said(question, sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which post did Picto not remove? | Picto removed the second post.",
                "Which accounts were never restored? | The accounts of both papers were restored."
            })
    void what_is_asked_to_be_denied_is_not_answered_by_its_being_so(String question, String sentence) {
        assertEquals(Optional.of("does not deny it"), said(question, sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who is the lawyer of Picto? | Borel's lawyer, Ina Marsh, spoke. | says “Borel’s lawyer”, not “Picto’s lawyer”",
                "Who is Picto's chief executive? | The chief executive of Borel left. | says “Borel’s executive”, not “Picto’s executive”"
            })
    void what_belongs_to_another_is_no_answer(String question, String sentence, String does) {
        assertEquals(Optional.of(does), said(question, sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which three agencies signed? | The two agencies signed in May. | says “two agencies”, not “three agencies”",
                "Why were 40 accounts closed? | 38 accounts were closed for spam. | says “38 accounts”, not “40 accounts”"
            })
    void another_count_of_the_same_is_no_answer(String question, String sentence, String does) {
        assertEquals(Optional.of(does), said(question, sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What was the smallest fine? | The largest fine was five million euros. | says “largest”, not “smallest”",
                "When did the review begin? | The review ended in May. | says “ended”, not “begin”",
                "Which rule forbids slow replies? | The rule forbids rapid replies. | says “rapid”, not “slow”",
                "Who moved from Ireland? | The office moved to Ireland in 2024. | says “to Ireland”, not “from Ireland”",
            })
    void a_contrary_stands_for_no_word(String question, String sentence, String does) {
        assertEquals(Optional.of(does), said(question, sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who sued Picto? | Picto was sued by the agency.",
                "Who did Picto sue? | Picto sued the agency in January.",
                "Who banned the app? | Picto banned the app and the agency praised it.",
                "When did Picto remove the post? | Picto did not remove the post until 5 May.",
                "Why did Picto remove the post? | Picto not only removed the post but closed the account.",
                "What did Picto tell the paper? | Picto declined to comment.",
                "How did Picto respond to the report? | Picto did not respond to the report.",
                "What did Picto not remove? | Picto did not remove the second post.",
                "What does the general rule say? | A particular clause says that the rule stands.",
                "Which posts were not removed? | Only the first post was removed.",
                "How much did Picto have to pay Dana Marsh? | The court ordered Picto to pay Dana Marsh 900 euros.",
                "Who is Picto's lawyer? | Picto's lawyer and Borel's lawyer met.",
                "When did the board of Picto meet? | The board of the Picto group met in May.",
                "Which court ended the case? | The judge signed the Charter Act, ending the case.",
                "Who closed more than 30 accounts? | Picto closed 38 accounts.",
                "Why were 40 accounts closed? | Of 90 accounts 40 were closed for spam.",
                "Who bought the archive? | In March the paper sold the archive to a foundation.",
                "When did the ban end? | The ban ended in May, a year after it began."
            })
    void what_answers_is_left_alone(String question, String sentence) {
        assertEquals(Optional.empty(), said(question, sentence));
    }

    @Test
    void a_date_belongs_to_its_verb() {
        String restored = "Picto restored the account on 21 March 2025, seventeen days after it had suspended her.";

        assertTrue(beside("When did Picto suspend her?", restored).datesSomethingElse());
        assertFalse(beside("When did Picto restore the account?", restored).datesSomethingElse());
        assertTrue(beside("When did Marsh resign?", "She threatened a second strike in July unless Marsh resigns.")
                .datesSomethingElse());
        assertFalse(beside("When did Marsh resign?", "Marsh resigned on 8 September.")
                .datesSomethingElse());
        assertFalse(beside("When did Marsh resign?", "Marsh is said to have resigned.")
                .datesSomethingElse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When did Picto pay the fine? | Picto withdrew its appeal on 12 May 2025 and paid the fine.",
                "When did Picto pay the fine? | The agency fined Picto on 5 February 2025.",
                "When did the agency fine Picto? | Picto appealed on 20 February 2025 against the fine.",
                "When did Picto appeal? | Picto withdrew its appeal on 12 May 2025.",
                "When was Borel dismissed? | A court ruled on 2 June 2025 that the dismissal of Borel was void.",
                "When was the fine imposed? | Picto appealed on 20 February against the fine that the agency had imposed."
            })
    void the_day_of_one_step_is_not_that_of_another(String question, String sentence) {
        assertTrue(beside(question, sentence).datesSomethingElse());
        assertTrue(beside(question, sentence).surelyDatesSomethingElse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When was Picto fined? | The agency imposed the fine on Picto on 5 February 2025.",
                "When did the agency impose the fine? | The agency fined Picto on 5 February 2025.",
                "When did Picto pay the fine? | On 12 May 2025 Picto paid the fine and withdrew its appeal.",
                "When did Picto complain? | Picto filed a complaint on 3 March.",
                "Since when have paid reviews been forbidden? | Paid reviews have been forbidden since 2021."
            })
    void the_day_of_the_same_step_in_other_words_is(String question, String sentence) {
        assertFalse(beside(question, sentence).surelyDatesSomethingElse());
        assertFalse(beside(question, sentence).datesSomethingElse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When did Seaways resume its ferries? | Seaways suspended its ferries on 3 May 2024 and resumed them the next day.",
                "When did Seaways resume its ferries? | Seaways suspended its ferries on 3 May 2024 and two days later resumed them.",
                "When did Seaways resume its ferries? | Seaways suspended its ferries on 3 May 2024 and resumed them within a week.",
                "When did the police release Borel? | The police arrested Borel on 3 May 2024 and released him two days later.",
                "When did Picto reopen the shop? | Picto closed the shop on 3 May 2024 and reopened it a month later.",
                "When did Picto sell its garage? | Picto said on 3 May 2024 that it had sold its garage that morning.",
                "When did Picto sell its garage? | Picto said on 3 May 2024 that it had sold its garage three years ago.",
                "When did Picto suspend her? | Picto restored the account on 21 March 2025, seventeen days after it had suspended her."
            })
    void a_time_that_counts_from_the_day_of_another_step_may_be_that_of_what_is_asked(
            String question, String sentence) {
        assertFalse(beside(question, sentence).surelyDatesSomethingElse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When did Seaways resume its ferries? | Seaways suspended its ferries on 3 May 2024, two days after the storm, and resumed them.",
                "When did Seaways resume its ferries? | Two days later, Seaways suspended its ferries on 3 May 2024 and resumed them.",
                "When did Seaways resume its ferries? | Seaways suspended its ferries on 3 May 2024 and later resumed them.",
                "When did Picto pay the fine? | Picto withdrew its appeal on 12 May 2025 and paid the fine of the previous month.",
                "When did Picto pay the fine? | Picto withdrew its appeal on 12 May 2025 and paid the fine, and Borel resigned the next day.",
                "When was the fine imposed? | Picto appealed on 20 February against the fine that the agency had imposed, two days before the hearing."
            })
    void a_time_that_counts_from_a_day_but_is_of_another_step_is_not(String question, String sentence) {
        assertTrue(beside(question, sentence).surelyDatesSomethingElse());
    }

    @Test
    void a_day_with_two_verbs_may_be_that_of_either() {
        assertFalse(
                beside("When did Picto pay the fine?", "Picto paid the fine and withdrew its appeal on 12 May 2025.")
                        .surelyDatesSomethingElse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why was Borel suspended in 2023? | true",
                "In 2023, who suspended Borel? | true",
                "Did Picto suspend Borel in 2023? | true",
                "Why did the agency fine Picto in March? | true",
                "Why was Borel suspended under the 2023 terms? | false",
                "Why was Borel suspended for posts written in 2023? | false",
                "Why was the account opened in 2023 suspended? | false",
                "What did Borel, who joined in 2023, say? | false",
                "Why was Borel suspended? | false"
            })
    void a_year_is_that_of_what_is_asked_about_or_not(String question, boolean asked) {
        assertEquals(asked, OPPOSITION.to(question).isOfTime());
    }

    @Test
    void the_dates_of_what_is_asked_about_are_told_from_others() {
        assertEquals(
                Optional.of(List.of("14 March 2025")),
                beside(
                                "Why was Borel suspended in 2023?",
                                "Picto suspended Borel on 14 March 2025 because she had published letters in 2023.")
                        .dates());
        assertEquals(
                Optional.of(List.of()),
                beside("Who suspended Borel in 2023?", "Picto, which was founded in 1999, suspended Borel.")
                        .dates());
        assertEquals(
                Optional.empty(),
                beside("Who ruled Borel in 2023?", "Picto ruled Borel from 2019 to 2025.")
                        .dates());
    }

    @Test
    void what_is_denied_to_have_been_done_does_not_answer() {
        assertEquals(Optional.of("denies it"), said("What did Picto sell?", "Picto has denied selling addresses."));
        assertEquals(Optional.of("denies it"), said("Who paid the clerks?", "Picto denies that it paid the clerks."));
        assertEquals(
                Optional.empty(), said("Who sued Picto?", "The agency denied access and sued Picto in the same week."));
    }

    @Test
    void what_is_too_long_to_read_is_left_alone() {
        assertEquals(Optional.empty(), said("Who sued Picto?", "Picto sued the agency. ".repeat(100)));
    }
}
