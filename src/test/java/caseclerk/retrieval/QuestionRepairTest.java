package caseclerk.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionRepairTest {
    /** A thousand passages in which a few words occur so often. */
    private static final Map<String, Integer> COUNTS = Map.of(
            "surveillance", 40, "microsoft", 300, "review", 60, "meta", 3, "facebook", 9, "august", 20, "policy", 700);

    private static final Vocabulary VOCABULARY = new Vocabulary() {
        @Override
        public int passages() {
            return 1_000;
        }

        @Override
        public int passagesWith(String word) {
            return COUNTS.entrySet().stream()
                    .filter(e -> Words.stem(e.getKey()).equals(Words.stem(Words.fold(word))))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        @Override
        public List<String> near(String word) {
            if (word.equals("died")) return List.of("did");
            if (word.equals("case")) return List.of("came");
            return word.startsWith("surv") ? List.of("surveillance") : List.of();
        }
    };

    private static RepairedQuestion repair(String question) {
        return QuestionRepair.repair(question, VOCABULARY, word -> false);
    }

    @Test
    void a_word_that_stands_nowhere_is_spelled_like_one_that_does() {
        RepairedQuestion repaired = repair("When did the survaillance review begin?");

        assertEquals("When did the surveillance review begin?", repaired.text());
        assertTrue(repaired.repairs().contains("read “survaillance” as “surveillance”"), repaired.repairs()::toString);
    }

    @Test
    void a_name_stays_a_name_and_a_short_one_is_no_other_word() {
        assertEquals("Who is Surveillance?", repair("Who is Survaillance?").text());
        assertEquals("Was Survy fined?", repair("Was Survy fined?").text());
    }

    @Test
    void no_word_is_read_as_one_that_says_nothing_nor_the_word_for_a_case_as_another() {
        assertEquals("How many people died?", repair("How many people died?").text());
        assertEquals(
                "What is the latest in the Unbekannt case?",
                repair("What is the latest in the Unbekannt case?").text());
    }

    @Test
    void a_word_that_is_right_as_it_is_is_left() {
        assertEquals(
                "Has Picto replied to the survey?",
                QuestionRepair.repair("Has Picto replied to the survey?", VOCABULARY, word -> true)
                        .text());
    }

    @Test
    void a_word_without_neighbours_is_left_as_it_is() {
        assertEquals(
                "Who is Wolfram Unbekannt?", repair("Who is Wolfram Unbekannt?").text());
    }

    @Test
    void a_party_is_searched_for_by_its_other_names_that_stand_somewhere() {
        assertEquals(List.of("Meta"), repair("What did Facebook review?").added());
    }

    @Test
    void a_date_in_figures_is_searched_for_in_words() {
        assertEquals(
                List.of("August", "15", "2025"),
                repair("What happened on 2025-08-15?").added());
    }

    @Test
    void what_stands_nearly_everywhere_is_left_out_unless_there_is_nothing_else() {
        assertEquals(
                List.of("surveillance"), repair("Which surveillance policy?").terms());
        assertEquals(List.of("policy"), repair("Which policy?").terms());
    }
}
