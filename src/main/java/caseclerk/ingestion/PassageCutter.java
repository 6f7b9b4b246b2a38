package caseclerk.ingestion;

import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a version into passages of about 160 words made of whole sentences, at paragraph borders where it can.
 * Neighbours share one sentence, except across a heading. No heading ends a passage while text follows it.
 */
public final class PassageCutter {
    private static final int LEAST = 120;
    private static final int TARGET = 160;
    private static final int MOST = 200;
    private static final int CAP_WORDS = 400;
    private static final int CAP_CHARS = 2400;
    private static final int BEFORE_HEADING = 60;
    private static final int LONGEST_OVERLAP = 100;

    /**
     * Where a passage stands.
     *
     * @param firstSentence ordinal of its first sentence
     * @param lastSentence ordinal of its last sentence, inclusive
     * @param span from the start of the first to the end of the last
     * @param heading the nearest heading at its beginning or above; empty when there is none
     */
    public record Cut(int firstSentence, int lastSentence, TextSpan span, String heading) {}

    /** Whether all of {@code split} is short enough for one passage. */
    boolean fitsOne(SplitText split) {
        return span(split, 0, split.sentences().size() - 1).length() <= CAP_CHARS;
    }

    static TextSpan span(SplitText split, int first, int last) {
        return new TextSpan(
                split.sentences().get(first).span().start(),
                split.sentences().get(last).span().end());
    }

    /** The passages of {@code split}, in order; none when it has no sentences. */
    public List<Cut> cut(SplitText split) {
        return new Run(split).cuts();
    }

    private static final class Run {
        private final String text;
        private final List<Sentence> sentences;
        private final int[] wordsBefore;

        Run(SplitText split) {
            text = split.text();
            sentences = split.sentences();
            wordsBefore = new int[sentences.size() + 1];
            for (int i = 0; i < sentences.size(); i++)
                wordsBefore[i + 1] =
                        wordsBefore[i] + Glyphs.words(sentences.get(i).text());
        }

        List<Cut> cuts() {
            List<Cut> cuts = new ArrayList<>();
            String heading = "";
            int first = 0;
            int fresh = 0;
            while (fresh < sentences.size()) {
                int last = last(first, fresh);
                heading = headingFor(first, last, heading);
                cuts.add(new Cut(first, last, span(first, last), heading));
                for (int i = fresh; i <= last; i++)
                    if (isHeading(i)) heading = sentences.get(i).text();
                fresh = last + 1;
                first = fresh < sentences.size() && overlaps(last) ? last : fresh;
            }
            return cuts;
        }

        /** Last sentence of the passage from {@code first}, which has to hold {@code fresh} at least. */
        private int last(int first, int fresh) {
            int limit = limit(first, fresh);
            int section = sectionEnd(first, fresh, limit);
            if (section >= 0) return section;
            int rest = words(first, sentences.size() - 1);
            if (limit == sentences.size() - 1 && rest <= MOST) return limit;
            int target = rest < 2 * TARGET ? rest / 2 : TARGET;
            return withoutTrailingHeading(fresh, limit, nearest(first, fresh, limit, target));
        }

        /** Last sentence that may still belong to the passage. */
        private int limit(int first, int fresh) {
            int last = fresh;
            while (last + 1 < sentences.size() && fits(first, last + 1)) last++;
            return last;
        }

        private boolean fits(int first, int last) {
            int words = words(first, last);
            if (words > CAP_WORDS || span(first, last).length() > CAP_CHARS) return false;
            return words <= MOST || words(first, last - 1) < LEAST;
        }

        /** The sentence before the first heading that begins a passage of its own; -1 when there is none. */
        private int sectionEnd(int first, int fresh, int limit) {
            for (int i = fresh; i <= limit && i + 1 < sentences.size(); i++)
                if (isHeading(i + 1) && !isHeading(i) && words(first, i) >= BEFORE_HEADING) return i;
            return -1;
        }

        private int nearest(int first, int fresh, int limit, int target) {
            int least = Math.min(LEAST, target * 3 / 4);
            int best = -1;
            for (int i = fresh; i <= limit; i++) {
                if (words(first, i) < least) continue;
                if (best < 0 || penalty(first, i, target) < penalty(first, best, target)) best = i;
            }
            return best < 0 ? limit : best;
        }

        private int penalty(int first, int last, int target) {
            int distance = Math.abs(words(first, last) - target);
            return endsParagraph(last) ? distance : distance + TARGET;
        }

        private int withoutTrailingHeading(int fresh, int limit, int last) {
            int back = last;
            while (back > fresh && isHeading(back)) back--;
            if (!isHeading(back)) return back;
            int on = last;
            while (on < limit && isHeading(on)) on++;
            return on;
        }

        private boolean overlaps(int last) {
            if (isHeading(last) || isHeading(last + 1)) return false;
            return words(last, last) <= LONGEST_OVERLAP
                    && sentences.get(last).span().length() <= CAP_CHARS / 3;
        }

        private String headingFor(int first, int last, String above) {
            String heading = above;
            for (int i = first; i <= last && isHeading(i); i++)
                heading = sentences.get(i).text();
            return heading;
        }

        private boolean endsParagraph(int i) {
            if (i + 1 == sentences.size()) return true;
            int gapStart = sentences.get(i).span().end();
            return text.substring(gapStart, sentences.get(i + 1).span().start()).indexOf('\n') >= 0;
        }

        private boolean isHeading(int i) {
            return sentences.get(i).kind() == SentenceKind.HEADING;
        }

        private int words(int first, int last) {
            return wordsBefore[last + 1] - wordsBefore[first];
        }

        private TextSpan span(int first, int last) {
            return new TextSpan(
                    sentences.get(first).span().start(),
                    sentences.get(last).span().end());
        }
    }
}
