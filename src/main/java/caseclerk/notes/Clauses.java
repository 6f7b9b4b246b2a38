package caseclerk.notes;

import caseclerk.cases.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a sentence where one statement ends and the next begins. */
final class Clauses {
    private static final Pattern BORDER = Pattern.compile("(?:;|, (?:and|but|while)) (?=(?<next>[^,;]{3,40}))");

    private Clauses() {}

    /**
     * The clause of {@code sentence} around {@code place}, cut so that it holds none of {@code others}; the whole
     * sentence where it cannot be cut.
     */
    static TextSpan around(String sentence, TextSpan place, List<TextSpan> others) {
        TextSpan whole = new TextSpan(0, sentence.length());
        if (others.isEmpty() || inQuotation(sentence)) return whole;
        List<Integer> borders = new ArrayList<>(List.of(0));
        Matcher border = BORDER.matcher(sentence);
        while (border.find()) borders.add(border.start());
        borders.add(sentence.length());
        for (int i = 0; i + 1 < borders.size(); i++) {
            TextSpan part = trimmed(sentence, borders.get(i), borders.get(i + 1));
            if (part.contains(place) && others.stream().noneMatch(part::overlaps)) return part;
        }
        return whole;
    }

    private static boolean inQuotation(String sentence) {
        return sentence.indexOf('“') >= 0 || sentence.indexOf('"') >= 0 || sentence.indexOf('”') >= 0;
    }

    /** Without the comma, the conjunction and the space that it begins with. */
    private static TextSpan trimmed(String sentence, int start, int end) {
        Matcher opening = Pattern.compile("^[;,]? ?(?:and |but |while )?").matcher(sentence.substring(start, end));
        int from = opening.find() ? start + opening.end() : start;
        return new TextSpan(from, end);
    }
}
