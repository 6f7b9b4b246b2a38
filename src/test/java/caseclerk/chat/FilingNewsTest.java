package caseclerk.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.Proposal;
import caseclerk.ingestion.Proposal.Candidate;
import caseclerk.ingestion.Receipt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilingNewsTest {
    private static List<String> choices(@Nullable String proposed, boolean isNew) {
        return choices(proposed, isNew, new Candidate("ferry", 0.68));
    }

    private static List<String> choices(@Nullable String proposed, boolean isNew, Candidate... candidates) {
        SourceVersion version = new SourceVersion(
                2,
                1,
                SourceKind.ARTICLE,
                "https://news.example/2",
                "Norvale sued over “voice prints”",
                "The Harbour Post",
                null,
                LocalDate.parse("2031-03-14"),
                "en",
                Instant.parse("2031-03-15T00:00:00Z"),
                "ferry",
                null,
                null,
                null);
        Proposal proposal = new Proposal(proposed, 0.68, List.of(candidates), true);
        return FilingNews.choices(new FileOutcome.Filed("a", version, isNew, 1, new Receipt(proposal, null))).stream()
                .map(Choice::command)
                .toList();
    }

    @Test
    void a_source_that_the_program_put_under_a_case_can_have_one_of_its_own() {
        assertEquals(
                List.of(
                        "/case split ferry \"Norvale sued over voice prints\" 2",
                        "/case move 2 none",
                        "/source remove 2"),
                choices("ferry", false));
    }

    @Test
    void a_source_that_is_near_a_second_case_can_be_moved_or_mentioned_there() {
        assertEquals(
                List.of(
                        "/case move 2 skerry",
                        "/case note \"See also source 2, Norvale sued over voice prints, https://news.example/2\" skerry"),
                choices("ferry", false, new Candidate("ferry", 0.68), new Candidate("skerry", 0.3))
                        .subList(0, 2));
    }

    @Test
    void a_source_with_a_case_of_its_own_or_one_that_was_given_is_not_offered_another() {
        assertEquals(List.of("/case move 2 none", "/source remove 2"), choices(null, true));
    }
}
