package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.app.CommandLineFront;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions about two cases that several publishers follow over months, and about the sample casebook. */
class CaseAnswersFlowTest {
    private static final String FINE = "bazario-fine";
    private static final String CHANNEL = "holt-channel";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void file() {
        run("file", "--jsonl", "config/sample/casebook.jsonl");
        run("file", "--jsonl", "src/test/resources/caseclerk/flows/two-cases.jsonl");
    }

    private static String run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--home", folder.toString()));
        all.addAll(List.of(arguments));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CommandLineFront.run(
                all.toArray(String[]::new),
                Map.of(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode ask(String... words) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("ask", "--json"));
        arguments.addAll(List.of(words));
        return new ObjectMapper().readTree(run(arguments.toArray(String[]::new)));
    }

    private static List<String> claims(JsonNode answer) {
        return StreamSupport.stream(answer.path("claims").spliterator(), false)
                .map(claim -> claim.path("text").asText())
                .toList();
    }

    @Test
    void a_reason_is_quoted_with_the_sentence_before_it_that_it_explains() throws IOException {
        assertEquals(
                List.of(
                        "The photo service Picto has closed the accounts of the Open Frames Project, a group of nine"
                                + " researchers who study how images of disasters spread.",
                        "Picto told the group on 10 June 2025 that it had broken the rule against scraping."),
                claims(ask("Why was the Open Frames Project banned?")));
        assertEquals(
                List.of(
                        "The Administrative Court in Vestby overturned the fine against Bazario on Thursday.",
                        "It found that the Digital Services Coordinator had not heard the company before it counted the"
                                + " listings."),
                claims(ask("--case", FINE, "Why was the fine overturned?")));
    }

    @Test
    void a_reason_for_something_else_is_none() throws IOException {
        assertEquals(
                "The group refused, since it wants all nine accounts back.",
                claims(ask("Why did the Open Frames Project refuse Picto's offer?"))
                        .get(1));
        JsonNode unexplained = ask("--case", CHANNEL, "Why did the panel overturn the suspension?");
        assertEquals("partial", unexplained.path("status").asText());
    }
}
