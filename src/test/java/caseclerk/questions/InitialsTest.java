package caseclerk.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import caseclerk.fixtures.Passages;
import caseclerk.retrieval.Found;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
    private static Optional<Initials> in(String question, String... texts) {
        List<String> all = Arrays.asList(texts);
        return Initials.in(
                question,
                IntStream.range(0, all.size())
                        .mapToObj(i -> new Found(
                                Passages.of(i + 1, "The Tidings", "News", all.get(i)), i + 1, 1, Map.of(), List.of()))
                        .toList());
    }

    @Test
    void a_name_with_the_letters_behind_it_in_brackets_is_what_they_stand_for() {
        assertEquals(
                Optional.of(new Initials("HR", "Harbour Registry")),
                in("What did the HR decide?", "Harbour Robotics asked the Harbour Registry (HR) for a berth."));
    }

    @Test
    void three_letters_stand_for_the_only_name_that_fits_where_nobody_uses_them() {
        String panel = "The Streamly Review Panel decided on Tuesday.";
        assertEquals(Optional.of(new Initials("SRP", "Streamly Review Panel")), in("What did the SRP decide?", panel));
        assertEquals(Optional.empty(), in("What did the SRP decide?", panel, "The SRP, a newspaper, is for sale."));
    }

    @ParameterizedTest
    @CsvSource({
        "Does Kitepost label AI pictures?, Apple Inc said that it would follow.",
        "Who leads HR?, Harbour Robotics has a new head.",
        "What did the US say?, The Uber Settlement came in May."
    })
    void two_letters_fit_too_many_names(String question, String text) {
        assertEquals(Optional.empty(), in(question, text));
    }

    @Test
    void endless_words_do_not_hold_the_answer_up() {
        String endless =
                "Aa".repeat(5_000) + " " + "Aa".repeat(5_000) + "1 " + "A".repeat(10_000) + " Ab".repeat(5_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> in("What did the SRP decide?", endless));
    }
}
