package caseclerk.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes a model's sentence plain: marks of emphasis go, and what addresses, links or runs is named as an objection. */
public final class PlainProse {
    private static final int LONGEST = 600;
    private static final Pattern EMPHASIS = Pattern.compile("\\*+|~~|\\|\\||(?<!\\w)_+|_+(?!\\w)|^#+\\s+|^>+\\s+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]");
    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "a link", Pattern.compile("(?i)\\w+://|\\bwww\\.|\\]\\s*\\(|\\bmailto:|\\bjavascript:|\\bdata:\\w+/"),
            "a mention", Pattern.compile("@|<[#&@/:]|<a?:\\w+:"),
            "code", Pattern.compile("`|\\$\\{|\\{\\{"),
            "a tag", Pattern.compile("<\\s*/?\\s*[A-Za-z!]"),
            "an image", Pattern.compile("!\\["));

    private PlainProse() {}

    /** {@code text} on one line, without marks of emphasis and invisible characters. */
    public static String of(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        line = INVISIBLE.matcher(line).replaceAll("");
        return EMPHASIS.matcher(line).replaceAll("").strip();
    }

    /** What {@code text} holds that no claim may hold. */
    public static List<String> objections(String text) {
        List<String> objections = new ArrayList<>();
        FORBIDDEN.forEach((what, pattern) -> {
            if (pattern.matcher(text).find()) objections.add("writes " + what);
        });
        if (INVISIBLE.matcher(text.replaceAll("\\s", "")).find()) objections.add("holds invisible characters");
        if (text.length() > LONGEST) objections.add("is too long for one claim");
        return objections.stream().sorted().toList();
    }

    /** {@code text}, which was refused, so that it can be shown without doing anything. */
    public static String defanged(String text) {
        String line = of(text);
        if (line.length() > LONGEST) line = line.substring(0, LONGEST) + "…";
        return line.replaceAll("(?i)\\w+://\\S+|www\\.\\S+|\\(\\s*\\S+\\)", "(link)")
                .replaceAll("[@`<>\\[\\]]", "·");
    }
}
