package caseclerk.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.cases.Passage;
import caseclerk.fixtures.Passages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherMatterTest {
    private static final Passage OKAFOR = Passages.of(
            1, "The Tidings", "Arrest in Porto", "Police arrested Dana Okafor while she was on her way home.");
    private static final Passage MARSH =
            Passages.of(2, "The Tidings", "Ten days in jail", "Ian Marsh was held for ten days.");

    @Test
    void what_names_nobody_asked_about_is_of_another_matter_where_something_else_names_all() {
        OtherMatter asked = new OtherMatter("How long was Dana Okafor held?", List.of(OKAFOR, MARSH));

        assertEquals(false, asked.is(OKAFOR));
        assertEquals(true, asked.is(MARSH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How long was he held?",
                "How long was Vell held?",
                "How long were Dana Okafor and Ian Marsh held?",
                "How long was Marsh held in Porto?"
            })
    void where_nothing_or_nothing_alone_is_named_no_source_is(String question) {
        OtherMatter asked = new OtherMatter(question, List.of(OKAFOR, MARSH));

        assertEquals(false, asked.is(OKAFOR));
        assertEquals(false, asked.is(MARSH));
    }
}
