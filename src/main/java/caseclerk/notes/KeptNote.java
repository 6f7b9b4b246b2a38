package caseclerk.notes;

import caseclerk.cases.SourceVersion;
import caseclerk.cases.TextSpan;
import caseclerk.grounding.Claim;
import java.time.Instant;
import java.util.List;

/**
 * The note of a version as it is kept, ready to be shown.
 *
 * @param version whose note it is
 * @param lines its lines, in order
 */
public record KeptNote(SourceVersion version, List<KeptLine> lines) {
    public KeptNote {
        lines = List.copyOf(lines);
    }

    /**
     * A line with its words.
     *
     * @param line where it stands
     * @param claim what it says and what that rests on
     * @param names the words of {@link NoteLine#names()}
     * @param title the words of {@link NoteLine#title()}; empty when there is none
     * @param since when the source first said it
     */
    public record KeptLine(NoteLine line, Claim claim, List<String> names, String title, Instant since) {
        public KeptLine {
            names = List.copyOf(names);
        }
    }

    /** The words at {@code span} on one line. */
    public static String words(String text, TextSpan span) {
        return span.cutFrom(text).replaceAll("\\s+", " ").strip();
    }
}
