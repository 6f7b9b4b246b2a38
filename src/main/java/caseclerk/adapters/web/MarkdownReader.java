package caseclerk.adapters.web;

import caseclerk.ingestion.Article;
import caseclerk.ingestion.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Markdown line by line: front matter, headings, lists, quotations, code and running text. */
final class MarkdownReader {
    private static final Pattern ATX = Pattern.compile(" {0,3}(#{1,6})(?:\\s+(.*?))?(?:\\s+#+)?\\s*");
    private static final Pattern ITEM = Pattern.compile("(\\s*)(?:[-*+]|(\\d{1,9}[.)]))\\s+(\\S.*)");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```+|~~~+).*");
    private static final Pattern RULE = Pattern.compile(" {0,3}([-*_])(\\s*\\1){2,}\\s*");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-{2,})\\s*");
    /** Bold words at the beginning. */
    private static final Pattern BOLD =
            Pattern.compile("(?:\\*\\*|__)\\s*((?:(?!\\*\\*|__).){2,320}?)\\s*(?:\\*\\*|__)([.:]?)\\s*");
    /** A numbered paragraph after a line that was broken on purpose. */
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\d{1,3}(?:\\.\\d{1,3})+\\.?\\s+\\S.*");

    /** Bold lines head less than any heading proper. */
    private static final int BOLD_LEVEL = 6;

    private static final Pattern FIELD = Pattern.compile("([A-Za-z_-]+)\\s*:\\s*(.+)");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder running = new StringBuilder();
    /** Columns that the items of the lists around stand at, outermost first. */
    private final Deque<Integer> columns = new ArrayDeque<>();

    private boolean inItem;
    private boolean brokenLine;
    private String number = "";

    private MarkdownReader() {}

    /** The article that {@code text}, with LF as line end, holds. */
    static Article read(String text) {
        List<String> lines = text.lines().toList();
        Map<String, String> front = new HashMap<>();
        int body = frontMatter(lines, front);
        MarkdownReader reader = new MarkdownReader();
        reader.readLines(lines.subList(body, lines.size()));
        String title = front.get("title");
        if (title == null) title = reader.takeTitle();
        return new Article(
                title,
                first(front, "publisher", "site", "source"),
                first(front, "author", "authors", "byline"),
                PublishedDay.parse(first(front, "date", "published", "publishedat"), first(front, "language", "lang")),
                first(front, "language", "lang"),
                first(front, "url", "canonical", "link"),
                reader.blocks);
    }

    private static @Nullable String first(Map<String, String> front, String... names) {
        for (String name : names) if (front.containsKey(name)) return front.get(name);
        return null;
    }

    /** Reads the fields between two lines of hyphens at the very top; gives the line after them, else 0. */
    private static int frontMatter(List<String> lines, Map<String, String> into) {
        if (lines.isEmpty() || !lines.get(0).strip().equals("---")) return 0;
        for (int i = 1; i < Math.min(lines.size(), 100); i++) {
            String line = lines.get(i).strip();
            if (line.equals("---") || line.equals("...")) return into.isEmpty() ? 0 : i + 1;
            Matcher field = FIELD.matcher(line);
            if (field.matches())
                into.put(
                        field.group(1).toLowerCase(Locale.ROOT),
                        unquote(field.group(2).strip()));
        }
        into.clear();
        return 0;
    }

    private static String unquote(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** The first heading, when the text begins with it and goes on after it; it is then no block any more. */
    private @Nullable String takeTitle() {
        if (blocks.size() < 2
                || blocks.get(0).kind() != Block.Kind.HEADING
                || blocks.get(0).level() > 1) return null;
        return blocks.remove(0).text();
    }

    private void readLines(List<String> lines) {
        String fence = null;
        for (String raw : lines) {
            Matcher mark = FENCE.matcher(raw);
            if (fence != null) {
                if (mark.matches() && raw.strip().startsWith(fence)) {
                    flushCode();
                    fence = null;
                } else running.append(raw).append('\n');
            } else if (mark.matches()) {
                flush();
                fence = mark.group(1);
            } else readLine(raw.replaceFirst("^(\\s{0,3}>\\s?)+", ""));
        }
        if (fence != null) flushCode();
        flush();
    }

    private void readLine(String line) {
        Matcher atx = ATX.matcher(line);
        if (line.isBlank()) flush();
        else if (atx.matches() && atx.group(2) != null) addHeading(atx.group(1).length(), atx.group(2));
        else if (running.length() > 0 && !inItem && UNDERLINE.matcher(line).matches()) underlined(line);
        else if (RULE.matcher(line).matches() || line.matches("\\s*\\[[^\\]]+\\]:\\s*\\S+.*")) flush();
        else readText(line);
    }

    private void underlined(String line) {
        String text = running.toString().replace('\n', ' ');
        running.setLength(0);
        addHeading(line.strip().startsWith("=") ? 1 : 2, text);
    }

    private void addHeading(int level, String text) {
        flush();
        String plain = MarkdownInline.plain(text);
        if (!plain.isBlank()) blocks.add(Block.heading(level, plain));
        columns.clear();
    }

    private void readText(String line) {
        boolean broken = brokenLine && NUMBERED.matcher(line).matches();
        brokenLine = line.endsWith("  ");
        if (broken) flush();
        Matcher item = ITEM.matcher(line);
        if (item.matches()) {
            flush();
            inItem = true;
            stepTo(item.group(1).length());
            number = item.group(2) == null ? "" : item.group(2) + " ";
            running.append(item.group(3));
            return;
        }
        if (running.length() > 0) running.append('\n');
        running.append(line.strip());
    }

    /** An item that stands further left than the last ends the lists within. */
    private void stepTo(int column) {
        while (!columns.isEmpty() && columns.peekLast() >= column + 2) columns.removeLast();
        if (columns.isEmpty() || column >= columns.peekLast() + 2) columns.addLast(column);
    }

    private void flush() {
        List<String> lines = running.toString().strip().lines().toList();
        running.setLength(0);
        for (List<String> paragraph : ClauseLines.cut(lines)) {
            String raw = String.join(" ", paragraph);
            String text = MarkdownInline.plain(raw);
            if (!text.isBlank()) blocks.add(block(raw, text));
            inItem = false;
            number = "";
        }
        inItem = false;
        number = "";
    }

    private Block block(String raw, String text) {
        Matcher bold = BOLD.matcher(raw);
        boolean led = bold.lookingAt();
        // A line that is bold from end to end, and no sentence, heads what follows.
        if (led && !inItem && bold.end() == raw.length() && !text.matches("(?s).*[.!?;,]$"))
            return Block.heading(BOLD_LEVEL, text);
        Block block = inItem
                ? Block.item(columns.size() - 1, (number.isEmpty() ? "- " : number) + text)
                : Block.paragraph(text);
        return led ? block.leading(MarkdownInline.plain(bold.group(1) + bold.group(2))) : block;
    }

    private void flushCode() {
        String code = running.toString().strip();
        running.setLength(0);
        if (!code.isBlank()) blocks.add(Block.paragraph(code));
    }
}
