package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.chat.Reply;
import caseclerk.digest.CaseNews;
import caseclerk.digest.DigestSheet;
import caseclerk.digest.DigestStyle;
import caseclerk.fixtures.llm.Asked;
import caseclerk.fixtures.llm.ModelHouse;
import caseclerk.fixtures.llm.ScriptedModel;
import caseclerk.fixtures.llm.Scripts;
import caseclerk.fixtures.llm.Turn;
import caseclerk.grounding.Claim;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests whose cases are led by a chat model on loopback. */
class ModelDigestFlowTest {
    private static final String OPENED = "The ministry of trade opened an inquiry on 4 May 2024.";
    private static final String FINED = "The city council of Porto fined Birch Rentals on 2 June 2024.";

    @TempDir
    private Path home;

    private static int caseOf(Asked asked, String name) {
        return asked.message().contains("Case 1: " + name) ? 1 : 2;
    }

    private static String lead(int number, String text, String sentence) {
        return "{\"case\": " + number + ", \"text\": \"" + text + "\", \"sentences\": [" + sentence + "]}";
    }

    private List<CaseNews> digest(Turn turn, Map<String, String> settings) {
        try (ScriptedModel server = new ScriptedModel(turn);
                ModelHouse house = new ModelHouse(home, server, settings)) {
            house.file(
                    "acme", LocalDate.parse("2024-05-04"), "Acme closes accounts", ModelNoteFlowTest.ARTICLE, "acme");
            house.file("birch", LocalDate.parse("2024-06-03"), "Porto fines Birch", ModelNoteFlowTest.OTHER, "birch");
            return ((Reply.DigestShown) house.say("/digest preview")).digest().cases();
        }
    }

    private static Map<String, List<String>> leads(List<CaseNews> digest) {
        return digest.stream()
                .collect(Collectors.toMap(
                        one -> String.valueOf(one.slug()),
                        one -> one.leads().stream().map(Claim::text).toList()));
    }

    @Test
    void a_case_is_led_by_what_its_own_quotes_carry() {
        Turn turn = Scripts.byPrompt(Map.of(
                "digest",
                new Turn.Says(asked -> "{\"leads\": ["
                        + String.join(
                                ", ",
                                lead(caseOf(asked, "Acme"), OPENED, Scripts.numberOf(asked, "The ministry of trade")),
                                lead(
                                        caseOf(asked, "Acme"),
                                        "The ministry of trade closed its inquiry on 4 May 2024.",
                                        Scripts.numberOf(asked, "The ministry of trade")),
                                lead(caseOf(asked, "Acme"), FINED, Scripts.numberOf(asked, "The city council")),
                                lead(7, FINED, Scripts.numberOf(asked, "The city council")),
                                lead(caseOf(asked, "Birch"), FINED, "99"))
                        + "]}")));

        List<CaseNews> digest = digest(turn, Map.of());

        assertEquals(Map.of("acme", List.of(OPENED), "birch", List.of()), leads(digest));
        CaseNews acme = digest.stream()
                .filter(one -> "acme".equals(one.slug()))
                .findFirst()
                .orElseThrow();
        DigestSheet sheet =
                DigestSheet.of(new caseclerk.digest.Digest(LocalDate.EPOCH, List.of(acme)), DigestStyle.SHORT);
        DigestSheet.Line first = sheet.sections().get(0).lines().get(0);
        assertEquals("in short", first.label());
        assertEquals(List.of(new DigestSheet.Said(OPENED, List.of(1))), first.said());
        assertEquals(OPENED, sheet.citations().get(0).quote());
    }

    @Test
    void a_model_that_fails_or_is_not_to_lead_leaves_the_digest_as_it_is() {
        List<CaseNews> failed = digest(Turn.says("nonsense"), Map.of("CASECLERK_LLM_NOTES", "false"));
        List<CaseNews> off = digest(
                Turn.says("nonsense"),
                Map.of(
                        "CASECLERK_LLM_NOTES",
                        "false",
                        "CASECLERK_LLM_DIGESTS",
                        "false",
                        "CASECLERK_HOME",
                        home.resolve("off").toString()));

        assertEquals(leads(off), leads(failed));
        assertEquals(
                off.stream().map(one -> one.items().size()).toList(),
                failed.stream().map(one -> one.items().size()).toList());
    }
}
