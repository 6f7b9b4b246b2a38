package caseclerk.app;

import java.nio.file.Path;
import java.util.List;

/**
 * The settings in force.
 *
 * @param home folder that holds the casebook
 * @param discord the bot's account
 * @param health where machines ask how the bot does
 * @param llm the chat model
 * @param web what links may reach
 * @param retrieval how far to look
 * @param answering when and how to answer
 * @param terminal how to print
 * @param origins every setting with its value and where it came from, secrets masked
 */
public record Settings(
        Path home,
        Discord discord,
        Health health,
        Llm llm,
        Web web,
        Retrieval retrieval,
        Answering answering,
        Terminal terminal,
        List<Origin> origins) {
    public Settings {
        origins = List.copyOf(origins);
    }

    /** These settings with the casebook in another folder. */
    Settings at(Path elsewhere) {
        List<Origin> told = origins.stream()
                .map(one -> one.key().equals("home") ? new Origin("home", elsewhere.toString(), "--home") : one)
                .toList();
        return new Settings(elsewhere, discord, health, llm, web, retrieval, answering, terminal, told);
    }

    /**
     * The bot's account.
     *
     * @param token bot token
     * @param api base address of a Discord-compatible API; blank for Discord's own
     * @param graceDays how many days the casebook of a server is kept after the bot left it
     */
    public record Discord(Secret token, String api, int graceDays) {}

    /**
     * Where machines ask how the bot does.
     *
     * @param port on loopback; 0 for nowhere
     */
    public record Health(int port) {}

    /**
     * The chat model.
     *
     * @param provider none, openai, anthropic, gemini or ollama
     * @param model its name
     * @param baseUrl address of the provider; blank for its own
     * @param apiKey key
     * @param prompts folder with edited prompts
     * @param uses what it writes
     * @param calls how it is called
     * @param budget what may be spent on it
     */
    public record Llm(
            String provider,
            String model,
            String baseUrl,
            Secret apiKey,
            Path prompts,
            Uses uses,
            Calls calls,
            Budget budget) {
        /** Whether there is one. */
        boolean isSet() {
            return !provider.equals("none");
        }
    }

    /**
     * What the chat model writes; the rest is done without it.
     *
     * @param answers answers to questions
     * @param followUps questions that point back, so that they stand alone
     * @param notes notes of articles that are filed by link
     * @param matching the case of an article where the program itself is in doubt
     * @param digests openings of digests
     */
    public record Uses(boolean answers, boolean followUps, boolean notes, boolean matching, boolean digests) {}

    /**
     * How the chat model is called.
     *
     * @param timeoutSeconds longest time for one answer, retries included
     * @param maxOutputTokens most tokens of one answer
     * @param retries further attempts after a failure that may pass
     * @param concurrent most calls at once
     * @param keepsTexts whether what is sent and what comes back is kept in the casebook
     */
    public record Calls(int timeoutSeconds, int maxOutputTokens, int retries, int concurrent, boolean keepsTexts) {}

    /**
     * What may be spent on the chat model in a day of UTC.
     *
     * @param dailyTokens by all workspaces together
     * @param workspaceDailyTokens by one workspace
     * @param dailyMoney in the currency of the prices; 0 for no limit
     * @param inputPrice money for a million tokens read
     * @param outputPrice money for a million tokens written
     */
    public record Budget(
            int dailyTokens, int workspaceDailyTokens, double dailyMoney, double inputPrice, double outputPrice) {}

    /**
     * What links may reach.
     *
     * @param allowAddresses CIDR blocks besides public addresses, separated by commas; blank for none
     */
    public record Web(String allowAddresses) {}

    /**
     * How far to look.
     *
     * @param candidates passages taken from each ranker
     * @param passages passages kept for an answer
     * @param meaningWeight 0 (words alone) to 1 (meaning alone)
     */
    public record Retrieval(int candidates, int passages, double meaningWeight) {}

    /**
     * When and how to answer.
     *
     * @param confidence needed to answer, 0 to 1
     * @param maxClaims most sentences of an ordinary answer
     */
    public record Answering(double confidence, int maxClaims) {}

    /**
     * How to print.
     *
     * @param colour auto, always or never
     * @param width columns; 0 for as many as the terminal has
     */
    public record Terminal(String colour, int width) {}

    /**
     * One setting as it stands.
     *
     * @param key dotted name
     * @param value as text, masked when secret
     * @param from "default", "file" or the name of the environment variable
     */
    public record Origin(String key, String value, String from) {}
}
