package caseclerk.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.CaseStatus;
import caseclerk.grounding.Claim;
import caseclerk.notes.CaseNote.NotedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeNotesTest {
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

    private static CaseNote merged(Noted... all) {
        return MergeNotes.of(java.util.Arrays.stream(all).map(Noted::kept).toList());
    }

    @Test
    void one_event_told_twice_is_one_line_with_both_sources() {
        NotedEvent suspended = merged(post, times).events().get(0);

        assertEquals("2031-03-13", suspended.event().date().iso());
        assertEquals(
                List.of(1L, 2L),
                suspended.claim().citations().stream()
                        .map(c -> c.version().sourceId())
                        .toList());
        assertEquals(2, merged(post, times).events().size());
    }

    @Test
    void a_party_with_two_names_is_one_party() {
        List<String> names = merged(post, times).parties().stream()
                .map(p -> p.party().name())
                .toList();

        assertTrue(names.contains("Norvale Ferries Ltd"), names.toString());
        assertTrue(!names.contains("Norvale Ferries"), names.toString());
    }

    @Test
    void the_newest_source_says_how_it_stands() {
        assertEquals(CaseStatus.ONGOING, merged(post).status().status());
        assertEquals(CaseStatus.CLOSED, merged(times, post).status().status());
    }

    @Test
    void a_source_without_a_day_says_how_it_stands_only_where_no_dated_one_does() {
        Noted undated = Noted.of(
                9, "Island Wire", null, "Review", "The review by the Norvale Harbour Authority is still ongoing.");

        assertEquals(CaseStatus.CLOSED, merged(times, undated).status().status());
        assertEquals(CaseStatus.ONGOING, merged(undated).status().status());
    }

    @Test
    void what_a_newer_source_retells_of_before_does_not_say_how_it_stands() {
        Noted fined = Noted.of(
                3,
                "Island Wire",
                LocalDate.parse("2031-05-20"),
                "A fine",
                "The Norvale Harbour Authority fined Norvale Ferries 2 million euros on 19 May 2031.");
        Noted retold = Noted.of(
                4,
                "Coast Times",
                LocalDate.parse("2031-05-22"),
                "Looking back",
                "The Norvale Harbour Authority opened an investigation on 3 March 2031.");
        Noted overturned = Noted.of(
                2,
                "Coast Times",
                LocalDate.parse("2031-06-10"),
                "A ruling",
                "A court in Norvale overturned the fine against Norvale Ferries on Monday.");

        assertEquals(CaseStatus.DECIDED, merged(fined, retold).status().status());
        assertEquals(
                "A court in Norvale overturned the fine against Norvale Ferries on Monday.",
                merged(overturned, fined, retold).status().claim().text());
    }

    @Test
    void dates_that_disagree_stand_side_by_side() {
        Noted other = Noted.of(
                3,
                "Island Wire",
                LocalDate.parse("2031-03-20"),
                "Unions",
                "Norvale Ferries Ltd suspended two union accounts on 10 March over calls for a blockade.");

        List<NotedEvent> events = merged(post, other).events();

        assertEquals(2, events.size());
        assertEquals(
                List.of("2031-03-13"),
                events.get(0).otherwise().stream()
                        .map(e -> e.event().date().iso())
                        .toList());
    }

    private static Noted told(int source, String day, String sentence) {
        return Noted.of(source, "Paper " + source, LocalDate.parse(day), "Ridewell", sentence);
    }

    private static boolean isDisputed(Noted... all) {
        return merged(all).events().stream()
                .anyMatch(event -> !event.otherwise().isEmpty());
    }

    @Test
    void different_steps_of_a_case_do_not_date_each_other_otherwise() {
        Noted appealed = told(
                1, "2031-02-21", "Ridewell appealed on 20 February 2031 against the fine that the CNPD had imposed.");

        assertFalse(isDisputed(
                appealed,
                told(2, "2031-05-14", "Ridewell withdrew its appeal on 12 May 2031 and paid the fine of the CNPD.")));
        assertFalse(isDisputed(
                appealed,
                told(
                        2,
                        "2031-05-14",
                        "Ridewell appealed again on 12 May 2031 against the fine that the CNPD imposed.")));
        assertFalse(isDisputed(
                told(1, "2031-02-21", "Norvale suspended the account of the driver Marlow on 3 February 2031."),
                told(2, "2031-02-25", "Norvale suspended the account of the driver Holt on 9 February 2031.")));
        assertTrue(isDisputed(
                appealed,
                told(2, "2031-02-25", "On 23 February 2031 Ridewell appealed against the fine imposed by the CNPD.")));
    }

    @Test
    void only_what_was_told_since_is_new() {
        CaseNote note = merged(post, times);
        Instant afterPost = post.kept().version().capturedAt().plusMillis(1);

        CaseNote fresh = note.since(afterPost);

        assertEquals(1, fresh.events().size());
        assertTrue(fresh.events().get(0).event().what().startsWith("The lawsuit was dropped on Wednesday"));
        assertEquals(CaseStatus.CLOSED, fresh.status().status());
        assertTrue(note.since(Instant.parse("2099-01-01T00:00:00Z")).isEmpty());
    }

    @Test
    void a_source_that_counts_or_denies_otherwise_is_not_cited_for_the_same() {
        Noted four = Noted.of(
                1,
                "The Harbour Post",
                LocalDate.parse("2031-03-14"),
                "Dismissals",
                "Norvale Ferries dismissed four stewards after the protests, the organisers said on 13 March 2031.");
        Noted five = Noted.of(
                2,
                "Coast Times",
                LocalDate.parse("2031-03-20"),
                "More dismissals",
                "Norvale Ferries dismissed five stewards after the protests, the union said on 13 March 2031.");
        CaseNote note = merged(four, five);

        assertEquals(
                List.of(List.of(1L), List.of(2L)),
                note.actions().stream().map(l -> sources(l.claim())).toList());
        assertEquals(
                List.of(List.of(1L), List.of(2L)),
                note.events().stream().map(e -> sources(e.claim())).toList());
    }

    private static List<Long> sources(Claim claim) {
        return claim.citations().stream().map(c -> c.version().sourceId()).toList();
    }
}
