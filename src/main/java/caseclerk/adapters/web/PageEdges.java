package caseclerk.adapters.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Knows what printed pages have above and below their text: running heads, foot lines and page numbers. */
final class PageEdges {
    /** So many lines at the top and at the bottom of a page may be such. */
    private static final int DEEP = 3;
    /** A line on so many pages is one; on so few pages that it cannot be, on two, where it has some words. */
    private static final int OFTEN = 3;

    private static final int FEW_PAGES = 4;
    private static final int WORDS = 12;

    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)(?:page|seite|pag\\.|p\\.|página|pagina)?\\s*[-–—|]?\\s*\\d{1,4}\\s*[-–—|]?(?: ?(?:of|/|von|de|sur|di|van) ?\\d{1,4})?");
    /** What no text says on a line of its own, wherever it stands. */
    private static final Pattern NUMBER_OF =
            Pattern.compile("(?iu)(?:page|seite|página|pagina) \\d{1,4} ?(?:of|/|von|de|sur|di|van) ?\\d{1,4}");

    private final Map<String, Integer> seen = new HashMap<>();
    private final String mark;
    private final int pages;

    private PageEdges(List<List<String>> all, String mark) {
        this.mark = mark;
        this.pages = all.size();
        for (List<String> page : all)
            for (int i = 0; i < page.size(); i++)
                if (i < DEEP || i >= page.size() - DEEP) seen.merge(key(page.get(i)), 1, Integer::sum);
    }

    /**
     * The lines of {@code pages} that are text.
     *
     * @param mark what a line may have at its beginning that is none of it
     */
    static List<List<String>> without(List<List<String>> pages, String mark) {
        PageEdges edges = new PageEdges(pages, mark);
        return pages.stream().map(edges::text).toList();
    }

    private List<String> text(List<String> page) {
        int from = 0;
        int to = page.size();
        while (from < to && from < DEEP && isEdge(page.get(from))) from++;
        while (to > from && page.size() - to < DEEP && isEdge(page.get(to - 1))) to--;
        List<String> text = new ArrayList<>(page.subList(from, to));
        text.removeIf(line -> NUMBER_OF.matcher(plain(line)).matches());
        return text;
    }

    private boolean isEdge(String line) {
        if (NUMBER.matcher(plain(line)).matches()) return true;
        int times = seen.getOrDefault(key(line), 0);
        boolean isWordy = key(line).codePoints().filter(Character::isLetter).count() >= WORDS;
        return times >= OFTEN || times >= 2 && pages <= FEW_PAGES && isWordy;
    }

    private String plain(String line) {
        return line.replace(mark, "").strip();
    }

    /** Lines that differ in numbers alone are the same. */
    private String key(String line) {
        return plain(line).replaceAll("\\d+", "0").replaceAll("\\s+", " ");
    }
}
