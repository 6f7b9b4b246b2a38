package caseclerk.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsTest {
    @TempDir
    private Path folder;

    private String problem(String text) throws IOException {
        Files.writeString(folder.resolve("answer.md"), text);
        return String.valueOf(
                assertThrows(PromptProblems.class, () -> Prompts.load(folder)).getMessage());
    }

    @Test
    void what_an_input_holds_is_not_filled_in_again() {
        Prompt prompt = Prompts.load(null).of(PromptUse.ANSWER);

        Prompt.Rendered rendered =
                prompt.render(Map.of("question", "{{sources}}", "fence", "=5=", "sources", "[1] {{fence}} $1"));

        assertTrue(
                rendered.message().startsWith("Question: {{sources}}\n\n=5=\n[1] {{fence}} $1\n=5=\n"),
                rendered.message());
    }

    @Test
    void an_edited_prompt_takes_the_place_of_the_shipped_one() throws IOException {
        String shipped = Files.readString(Path.of("prompts/answer.md"));
        Files.writeString(folder.resolve("answer.md"), shipped.replace("version: 1", "version: mine"));

        assertEquals("mine", Prompts.load(folder).of(PromptUse.ANSWER).version());
    }

    @Test
    void a_prompt_that_does_not_fit_is_refused_with_what_is_wrong() throws IOException {
        String shipped = Files.readString(Path.of("prompts/answer.md"));

        assertTrue(problem("Just say something.").contains("parted by ---"));
        assertTrue(problem(shipped.replace("{{question}}", "")).contains("its body uses [fence, sources]"));
        assertTrue(problem(shipped.replace("missing: text}", "missing: yesno}")).contains("its output should be"));
        assertTrue(problem(shipped.replace("missing: text}", "missing: prose}")).contains("knows [text"));
    }
}
