package caseclerk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    @TempDir
    private Path folder;

    private Path yaml(String text) throws IOException {
        return Files.writeString(folder.resolve("caseclerk.yaml"), text);
    }

    @Test
    void all_problems_are_told_at_once_with_the_nearest_name() throws IOException {
        Path file = yaml("retrival:\n  passages: 10\nanswering:\n  confidence: 7\nterminal:\n  colour: blue\n");

        SettingsProblems problems = assertThrows(SettingsProblems.class, () -> SettingsReader.read(file, Map.of()));

        String told = String.valueOf(problems.getMessage());
        assertEquals(3, told.lines().count(), told);
        assertTrue(told.contains("did you mean “retrieval.passages”"), told);
        assertTrue(told.contains("answering.confidence should be a number from 0 to 1, not “7”"), told);
        assertTrue(told.contains("terminal.colour should be one of auto, always, never"), told);
    }

    @Test
    void the_environment_wins_over_the_file_and_the_file_over_the_defaults() throws IOException {
        Path file = yaml("answering:\n  confidence: 0.5\n  max-claims: 2\n");

        Settings settings = SettingsReader.read(file, Map.of("CASECLERK_ANSWERING_MAX_CLAIMS", "4"));

        assertEquals(new Settings.Answering(0.5, 4), settings.answering());
        assertEquals(new Settings.Retrieval(100, 10, 0.75), settings.retrieval());
    }

    @Test
    void every_setting_can_be_set_by_its_variable() {
        SettingsReader.known().forEach((key, variable) -> {
            String value = key.equals("llm.provider") ? "ollama" : key.equals("terminal.colour") ? "never" : "1";
            if (key.equals("web.allow-addresses")) value = "10.1.0.0/16, ::1";
            if (key.equals("discord.api")) value = "http://127.0.0.1:8700/api/v10/";
            if (key.startsWith("retrieval.c") || key.endsWith("passages") || key.endsWith("width")) value = "50";
            if (Set.of("keep-texts", "answers", "follow-ups", "notes", "matching", "digests")
                    .contains(key.replaceFirst("^llm\\.", ""))) value = "true";
            if (key.endsWith("tokens") || key.endsWith("timeout-seconds")) value = "200";
            Map<String, String> environment = new HashMap<>(Map.of("CASECLERK_LLM_MODEL", "llama"));
            environment.put(variable, value);
            Settings settings = SettingsReader.read(null, environment);
            assertTrue(
                    settings.origins().stream()
                            .anyMatch(o -> o.key().equals(key) && o.from().equals(variable)),
                    key);
        });
    }

    @Test
    void a_chat_model_needs_a_name_a_key_and_prices_where_money_is_counted() {
        Map<String, String> environment = Map.of(
                "CASECLERK_LLM_PROVIDER", "anthropic",
                "CASECLERK_LLM_DAILY_MONEY", "2.50",
                "CASECLERK_LLM_BASE_URL", "nowhere");

        String problems = assertThrows(SettingsProblems.class, () -> SettingsReader.read(null, environment))
                .getMessage();

        for (String named : List.of("llm.model", "CASECLERK_LLM_API_KEY", "llm.base-url", "llm.input-price"))
            assertTrue(problems.contains(named), problems);
    }

    @Test
    void secrets_are_never_shown() {
        Map<String, String> environment = Map.of(
                "DISCORD_TOKEN", "hush-hush", "CASECLERK_LLM_API_KEY", "sesame", "CASECLERK_TERMINAL_WIDTH", "x");

        SettingsProblems problems = assertThrows(SettingsProblems.class, () -> SettingsReader.read(null, environment));
        Settings settings = SettingsReader.read(null, Map.of("DISCORD_TOKEN", "hush-hush"));

        assertFalse(String.valueOf(problems.getMessage()).contains("hush-hush"));
        assertFalse(settings.toString().contains("hush-hush"));
        assertEquals("hush-hush", settings.discord().token().value());
    }

    @Test
    void a_file_that_is_no_yaml_is_told_with_its_line() throws IOException {
        Path file = yaml("answering:\n  confidence: [0.5\nhome: x\n");

        SettingsProblems problems = assertThrows(SettingsProblems.class, () -> SettingsReader.read(file, Map.of()));

        assertTrue(String.valueOf(problems.getMessage()).contains("at line"), problems.getMessage());
    }
}
