package caseclerk.questions;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands around the words where people write to each other: marks of emphasis, mentions, lists, quoted lines. */
final class ChatMarks {
    /** A person, role or channel that is mentioned, a picture of the place, a name that it goes by there. */
    private static final Pattern MENTION = Pattern.compile(
            "<(?:@[!&]?|#)\\d+>|<a?:\\w+:\\d+>|(?<=^|\\s)@(?:caseclerk|everyone|here)\\b[,:]?|\\bcaseclerk[,:](?=\\s)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SHORT_PICTURE =
            Pattern.compile("(?<=^|\\s):[a-z_]{2,30}:(?=\\s|$)|(?<=\\s)(?:[:;]-?[)(DP]|xD|:3)(?=\\s|$)");
    private static final Pattern EMPHASIS = Pattern.compile(
            "(\\*\\*\\*|\\*\\*|\\*|___|__|~~|\\|\\||```|`)(?=\\S)([^\\n]{0,999}?\\S)\\1(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])_(?=\\S)([^\\n_]*\\S)_(?![\\p{L}\\p{N}])");
    private static final Pattern LIST = Pattern.compile(
            "^\\s*(?:[-*•–]|\\d{1,2}[.)]|[a-hA-H]\\)|#{1,3}|q(?:uestion)?\\s*\\d{0,2}\\s*[:.)])\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("^\\s*(?:>>>|>|&gt;)\\s?(.*)$");
    /** As one types for somebody who reads along. */
    private static final List<Abbreviation> SHORT = List.of(
            new Abbreviation("w/o", "without"),
            new Abbreviation("w/(?= |\\p{L}{3})\\s*", "with "),
            new Abbreviation("b/c", "because"),
            new Abbreviation("abt", "about"),
            new Abbreviation("govt|gov['’]t", "government"),
            new Abbreviation("atty", "attorney"),
            new Abbreviation("attys", "attorneys"),
            new Abbreviation("ppl", "people"),
            new Abbreviation("tos|TOS|ToS|[tT]&[cC]s?", "terms of service"),
            new Abbreviation("coc|CoC|COC", "code of conduct"));

    private ChatMarks() {}

    /** How something is written in haste, and what it stands for. */
    private record Abbreviation(Pattern written, String meant) {
        Abbreviation(String written, String meant) {
            this(
                    Pattern.compile("(?<![\\p{L}\\p{N}/])(?:" + written + ")"
                            + (meant.endsWith(" ") ? "" : "(?![\\p{L}\\p{N}/])")),
                    meant);
        }

        String in(String text) {
            return written.matcher(text).replaceAll(meant);
        }
    }

    /**
     * What was written.
     *
     * @param quoted the lines that are quoted from elsewhere, as one; empty for none
     * @param own the other lines, as one
     */
    record Written(String quoted, String own) {}

    /** {@code typed} without them; quoted lines alone are somebody's own. */
    static Written off(String typed) {
        List<String> lines = Arrays.stream(typed.split("\\R"))
                .map(line -> MENTION.matcher(line).replaceAll(" "))
                .toList();
        String quoted = joined(lines.stream()
                .map(QUOTED::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .toList());
        String own = joined(
                lines.stream().filter(line -> !QUOTED.matcher(line).matches()).toList());
        return own.isEmpty() ? new Written("", quoted) : new Written(quoted, own);
    }

    private static String joined(List<String> lines) {
        return lines.stream()
                .map(ChatMarks::plain)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String plain(String line) {
        String text = LIST.matcher(line).replaceFirst("");
        text = EMPHASIS.matcher(SHORT_PICTURE.matcher(text).replaceAll(" ")).replaceAll("$2$3");
        return text.replaceAll("\\s+", " ").strip();
    }

    /** {@code question} with what is written in haste written out. */
    static String writtenOut(String question) {
        String text = question;
        for (Abbreviation one : SHORT) text = one.in(text);
        return text;
    }
}
