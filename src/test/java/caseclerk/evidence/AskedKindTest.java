package caseclerk.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.cases.Passage;
import caseclerk.fixtures.Passages;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the last sentence of a text names any of the kind that is asked for. */
class AskedKindTest {
    private static boolean lacks(String question, String text) {
        Passage passage = Passages.of(1, "The Tidings", "News", text);
        return AskedKind.in(question)
                .orElseThrow()
                .isLackedBy(passage, passage.sentences().get(passage.sentences().size() - 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which companies were fined? | Marsh was fined €500 and lost his licence.",
                "Which companies were fined? | Attorney Ada Brisk left. The court fined Brisk €500.",
                "What firms were fined? | The court found that a fine would deter nobody.",
                "Which platforms were fined? | Judge Holt was fined.",
                "Which judges were named? | Picto was named by the paper.",
                "Which judges fined counsel? | Counsel was told to write to the judge in every pending case.",
                "Which lawyers were fined? | Picto was fined €500.",
                "Which attorney was suspended? | Counsel was suspended by the bar."
            })
    void nobody_of_the_kind_is_named(String question, String text) {
        assertEquals(true, lacks(question, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which companies were fined? | Picto was fined €500.",
                "Which companies were fined? | The court fined a retailer and a bank. Both companies appealed.",
                "Which companies were fined? | Attorney Ada Brisk and Picto were fined.",
                "Which platforms were banned? | The authority banned eShop.",
                "Which judge wrote it? | Judge Maren Holt wrote the order.",
                "Which judge wrote it? | Maren Holt, the judge of the case, spoke. Holt wrote the order.",
                "Which judge wrote it? | A district judge wrote the order.",
                "Which lawyers were fined? | Attorney Ada Brisk spoke. Brisk was fined €500."
            })
    void somebody_who_may_be_of_the_kind_is_named(String question, String text) {
        assertEquals(false, lacks(question, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who was fined?",
                "Which law firm was fined?",
                "Which year was it?",
                "Which company's lawyer spoke?"
            })
    void other_questions_ask_for_no_such_kind(String question) {
        assertEquals(Optional.empty(), AskedKind.in(question));
    }
}
