package caseclerk.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.fixtures.Passages;
import caseclerk.retrieval.Found;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedMatterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How much was counsel fined in Borel v. Picto? | Borel v. Picto | How much was counsel fined?",
                "Who spoke for the firm in Borel et al. v. Picto Media, Inc.? | Borel et al. v. Picto Media, Inc | Who spoke for the firm?",
                "how much was the fine in borel vs picto | borel vs picto | How much was the fine?",
                "What did the agency do in the Picto case? | Picto | What did the agency do?",
                "What did the judge say about the Harbour Robotics lawsuit? | Harbour Robotics | What did the judge say?",
                "In Borel v. Picto, who was fined? | Borel v. Picto | Who was fined?",
                "Which court decided Borel v. Picto? | Borel v. Picto | Which court decided the case?",
                "When was the Picto case settled? | Picto | When was the case settled?"
            })
    void a_matter_is_named_and_something_asked_of_it(String question, String name, String rest) {
        NamedMatter matter = NamedMatter.in(question).orElseThrow();
        assertEquals(name, matter.name());
        assertEquals(rest, matter.rest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How much was Picto fined?",
                "What happened in Borel v. Picto?",
                "What is the difference between Picto and Borel?",
                "Is it the case that Picto was fined?",
                "In which case was Picto fined?",
                "Who won the case?",
                "What does clause 3 v. 2 say?"
            })
    void other_questions_are_asked_of_all_sources(String question) {
        assertEquals(Optional.empty(), NamedMatter.in(question));
    }

    @Test
    void its_sources_have_its_name_in_their_title_or_at_their_beginning() {
        NamedMatter matter = NamedMatter.in("Who was fined in Borel v. Picto?").orElseThrow();
        List<Found> found = List.of(
                found(1, "Borel v. Picto Media: the ruling", "Counsel was fined."),
                found(2, "A ruling", "Ina Borel and others v. Picto Media, Inc., No. 12. Counsel was fined."),
                found(3, "Marsh v. Picto", "Counsel was not fined, as in a case of Borel."),
                found(4, "Borel leaves Picto", "Ina Borel left."));
        assertEquals(Set.of(1L, 2L), matter.sources(found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When was the claim dismissed in the Apple lawsuit? | City rejects applications of drivers",
                "Who spoke in the Ring case? | Two ringers found",
                "Who spoke in the Intel case? | Intelligence service sued",
                "Who spoke in the Tidings case? | Ring sued"
            })
    void a_name_is_no_part_of_another_word_nor_that_of_the_publisher(String question, String title) {
        NamedMatter matter = NamedMatter.in(question).orElseThrow();
        assertEquals(Set.of(), matter.sources(List.of(found(1, title, "The claim was dismissed."))));
    }

    @Test
    void a_time_is_no_name_of_a_matter() {
        assertEquals(Optional.empty(), NamedMatter.in("Who spoke in the March trial?"));
    }

    private static Found found(int id, String title, String text) {
        return new Found(Passages.of(id, "The Tidings", title, text), id, 1, Map.of(), List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Borel v. Picto, Inc., No. 22-cv-1461.",
                "In re Harbour Robotics / The Bar v. Marsh.",
                "United States v. Marsh, No. 25-5623 (6th Cir.).",
                "Louis et al. v. Picto Media, LLC et al.",
                "(Borel v. Picto)",
                "(See Borel v. Picto.)"
            })
    void the_name_of_a_matter_alone_says_nothing_of_it(String sentence) {
        assertTrue(Caption.isAlone(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Borel v. Picto was settled.",
                "U.S. District Court, Southern District of New York.",
                "The Bar v. Marsh ended with a fine of $500.",
                "FTC v. Picto face recognition."
            })
    void what_says_more_is_more_than_a_name(String sentence) {
        assertFalse(Caption.isAlone(sentence));
    }

    @Test
    void long_questions_and_sentences_do_not_hold_the_answer_up() {
        String names = "Aa Bb and Cc v. ".repeat(120) + "x";
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            NamedMatter.in("Who was fined in " + names + "?");
            NamedMatter.in("Who in the " + "Aa ".repeat(600) + "cases");
            Caption.isAlone(names.repeat(10));
            Caption.isAlone("A v. " + "(".repeat(2_000) + "a");
        });
    }
}
