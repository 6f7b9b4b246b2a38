package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.CommandLineFront;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is filed and taken back again, as somebody at the command line meets it. */
class UndoFlowTest {
    private static final String OPENED = "shtraf-banka";

    @TempDir
    private Path folder;

    private String run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String[] all = Stream.concat(Stream.of("--home", folder.resolve("home").toString()), Stream.of(arguments))
                .toArray(String[]::new);
        CommandLineFront.run(all, Map.of(), out, out);
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    private void file() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Банк «Люмен» оштрафован. Банк согласился.");
        String receipt = run("file", "--title", "Штраф банка", "--published", "2025-04-10", text.toString());
        assertTrue(receipt.endsWith(", case " + OPENED), receipt);
    }

    @Test
    void what_was_just_filed_is_taken_out_of_its_case_and_the_case_goes() throws IOException {
        file();

        String undone = run("case", "undo");
        assertTrue(undone.startsWith("Source 1, “Штраф банка”, is in no case now, and stays filed;"), undone);
        assertEquals(
                "The case " + OPENED + ", opened for that, is gone with it.",
                undone.lines().skip(1).findFirst().orElse(undone));
        assertTrue(run("case", "list").startsWith("No cases yet"));

        String again = run("case", "undo");
        assertTrue(again.startsWith("Nothing was moved that could be taken back. The newest source, 1,"), again);
    }

    @Test
    void undoing_a_split_leaves_no_empty_case_and_an_older_filing_to_undo() throws IOException {
        file();

        run("case", "split", OPENED, "Люмен", "1");
        assertTrue(run("case", "list").contains("lyumen  "));
        assertTrue(run("case", "undo").startsWith("Source 1, “Штраф банка”, is under " + OPENED + " again."));
        assertEquals(1, run("case", "list").lines().count());
        assertTrue(run("case", "undo").contains("is in no case now"));
    }

    @Test
    void a_case_is_found_by_its_name_and_in_its_own_letters() throws IOException {
        file();

        for (String called : new String[] {OPENED, "Штраф банка", "штраф-банка", "Shtraf-Banka"})
            assertTrue(run("case", "show", called).startsWith("Штраф банка"), called);
        String renamed = run("case", "rename", "штраф-банка", "港湾局");
        assertTrue(renamed.startsWith("The case " + OPENED + " is called “港湾局” now"), renamed);
        assertTrue(run("case", "show", "港湾局").startsWith("港湾局"));
    }

    @Test
    void of_two_cases_that_are_called_alike_people_are_told_how_to_choose() throws IOException {
        file();
        run("case", "split", OPENED, "Lumen", "1");
        run("case", "rename", OPENED, "LUMEN affair");
        run("case", "rename", "lumen", "Lumen affair");

        String told =
                "2 cases are called “Lumen affair”; say which by its short name, as in caseclerk case show lumen:\n"
                        + "  lumen, 1 source\n  " + OPENED + ", 0 sources";
        for (String verb : new String[] {"show", "timeline"}) assertEquals(told, run("case", verb, "Lumen affair"));
        assertEquals(told, run("case", "remove", "lumen AFFAIR"));
        assertEquals(told, run("case", "move", "1", "lumen affair"));
    }
}
