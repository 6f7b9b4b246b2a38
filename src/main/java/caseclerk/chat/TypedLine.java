package caseclerk.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a typed line falls into words. */
final class TypedLine {
    /** One web address, perhaps in angle brackets. */
    static final Pattern LINK = Pattern.compile("(?i)<?(https?://[^\\s<>]+)>?");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'(?=\\s|$)|(\\S+)");

    private TypedLine() {}

    /** The words of {@code text}; words within quotation marks are one. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String quoted = word.group(1) != null ? word.group(1) : word.group(2);
            words.add(quoted != null ? quoted : word.group(3));
        }
        return words;
    }
}
