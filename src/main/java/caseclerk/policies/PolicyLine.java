package caseclerk.policies;

import caseclerk.cases.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One block of a policy text, as its reader saw it.
 *
 * @param kind heading, list item or running text
 * @param level for a heading 1 (highest) to 6; for a list item how many lists it is within, from 0; else 0
 * @param span where it stands in the text
 * @param lead the bold words that it begins with, after its mark or number; empty when there are none, or not known
 */
public record PolicyLine(Kind kind, int level, TextSpan span, String lead) {
    /** What a block is. */
    public enum Kind {
        HEADING,
        ITEM,
        TEXT
    }

    /** A line of which is not known how it looks. */
    public PolicyLine(Kind kind, int level, TextSpan span) {
        this(kind, level, span, "");
    }

    /** The lines of a stored text of which no more is known than which are headings. */
    public static List<PolicyLine> of(String text, Predicate<TextSpan> isHeading) {
        List<PolicyLine> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            TextSpan span = new TextSpan(start, end);
            if (!span.cutFrom(text).isBlank())
                lines.add(
                        isHeading.test(span)
                                ? new PolicyLine(Kind.HEADING, 2, span)
                                : new PolicyLine(Kind.TEXT, 0, span));
            start = end + 1;
        }
        return lines;
    }
}
