package caseclerk.notes;

import caseclerk.cases.Sentence;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Knows what press releases say at their end whatever they are about: who the company is, that forecasts may fail, whom
 * to call.
 */
final class PressTail {
    private static final Pattern TAIL = Pattern.compile(
            "(?:(?:Cautionary (?:Note|Statement) .{0,20})?Forward[- ]Looking Statements?|Safe Harbou?r Statement)\\b.*"
                    + "|(?:For )?(?:Media|Press|Investor|MEDIA|PRESS|INVESTOR)(?: (?:and|&) \\p{Lu}\\p{L}+)? (?:Contacts?|Relations|Enquiries|Inquiries|CONTACTS?|RELATIONS)\\b.{0,100}"
                    + "|SOURCE:? \\p{Lu}.{0,80}");
    private static final Pattern ABOUT =
            Pattern.compile("(?:About|ABOUT) \\p{Lu}[\\p{L}\\d&.’'-]*(?: \\p{Lu}[\\p{L}\\d&.’'-]*){0,5}:?");
    /** A description of the company is no longer than this. */
    private static final int LONGEST_ABOUT = 15;

    private PressTail() {}

    /** The place of the first sentence of that end; the number of all where there is none. */
    static int from(List<Sentence> sentences) {
        int about = -1;
        for (int i = sentences.size() / 3; i < sentences.size(); i++) {
            String text = sentences.get(i).text();
            if (about < 0 && ABOUT.matcher(text).matches()) about = i;
            if (TAIL.matcher(text).matches()) return about >= 0 && i - about <= LONGEST_ABOUT ? about : i;
        }
        return sentences.size();
    }
}
