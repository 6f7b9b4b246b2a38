package caseclerk.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.TextSpan;
import caseclerk.fixtures.WordEmbedder;
import caseclerk.retrieval.TextEmbedder.PassageText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseFinderTest {
    private static final String PALLETS =
            "The Northmoor harbour board suspended the haulier Kestrel Freight after forty-one unsealed pallets.";
    private static final String FARES =
            "Norvale Ferries raised fares on island routes after the winter timetable ended.";
    private static final String ARCHIVE = "The Ostrava archive closed its reading room over damp shelves and mould.";
    private final CaseFinder finder = new CaseFinder();

    private static CaseProfile profile(String text, String day) {
        PassageText passage = new PassageText("", text, List.of(new TextSpan(0, text.length())));
        float[] vector =
                new WordEmbedder().embedPassages(List.of(passage)).get(0).passage();
        return CaseProfile.of("", text, LocalDate.parse(day), List.of(vector));
    }

    private void learnThree() {
        finder.learn("https://a.example/1", "pallets", profile(PALLETS, "2025-03-04"));
        finder.learn("https://a.example/2", "fares", profile(FARES, "2025-02-01"));
        finder.learn("https://a.example/3", "archive", profile(ARCHIVE, "2024-11-12"));
    }

    @Test
    void the_first_text_has_nothing_to_be_compared_with() {
        assertEquals(Proposal.NONE, finder.propose(profile(PALLETS, "2025-03-04")));
    }

    @Test
    void a_report_on_the_same_matter_is_proposed_its_case() {
        learnThree();
        Proposal proposal = finder.propose(profile(
                "The suspended haulier Kestrel Freight sealed its pallets, the Northmoor harbour board found.",
                "2025-03-08"));

        assertEquals("pallets", proposal.caseSlug());
        assertEquals("pallets", proposal.candidates().get(0).caseSlug());
        assertEquals(2, proposal.candidates().size());
    }

    @Test
    void a_report_on_another_matter_is_proposed_none() {
        learnThree();
        Proposal proposal =
                finder.propose(profile("Growers in Valdoria fear frost will ruin this year's plums.", "2025-03-05"));

        assertNull(proposal.caseSlug());
        assertFalse(proposal.asks());
    }

    @Test
    void a_text_that_is_moved_tells_for_its_new_case_alone() {
        learnThree();
        finder.move("https://a.example/1", "hauliers");
        Proposal proposal = finder.propose(profile(PALLETS, "2025-03-08"));

        assertEquals("hauliers", proposal.caseSlug());
        assertTrue(
                proposal.candidates().stream().noneMatch(one -> one.caseSlug().equals("pallets")));
    }

    @Test
    void a_case_of_many_reports_does_not_draw_in_what_only_resembles_reports() {
        String small = "the of and in on with from by at for to as it";
        List<String> reports = List.of(
                "Veltrix locked accounts overnight without warning",
                "Veltrix judge heard lawyers argue twice",
                "Veltrix restored nine after letters arrived",
                "Veltrix paid damages once verdict stood");
        for (String report : reports)
            finder.learn(report, "veltrix", profile(small + " " + report + " again", "2026-03-10"));
        Proposal proposal = finder.propose(profile(small + " Skerry bans drones near decks today", "2026-03-12"));

        assertNull(proposal.caseSlug());
    }
}
