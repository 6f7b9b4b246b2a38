package caseclerk.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.notes.CaseGain.Told;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseGainTest {
    private final Noted post = Noted.of(
            1,
            "The Harbour Post",
            LocalDate.parse("2031-03-14"),
            "Line suspends unions",
            "Norvale Ferries Ltd suspended two union accounts on Thursday over calls for a blockade.",
            "The review by the Norvale Harbour Authority is still ongoing.");
    private final Noted times = Noted.of(
            2,
            "Coast Times",
            LocalDate.parse("2031-03-20"),
            "Unions back",
            "Two union accounts were suspended by Norvale Ferries on 13 March over calls for a blockade.",
            "The lawsuit was dropped on Wednesday, said Norvale Ferries.");
    private final Noted wire = Noted.of(
            3,
            "Island Wire",
            LocalDate.parse("2031-03-20"),
            "Unions",
            "Norvale Ferries Ltd suspended two union accounts on 10 March over calls for a blockade.");

    private static CaseGain gain(long source, Noted... all) {
        return CaseGain.of(java.util.Arrays.stream(all).map(Noted::kept).toList(), source);
    }

    @Test
    void the_only_source_of_a_case_adds_nothing_to_it() {
        assertEquals(CaseGain.NONE, gain(1, post));
    }

    @Test
    void what_another_source_tells_too_is_not_new() {
        List<String> told =
                gain(2, post, times).told().stream().map(Told::words).toList();

        assertTrue(told.contains("The lawsuit was dropped on Wednesday, said Norvale Ferries."), told.toString());
        assertTrue(told.stream().noneMatch(words -> words.contains("suspended")), told.toString());
    }

    @Test
    void a_turn_of_the_case_comes_first() {
        Told first = gain(2, post, times).told().get(0);

        assertEquals("closed now, ongoing before", first.label());
    }

    @Test
    void an_event_that_others_date_apart_is_a_conflict() {
        CaseGain gain = gain(3, post, wire);

        assertEquals(
                List.of("2031-03-10 but 2031-03-13"),
                gain.conflicts().stream()
                        .map(event -> event.event().date().iso() + " but "
                                + event.otherwise().get(0).event().date().iso())
                        .toList());
    }
}
