package caseclerk.app;

import caseclerk.adapters.web.AddressPolicy;
import caseclerk.app.Settings.Answering;
import caseclerk.app.Settings.Discord;
import caseclerk.app.Settings.Health;
import caseclerk.app.Settings.Origin;
import caseclerk.app.Settings.Retrieval;
import caseclerk.app.Settings.Terminal;
import caseclerk.app.Settings.Web;
import caseclerk.chat.Spelling;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the settings: defaults, then a YAML file, then the environment; complains about everything at once. */
public final class SettingsReader {
    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * A known setting.
     *
     * @param key dotted name
     * @param preset value when nothing sets it
     * @param variable environment variable
     * @param wanted what values are fine, in words
     * @param fine whether a value is
     */
    private record Key(String key, String preset, String variable, String wanted, Predicate<String> fine) {
        boolean isSecret() {
            return key.endsWith("token") || key.endsWith("api-key");
        }
    }

    private static final List<Key> KEYS = List.of(
            new Key("home", "./caseclerk-data", "CASECLERK_HOME", "a folder", value -> !value.isBlank()),
            new Key(
                    "discord.token",
                    "",
                    "DISCORD_TOKEN",
                    "the token on one line, without blanks",
                    value -> value.matches("[!-~]*")),
            new Key(
                    "discord.api",
                    "",
                    "CASECLERK_DISCORD_API",
                    "an address with its version such as http://127.0.0.1:8700/api/v10/",
                    value -> value.isBlank() || value.matches("https?://[^\\s/?#]+[^\\s?#]*")),
            whole("discord.grace-days", 30, 0, 3650),
            whole("health.port", 0, 0, 65535),
            oneOf("llm.provider", "none", "none", "openai", "anthropic", "gemini", "ollama"),
            text("llm.model", "", "CASECLERK_LLM_MODEL"),
            text("llm.base-url", "", "CASECLERK_LLM_BASE_URL"),
            text("llm.api-key", "", "CASECLERK_LLM_API_KEY"),
            text("llm.prompts", "./prompts", "CASECLERK_LLM_PROMPTS"),
            oneOf("llm.answers", "true", "true", "false"),
            oneOf("llm.follow-ups", "true", "true", "false"),
            oneOf("llm.notes", "true", "true", "false"),
            oneOf("llm.matching", "true", "true", "false"),
            oneOf("llm.digests", "true", "true", "false"),
            whole("llm.timeout-seconds", 20, 1, 300),
            whole("llm.max-output-tokens", 800, 100, 8000),
            whole("llm.retries", 2, 0, 5),
            whole("llm.concurrent", 4, 1, 64),
            oneOf("llm.keep-texts", "false", "true", "false"),
            whole("llm.daily-tokens", 500_000, 0, 999_999_999),
            whole("llm.workspace-daily-tokens", 500_000, 0, 999_999_999),
            money("llm.daily-money"),
            money("llm.input-price"),
            money("llm.output-price"),
            new Key(
                    "web.allow-addresses",
                    "",
                    "CASECLERK_ALLOW_ADDRESSES",
                    "address blocks such as 10.0.0.0/8, separated by commas",
                    SettingsReader::areAddressBlocks),
            whole("retrieval.candidates", 100, 10, 1000),
            whole("retrieval.passages", 10, 10, 50),
            share("retrieval.meaning-weight", "0.75"),
            share("answering.confidence", "0.22"),
            whole("answering.max-claims", 3, 1, 10),
            oneOf("terminal.colour", "auto", "auto", "always", "never"),
            whole("terminal.width", 0, 0, 400));

    private SettingsReader() {}

    private static boolean areAddressBlocks(String value) {
        try {
            AddressPolicy.opening(value);
            return true;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private static Key text(String key, String preset, String variable) {
        return new Key(key, preset, variable, "text", value -> true);
    }

    private static Key oneOf(String key, String preset, String... values) {
        List<String> allowed = List.of(values);
        return new Key(key, preset, variable(key), "one of " + String.join(", ", allowed), allowed::contains);
    }

    private static Key whole(String key, int preset, int least, int most) {
        return new Key(
                key,
                Integer.toString(preset),
                variable(key),
                "a whole number from " + least + " to " + most,
                value -> value.matches("\\d{1,9}")
                        && Integer.parseInt(value) >= least
                        && Integer.parseInt(value) <= most);
    }

    private static Key money(String key) {
        return new Key(
                key, "0", variable(key), "an amount such as 2.50", value -> value.matches("\\d{1,6}(\\.\\d{1,6})?"));
    }

    private static Key share(String key, String preset) {
        return new Key(
                key,
                preset,
                variable(key),
                "a number from 0 to 1",
                value -> value.matches("\\d(\\.\\d+)?") && Double.parseDouble(value) <= 1);
    }

    private static String variable(String key) {
        return "CASECLERK_" + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** Every known setting with its environment variable, in the order of the file. */
    public static Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        KEYS.forEach(key -> known.put(key.key(), key.variable()));
        return known;
    }

    /**
     * The settings in force.
     *
     * @param file YAML file; null for the defaults alone
     * @param environment variables by name
     * @throws SettingsProblems with all that is wrong
     */
    public static Settings read(@Nullable Path file, Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        Map<String, String> stated = file == null ? Map.of() : flat(file, problems);
        for (String key : stated.keySet())
            if (KEYS.stream().noneMatch(k -> k.key().equals(key))) problems.add(unknown(key));
        Map<String, String> values = new LinkedHashMap<>();
        List<Origin> origins = new ArrayList<>();
        for (Key key : KEYS) {
            String from = environment.containsKey(key.variable())
                    ? key.variable()
                    : stated.containsKey(key.key()) ? "file" : "default";
            String value = switch (from) {
                case "default" -> key.preset();
                case "file" -> stated.get(key.key());
                default -> environment.get(key.variable());
            };
            // What is read out of a file into a variable often brings the end of its line.
            value = value.strip();
            if (!key.fine().test(value)) problems.add(wrong(key, value, from));
            values.put(key.key(), value);
            origins.add(new Origin(key.key(), key.isSecret() ? new Secret(value).toString() : value, from));
        }
        if (problems.isEmpty()) problems.addAll(LlmSettings.problems(values));
        if (!problems.isEmpty()) throw new SettingsProblems(problems);
        return settings(values, origins);
    }

    private static Settings settings(Map<String, String> values, List<Origin> origins) {
        return new Settings(
                Path.of(values.get("home")),
                new Discord(
                        new Secret(values.get("discord.token")),
                        values.get("discord.api"),
                        Integer.parseInt(values.get("discord.grace-days"))),
                new Health(Integer.parseInt(values.get("health.port"))),
                LlmSettings.of(values),
                new Web(values.get("web.allow-addresses")),
                new Retrieval(
                        Integer.parseInt(values.get("retrieval.candidates")),
                        Integer.parseInt(values.get("retrieval.passages")),
                        Double.parseDouble(values.get("retrieval.meaning-weight"))),
                new Answering(
                        Double.parseDouble(values.get("answering.confidence")),
                        Integer.parseInt(values.get("answering.max-claims"))),
                new Terminal(values.get("terminal.colour"), Integer.parseInt(values.get("terminal.width"))),
                origins);
    }

    private static String unknown(String key) {
        String nearest = KEYS.stream()
                .map(Key::key)
                .min(Comparator.comparingInt(known -> Spelling.distance(key, known)))
                .orElseThrow();
        return "Unknown setting “" + key + "”; did you mean “" + nearest + "”?";
    }

    private static String wrong(Key key, String value, String from) {
        String where = from.equals("file") ? key.key() : from;
        String shown = key.isSecret() ? "its value" : "“" + value + "”";
        return "Setting " + where + " should be " + key.wanted() + ", not " + shown + ".";
    }

    private static Map<String, String> flat(Path file, List<String> problems) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            JsonNode root = YAML.readTree(Files.readString(file));
            if (root == null || root.isMissingNode() || root.isNull()) return values;
            if (!root.isObject()) problems.add("The file " + file + " should hold “key: value” lines.");
            flatten("", root, values, problems);
        } catch (JsonProcessingException e) {
            problems.add("The file " + file + " is not readable YAML at line "
                    + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
                    + "; check its indentation and colons.");
        } catch (IOException e) {
            problems.add("The file " + file + " cannot be read; give another with --config.");
        }
        return values;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> values, List<String> problems) {
        node.properties().forEach(entry -> {
            String key = prefix + entry.getKey();
            if (entry.getValue().isObject()) flatten(key + ".", entry.getValue(), values, problems);
            else if (entry.getValue().isArray()) problems.add("Setting " + key + " should be one value, not a list.");
            else if (!entry.getValue().isNull())
                values.put(key, entry.getValue().asText());
        });
    }
}
