package caseclerk.grounding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks that have no place in a plain sentence: what could link, mention, format or run. */
final class Marks {
    private static final Pattern STRANGE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\s.,;:?!'’‘“”\"()%$£€&/–—…-]");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\w+://|\\bwww\\.|\\b[\\w-]+\\.(?:com|org|net|example|io|gg|ru|info|dev|app|co|me|xyz)\\b|\\w/\\w+\\.\\w");
    private static final Pattern SECRET = Pattern.compile(
            "\\b(?=[\\w-]*\\d)(?=[\\w-]*[A-Za-z])(?:sk|pk|key|ghp|xox\\w)-[\\w-]+|\\b(?=\\w*\\d)(?=\\w*[a-z])(?=\\w*[A-Z])\\w{16,}");

    /** Signs that neither link, mention, format nor run. */
    private static final String SIGNS = "§+×=≤≥≠±°√";

    private Marks() {}

    /** @param sources what the text cites: signs of arithmetic and law that it writes may be written there */
    static List<String> objections(String text, String sources) {
        Matcher strange = STRANGE.matcher(text);
        while (strange.find())
            if (!SIGNS.contains(strange.group()) || !sources.contains(strange.group()))
                return List.of("writes “" + strange.group() + "”, which is no plain text");
        if (ADDRESS.matcher(text).find()) return List.of("writes an address");
        if (SECRET.matcher(text).find()) return List.of("writes what looks like a key");
        return List.of();
    }
}
