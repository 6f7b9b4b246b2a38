package caseclerk.adapters.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages of a letter, each with the sources that it cites, so that nothing is shown without what it rests on. */
final class CitedPages {
    static final String SOURCES = "**Sources**";

    /** What is quoted has a backslash before its brackets. */
    private static final Pattern MARK = Pattern.compile("(?<!\\\\)\\[(\\d{1,6})](?!\\()");

    private final List<String> sources;
    private final int limit;
    private final List<String> pages = new ArrayList<>();
    private List<String> page = new ArrayList<>();

    private CitedPages(List<String> sources, int limit) {
        this.sources = sources;
        this.limit = limit;
    }

    /** At most {@code limit} characters each; see {@link Pages#packed}. */
    static List<String> of(Letter letter, int limit) {
        CitedPages cited = new CitedPages(letter.sources(), limit);
        letter.blocks().forEach(cited::add);
        cited.turn();
        return cited.pages;
    }

    /** The blocks with all the sources that they cite. */
    static List<String> whole(Letter letter) {
        return new CitedPages(letter.sources(), 0).lines(letter.blocks());
    }

    private void add(String block) {
        page.add(block);
        if (fits()) return;
        page.remove(page.size() - 1);
        List<String> next = new ArrayList<>();
        if (page.size() > 1 && Pages.isHeading(page.get(page.size() - 1))) next.add(page.remove(page.size() - 1));
        turn();
        next.add(block);
        page = next;
        if (!fits()) turn();
    }

    private boolean fits() {
        return String.join("\n", lines(page)).length() <= limit;
    }

    /** Where a block and its sources are too long for one page, they are cut. */
    private void turn() {
        if (page.isEmpty()) return;
        pages.addAll(Pages.packed(lines(page), limit));
        page = new ArrayList<>();
    }

    private List<String> lines(List<String> blocks) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String block : blocks) {
            Matcher mark = MARK.matcher(block);
            while (mark.find()) numbers.add(Integer.parseInt(mark.group(1)));
        }
        List<String> lines = new ArrayList<>(blocks);
        List<String> cited = numbers.stream()
                .filter(number -> number >= 1 && number <= sources.size())
                .map(number -> "[" + number + "] " + sources.get(number - 1))
                .toList();
        if (!cited.isEmpty()) lines.add(SOURCES);
        lines.addAll(cited);
        return lines;
    }
}
