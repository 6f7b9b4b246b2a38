package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.llm.Asked;
import caseclerk.fixtures.llm.ModelHouse;
import caseclerk.fixtures.llm.ScriptedModel;
import caseclerk.fixtures.llm.Scripts;
import caseclerk.fixtures.llm.Turn;
import caseclerk.ingestion.FileOutcome;
import caseclerk.notes.CaseNote;
import caseclerk.notes.MergeNotes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes and cases with a chat model on loopback. */
class ModelNoteFlowTest {
    private static final LocalDate DAY = LocalDate.parse("2024-05-04");
    static final String ARTICLE = """
            Acme closed 14 accounts of researchers on 3 May 2024.

            Zoe Muster, the head of safety at Acme, said that the accounts had broken the terms of the service. \
            The researchers denied that they had broken any rule.

            It is not known how the accounts were chosen. The ministry of trade opened an inquiry on 4 May 2024.
            """;

    @TempDir
    private Path home;

    private static String line(Asked asked, String text, String sentence) {
        return "{\"text\": \"" + text + "\", \"sentences\": [" + Scripts.numberOf(asked, sentence) + "]}";
    }

    private static Turn notes(String summary, String position, String open) {
        return Scripts.byPrompt(Map.of(
                "case-notes",
                new Turn.Says(asked -> "{\"summary\": [" + line(asked, summary, "Acme closed") + "], \"positions\": ["
                        + line(asked, position, "The researchers denied") + "], \"open\": ["
                        + line(asked, open, "It is not known") + "]}")));
    }

    private CaseNote note(Turn turn, Map<String, String> settings) {
        try (ScriptedModel server = new ScriptedModel(turn);
                ModelHouse house = new ModelHouse(home, server, settings)) {
            house.file("acme", DAY, "Acme closes accounts", ARTICLE, "acme");
            return MergeNotes.of(house.app().notes().ofCase(WorkspaceId.TERMINAL, "acme", Audience.OWNER));
        }
    }

    private static List<String> texts(List<CaseNote.Line> lines) {
        return lines.stream().map(line -> line.claim().text()).toList();
    }

    @Test
    void lines_that_hold_take_the_place_of_those_taken_from_the_same_sentence() {
        CaseNote note = note(
                notes(
                        "On 3 May 2024 Acme closed 14 accounts of researchers.",
                        "The researchers denied that they had broken any rule.",
                        "It is not known how the accounts were chosen."),
                Map.of());

        assertEquals(
                "On 3 May 2024 Acme closed 14 accounts of researchers.",
                texts(note.summary()).get(0));
        assertTrue(
                note.summary().get(0).claim().citations().get(0).quote().startsWith("Acme closed 14 accounts"),
                note.toString());
        assertEquals(
                1,
                texts(note.positions()).stream()
                        .filter(t -> t.contains("denied"))
                        .count());
        assertEquals(List.of("It is not known how the accounts were chosen."), texts(note.openQuestions()));
    }

    @Test
    void lines_that_do_not_hold_change_nothing() {
        CaseNote lied = note(
                notes(
                        "Acme closed 140 accounts of researchers on 3 May 2024.",
                        "The researchers admitted that they had broken a rule.",
                        "It is known how the accounts were chosen."),
                Map.of());
        String told = lied.toString();

        CaseNote none = note(
                Turn.says("{}"), Map.of("CASECLERK_HOME", home.resolve("other").toString()));

        assertEquals(texts(none.summary()), texts(lied.summary()));
        assertEquals(texts(none.positions()), texts(lied.positions()));
        assertEquals(texts(none.openQuestions()), texts(lied.openQuestions()));
        assertTrue(!told.contains("140") && !told.contains("admitted"), told);
    }

    @Test
    void a_model_that_is_not_to_write_notes_is_not_asked() {
        try (ScriptedModel server = new ScriptedModel(Turn.says("{}"));
                ModelHouse house = new ModelHouse(home, server, Map.of("CASECLERK_LLM_NOTES", "false"))) {
            house.file("acme", DAY, "Acme closes accounts", ARTICLE, "acme");

            assertEquals(List.of(), server.asked());
        }
    }

    static final String OTHER =
            "The city council of Porto fined Birch Rentals on 2 June 2024. The fine was 40,000 euros. The company had let"
                    + " flats without a licence.";

    private static final String DOUBTFUL = "Acme opened an office in Porto. The company hires forty people there.";

    /** Files two cases and a report that may belong to the first; the case it is filed under, and how often was asked. */
    private List<String> filed(String name, String answer, Map<String, String> settings) {
        Turn turn = Scripts.byPrompt(Map.of("case-matching", Scripts.says(answer)));
        try (ScriptedModel server = new ScriptedModel(turn);
                ModelHouse house = new ModelHouse(home.resolve(name), server, settings)) {
            house.file("acme", DAY, "Acme closes accounts of researchers", ARTICLE, "acme-accounts");
            house.file("birch", LocalDate.parse("2024-06-03"), "Porto fines Birch Rentals", OTHER, "birch-fine");
            FileOutcome outcome =
                    house.file("more", LocalDate.parse("2024-05-20"), "Acme opens an office in Porto", DOUBTFUL, null);
            long asked = server.asked().stream()
                    .filter(one -> Scripts.prompt(one).equals("case-matching"))
                    .count();
            return List.of(
                    String.valueOf(Objects.requireNonNull(outcome.version()).caseSlug()), asked + " asked");
        }
    }

    @Test
    void a_doubtful_report_goes_where_the_model_puts_it_among_the_cases_offered() {
        String own = "acme-opens-office-porto";

        assertEquals(List.of("acme-accounts", "1 asked"), filed("one", "{\"case\": 1}", Map.of()));
        assertEquals(List.of("birch-fine", "1 asked"), filed("two", "{\"case\": 2}", Map.of()));
        assertEquals(List.of(own, "1 asked"), filed("none", "{\"case\": 0}", Map.of()));
        assertEquals(List.of(own, "1 asked"), filed("not offered", "{\"case\": 3}", Map.of()));
        assertEquals(List.of(own, "0 asked"), filed("off", "{\"case\": 1}", Map.of("CASECLERK_LLM_MATCHING", "false")));
    }
}
