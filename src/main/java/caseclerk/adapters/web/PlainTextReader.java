package caseclerk.adapters.web;

import caseclerk.ingestion.Article;
import caseclerk.ingestion.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads plain text: finds its title, paragraphs, headings and list items. */
final class PlainTextReader {
    private static final Pattern ITEM =
            Pattern.compile("\\s*([-*•–]|\\d{1,3}[.)]|\\([a-z0-9ivx]{1,4}\\)|[a-z]\\))\\s+\\S.*");
    private static final Pattern CLAUSE = Pattern.compile(
            "((Section|Article|Part|Chapter|Clause|Annex|Schedule) [\\dIVXA-Z]+|\\d{1,2}(\\.\\d{1,2})*\\.?)[.:]? \\p{Lu}.*");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_HEADING = 80;
    private static final int FULL_LINE = 50;
    /** Lines of hard-wrapped text are no longer than this. */
    private static final int WRAPPED = 84;

    private PlainTextReader() {}

    /** The article that {@code text}, with LF as line end, holds. */
    static Article read(String text) {
        List<List<String>> groups = groups(text);
        String title = takeTitle(groups);
        List<Block> blocks = new ArrayList<>();
        boolean wrapped = isWrapped(groups);
        for (int i = 0; i < groups.size(); i++) addGroup(groups.get(i), wrapped, i + 1 == groups.size(), blocks);
        return new Article(title, null, null, null, null, null, blocks);
    }

    /** Runs of lines between blank lines, page widgets at the end left out. */
    private static List<List<String>> groups(String text) {
        List<String> all = text.lines().filter(line -> !isBlank(line)).toList();
        int kept = PageWidget.dropFrom(all).size();
        List<List<String>> groups = new ArrayList<>();
        boolean open = false;
        for (String line : text.lines().toList()) {
            if (isBlank(line)) {
                open = false;
            } else if (kept-- > 0) {
                if (!open) groups.add(new ArrayList<>());
                groups.get(groups.size() - 1).add(line);
                open = true;
            }
        }
        return groups;
    }

    private static boolean isBlank(String line) {
        return line.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** Whether single line ends stand within paragraphs: there are blank lines between, and no line is long. */
    private static boolean isWrapped(List<List<String>> groups) {
        if (groups.size() < 2) return false;
        return groups.stream()
                        .allMatch(group -> group.stream()
                                .allMatch(line -> line.stripTrailing().length() <= WRAPPED))
                && groups.stream().anyMatch(group -> group.size() > 1);
    }

    private static @Nullable String takeTitle(List<List<String>> groups) {
        if (groups.isEmpty()) return null;
        List<String> first = groups.get(0);
        String line = first.get(0).strip();
        boolean more = groups.size() > 1 || first.size() > 1;
        if (!more
                || line.length() > LONGEST_TITLE
                || endsSentence(line)
                || ITEM.matcher(line).matches()) return null;
        if (first.size() > 1 && continues(line, first.get(1).strip())) return null;
        // In wrapped text a full line that others follow is the start of a paragraph.
        if (first.size() > 1 && line.length() > FULL_LINE && isWrapped(groups)) return null;
        first.remove(0);
        if (!first.isEmpty() && first.get(0).strip().matches("[=-]{3,}")) first.remove(0);
        if (first.isEmpty()) groups.remove(0);
        return groups.isEmpty() ? null : line;
    }

    /** Whether {@code next} goes on with the sentence of {@code line}. */
    private static boolean continues(String line, String next) {
        return line.endsWith(",") || Character.isLowerCase(next.codePointAt(0));
    }

    private static void addGroup(List<String> lines, boolean wrapped, boolean last, List<Block> into) {
        if (lines.size() == 2 && lines.get(1).strip().matches("={3,}|-{3,}")) {
            into.add(Block.heading(
                    lines.get(1).strip().startsWith("=") ? 1 : 2, lines.get(0).strip()));
            return;
        }
        if (lines.size() == 1 && !last && isHeading(lines.get(0))) {
            into.add(Block.heading(2, trim(lines.get(0))));
            return;
        }
        StringBuilder running = new StringBuilder();
        boolean[] clauses = ClauseLines.in(lines);
        boolean item = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean begins = ITEM.matcher(lines.get(i)).matches();
            if (running.length() > 0 && (begins || clauses[i] || !wrapped)) flush(running, item, into);
            if (running.length() == 0) item = begins;
            else running.append(' ');
            running.append(trim(lines.get(i)));
        }
        flush(running, item, into);
    }

    private static void flush(StringBuilder running, boolean item, List<Block> into) {
        String text = running.toString();
        running.setLength(0);
        if (!text.isBlank()) into.add(item ? Block.item(text) : Block.paragraph(text));
    }

    private static String trim(String line) {
        return line.strip();
    }

    /** A short line alone between blank lines that ends no sentence and begins like a name. */
    private static boolean isHeading(String line) {
        String text = line.strip();
        if (text.length() > LONGEST_HEADING
                || text.length() < 3
                || ITEM.matcher(text).matches() && !CLAUSE.matcher(text).matches()) return false;
        if (endsSentence(text) || text.endsWith(",") || text.endsWith(";") || text.endsWith(":")) return false;
        int first = text.codePointAt(0);
        return Character.isUpperCase(first) || CLAUSE.matcher(text).matches();
    }

    private static boolean endsSentence(String line) {
        return line.matches("(?s).*[.!?…。！？।؟][\"'”’»)\\]」』]*") && !line.endsWith("..") && !line.matches(".*[^.]\\?");
    }
}
