package caseclerk.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.adapters.language.English;
import caseclerk.cases.Passage;
import caseclerk.cases.TextSpan;
import caseclerk.fixtures.Passages;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundingCheckTest {
    private final Passage passage = Passages.of(
            1,
            "Paper",
            "Accounts",
            "Acme allegedly closed 14 accounts on 3 May 2024. Acme did not tell Zoe Muster. “We regret it,” she said.");

    private List<String> objections(String claim, int sentence) {
        Citation citation = Citation.of(passage, passage.sentences().get(sentence));
        Draft draft = new Draft(List.of(new Claim(claim, List.of(citation))));
        return new GroundingCheck().check(draft, List.of(passage)).get(0).objections();
    }

    @Test
    void the_sentence_itself_holds() {
        assertEquals(List.of(), objections(passage.sentences().get(0).text(), 0));
    }

    @Test
    void a_hedge_must_not_be_dropped() {
        assertTrue(objections("Acme closed 14 accounts on 3 May 2024.", 0)
                .toString()
                .contains("allegedly"));
    }

    @Test
    void a_denial_must_not_become_a_statement_nor_the_other_way_round() {
        assertFalse(objections("Acme did tell Zoe Muster.", 1).isEmpty());
        assertFalse(objections("Acme allegedly never closed 14 accounts on 3 May 2024.", 0)
                .isEmpty());
    }

    @Test
    void numbers_and_names_must_stand_in_the_quote() {
        assertFalse(objections("Acme allegedly closed 15 accounts on 3 May 2024.", 0)
                .isEmpty());
        assertFalse(objections("Allegedly Globex closed 14 accounts on 3 May 2024.", 0)
                .isEmpty());
    }

    @Test
    void quotations_must_be_word_for_word() {
        assertFalse(objections("“We regret nothing,” she said.", 2).isEmpty());
    }

    @Test
    void other_words_than_the_sources_do_not_hold() {
        assertFalse(objections("Allegedly customers were furious about everything lately.", 0)
                .isEmpty());
    }

    @Test
    void a_passage_that_was_not_retrieved_supports_nothing() {
        Draft draft = new Draft(List.of(new Claim(
                passage.sentences().get(0).text(),
                List.of(Citation.of(passage, passage.sentences().get(0))))));

        assertFalse(new GroundingCheck().check(draft, List.of()).get(0).holds());
    }

    @Test
    void an_empty_draft_supports_nothing_and_claims_need_citations() {
        assertEquals(List.of(), new GroundingCheck().check(new Draft(List.of()), List.of(passage)));
        assertThrows(IllegalArgumentException.class, () -> new Claim("It is so.", List.of()));
        assertThrows(IllegalArgumentException.class, () -> Citation.cut(passage, new TextSpan(0, 10_000)));
        assertThrows(IllegalArgumentException.class, () -> Citation.cut(passage, new TextSpan(5, 5)));
    }

    @Test
    void prose_of_another_matter_than_it_cites_is_refused() {
        Claim claim = new Claim(
                passage.sentences().get(0).text(),
                List.of(Citation.of(passage, passage.sentences().get(0))));
        Draft draft = new Draft(List.of(claim));

        List<String> far = new GroundingCheck(new English(), (one, other) -> 0.3)
                .checkProse(draft, List.of(passage))
                .get(0)
                .objections();
        Verdict near = new GroundingCheck(new English(), (one, other) -> 0.9)
                .checkProse(draft, List.of(passage))
                .get(0);

        assertEquals(List.of("is far in meaning from what it cites"), far);
        assertTrue(near.holds());
    }
}
