package caseclerk.app;

import caseclerk.app.Settings.Budget;
import caseclerk.app.Settings.Calls;
import caseclerk.app.Settings.Llm;
import caseclerk.app.Settings.Uses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The settings of the chat model, out of all. */
final class LlmSettings {
    private LlmSettings() {}

    static Llm of(Map<String, String> values) {
        return new Llm(
                text(values, "provider"),
                text(values, "model"),
                text(values, "base-url"),
                new Secret(text(values, "api-key")),
                Path.of(text(values, "prompts")),
                new Uses(
                        on(values, "answers"),
                        on(values, "follow-ups"),
                        on(values, "notes"),
                        on(values, "matching"),
                        on(values, "digests")),
                new Calls(
                        whole(values, "timeout-seconds"),
                        whole(values, "max-output-tokens"),
                        whole(values, "retries"),
                        whole(values, "concurrent"),
                        on(values, "keep-texts")),
                new Budget(
                        whole(values, "daily-tokens"),
                        whole(values, "workspace-daily-tokens"),
                        amount(values, "daily-money"),
                        amount(values, "input-price"),
                        amount(values, "output-price")));
    }

    /** What does not go together; each value is fine by itself. */
    static List<String> problems(Map<String, String> values) {
        Llm llm = of(values);
        List<String> problems = new ArrayList<>();
        if (!llm.isSet()) return problems;
        if (llm.model().isBlank())
            problems.add("Setting llm.model should name a model of " + llm.provider()
                    + "; set CASECLERK_LLM_MODEL, or llm.provider to none.");
        boolean keyless = llm.provider().equals("ollama")
                || (llm.provider().equals("openai") && !llm.baseUrl().isBlank());
        if (!keyless && !llm.apiKey().isSet())
            problems.add("The chat model of " + llm.provider()
                    + " needs a key; set CASECLERK_LLM_API_KEY, or llm.provider to none.");
        if (!llm.baseUrl().isBlank() && !llm.baseUrl().matches("https?://[^\\s/?#]+[^\\s?#]*"))
            problems.add("Setting llm.base-url should be an address such as http://127.0.0.1:11434.");
        Budget budget = llm.budget();
        if (budget.dailyMoney() > 0 && budget.inputPrice() + budget.outputPrice() == 0)
            problems.add("Setting llm.daily-money needs llm.input-price and llm.output-price to be counted.");
        return problems;
    }

    private static String text(Map<String, String> values, String key) {
        return values.getOrDefault("llm." + key, "");
    }

    private static boolean on(Map<String, String> values, String key) {
        return text(values, key).equals("true");
    }

    private static int whole(Map<String, String> values, String key) {
        return Integer.parseInt(text(values, key));
    }

    private static double amount(Map<String, String> values, String key) {
        return Double.parseDouble(text(values, key));
    }
}
