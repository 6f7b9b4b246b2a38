package caseclerk.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.adapters.language.English;
import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.fixtures.Passages;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Lies made from every sentence of the sample casebook: none may hold. */
class LyingModelTest {
    private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\b");
    private static final Pattern VERB = Pattern.compile("\\b(was|were|is|are|has|have|had|did|can|may|will|must)\\b");
    private static final Pattern NAME = Pattern.compile("(?<=[a-z,] )\\p{Lu}\\p{L}+");
    private final GroundingCheck check = new GroundingCheck(new English());
    private final Map<String, int[]> table = new TreeMap<>();
    private final List<String> escaped = new ArrayList<>();

    private List<Passage> passages() throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("config/sample/casebook.jsonl"))) {
            JsonNode node = new ObjectMapper().readTree(line);
            passages.add(Passages.of(
                    passages.size() + 1,
                    node.path("publisher").asText("Paper"),
                    node.path("title").asText(),
                    node.path("text").asText()));
        }
        return passages;
    }

    private void lie(String kind, Passage passage, String text, Sentence... cited) {
        if (text.equals(cited[0].text())) return;
        List<Citation> citations =
                java.util.Arrays.stream(cited).map(s -> Citation.of(passage, s)).toList();
        Verdict verdict = check.checkProse(new Draft(List.of(new Claim(text, citations))), List.of(passage))
                .get(0);
        int[] row = table.computeIfAbsent(kind, key -> new int[2]);
        row[0]++;
        if (!verdict.holds()) return;
        row[1]++;
        escaped.add(kind + ": " + text + " ← " + cited[0].text());
    }

    private static String ended(String text, String more) {
        return text.replaceFirst("[.!?”\"]*$", "") + more + ".";
    }

    private void liesOf(Passage passage, Sentence one, Sentence other) {
        String text = one.text();
        for (String invented : List.of(" in secret", " to hide its losses", " and paid a fine of 2 million dollars"))
            lie("invented", passage, ended(text, invented), one);
        lie("wrong sentence", passage, text, other);
        Matcher number = NUMBER.matcher(text);
        while (number.find())
            lie(
                    "number",
                    passage,
                    text.substring(0, number.start())
                            + (Integer.parseInt("1" + number.group().charAt(0)) + 7)
                            + text.substring(number.end()),
                    one);
        Matcher verb = VERB.matcher(text);
        while (verb.find())
            lie("negation", passage, text.substring(0, verb.end()) + " not" + text.substring(verb.end()), one);
        lie("negation", passage, text.replaceFirst(" (?:not|never|no) ", " "), one);
        lie("reservation", passage, text.replaceFirst("(?i)\\b(?:allegedly|reportedly|may|might|could) ", ""), one);
        lie("reservation", passage, text.replaceFirst(", (?:said|according to) [^,.]+", ""), one);
        Matcher name = NAME.matcher(text);
        while (name.find())
            lie("name", passage, text.substring(0, name.start()) + "Globex" + text.substring(name.end()), one);
        String[] words = text.split(" ", 2);
        if (words.length == 2) lie("merged", passage, other.text().split(" ")[0] + "x " + words[1], one, other);
        lie("merged", passage, ended(text, " and " + other.text()), one, other);
        for (String extent : List.of("Only ", "All of this was the first: ", "Because of that, "))
            lie("extent or cause", passage, extent + text, one);
        for (String order : List.of(" https://evil.example/x", " @everyone must read this", " The token is sk-123"))
            lie("orders obeyed", passage, text + order, one);
    }

    @Test
    void no_lie_of_any_kind_holds() throws IOException {
        for (Passage passage : passages()) {
            List<Sentence> sentences = passage.sentences();
            for (int i = 0; i < sentences.size(); i++)
                liesOf(passage, sentences.get(i), sentences.get((i + 1) % sentences.size()));
        }

        Map<String, String> counts = new LinkedHashMap<>();
        table.forEach((kind, row) -> counts.put(kind, row[1] + " of " + row[0]));
        System.getLogger("lies").log(System.Logger.Level.WARNING, counts.toString());
        assertEquals(List.of(), escaped);
        assertTrue(table.values().stream().mapToInt(row -> row[0]).sum() > 1_000, counts.toString());
    }

    @Test
    void whole_sentences_stretches_left_out_and_a_stretch_moved_hold() {
        Passage passage = Passages.of(
                1, "Paper", "Accounts", "On 3 May 2024, Acme closed 14 accounts of researchers, a first for the firm.");
        Citation cited = Citation.of(passage, passage.sentences().get(0));
        for (String text : List.of(
                passage.sentences().get(0).text(),
                "On 3 May 2024, Acme closed 14 accounts of researchers.",
                "Acme closed 14 accounts of researchers on 3 May 2024."))
            assertEquals(
                    List.of(),
                    check.checkProse(new Draft(List.of(new Claim(text, List.of(cited)))), List.of(passage))
                            .get(0)
                            .objections(),
                    text);
    }
}
