package caseclerk.adapters.web;

import java.util.List;

/** What a page shows below an article and its copied text carries along: rows of reactions with their counts. */
final class PageWidget {
    private static final int LEAST_ROWS = 3;

    private PageWidget() {}

    /**
     * {@code lines} without such rows at their end, nor the question above them.
     *
     * @param lines without blank ones
     */
    static List<String> dropFrom(List<String> lines) {
        int end = lines.size();
        int rows = 0;
        while (end >= 2 && isCount(lines.get(end - 1)) && isLabel(lines.get(end - 2))) {
            end -= 2;
            rows++;
        }
        if (rows < LEAST_ROWS) return lines;
        if (end > 0 && isInvitation(lines.get(end - 1))) end--;
        return lines.subList(0, end);
    }

    private static boolean isCount(String line) {
        return line.strip().matches("\\d{1,7}(\\.\\d)?[KkM]?");
    }

    private static boolean isLabel(String line) {
        return line.strip().matches("[\\p{L}\\p{So}][\\p{L}\\p{M}\\p{So}' -]{0,19}");
    }

    private static boolean isInvitation(String line) {
        String plain = line.strip();
        return plain.length() <= 60 && (plain.endsWith("?") || plain.endsWith(":") || plain.endsWith("!"));
    }
}
