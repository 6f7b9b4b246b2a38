package caseclerk.adapters.discord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A letter as a file that is read without Discord: no markup, addresses written out. */
final class PlainText {
    /** In the order in which they are tried; what is quoted has a backslash before all that could be one of them. */
    private static final Pattern MARKUP = Pattern.compile(
            "\\\\(.)" // escaped
                    + "|\\[([^\\[\\]]+)]\\(([^()\\s]+)\\)" // link
                    + "|<t:(\\d+)(?::\\w)?>" // moment
                    + "|^-# |\\*+|~~|`|[\\u2068\\u2069]");

    private PlainText() {}

    /** All of {@code letter}, with the sources that it cites, and a blank line before each heading. */
    static String of(Letter letter) {
        List<String> lines = new ArrayList<>();
        for (String block : CitedPages.whole(letter)) {
            if (Pages.isHeading(block) && !lines.isEmpty()) lines.add("");
            block.lines().map(PlainText::plain).forEach(lines::add);
        }
        if (!letter.footer().isEmpty()) lines.addAll(List.of("", letter.footer()));
        return String.join("\n", lines) + "\n";
    }

    private static String plain(String line) {
        return MARKUP.matcher(line).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(plain(found)));
    }

    private static String plain(MatchResult found) {
        if (found.group(1) != null) return found.group(1);
        if (found.group(2) != null) return found.group(2) + ": " + found.group(3);
        if (found.group(4) != null)
            return Instant.ofEpochSecond(Long.parseLong(found.group(4))).toString();
        return "";
    }
}
