package caseclerk.ingestion;

import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts blocks into sentences, in time linear in their length. A heading is one sentence. A sentence inside a quotation
 * is one of its own; closing quotes, brackets and footnote marks stay with the sentence that they close. What goes on
 * for more than {@value #LONGEST} UTF-16 code units is cut at a semicolon, comma or space.
 */
public final class SentenceSplitter {
    /** Longest sentence, in UTF-16 code units; a cluster of combining marks may stretch it. */
    public static final int LONGEST = 600;

    /** The text of {@code blocks} and its sentences. */
    public SplitText split(List<Block> blocks) {
        String text = new Article(null, null, null, null, null, null, blocks).text();
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        Block previous = null;
        for (Block block : blocks) {
            if (previous != null) start += Block.separator(previous, block).length();
            int end = start + block.text().length();
            splitBlock(text, start, end, kindOf(block), sentences);
            start = end;
            previous = block;
        }
        return new SplitText(text, sentences);
    }

    private static SentenceKind kindOf(Block block) {
        return switch (block.kind()) {
            case PARAGRAPH -> SentenceKind.PROSE;
            case HEADING -> SentenceKind.HEADING;
            case ITEM -> SentenceKind.ITEM;
        };
    }

    private static void splitBlock(String text, int start, int end, SentenceKind kind, List<Sentence> into) {
        SentenceBorder border = new SentenceBorder(text, end);
        int from = Glyphs.skipWhite(text, start, end);
        while (from < end) {
            int to = kind == SentenceKind.HEADING ? end : border.after(from);
            addShortened(text, from, to, kind, into);
            from = Glyphs.skipWhite(text, to, end);
        }
    }

    private static void addShortened(String text, int start, int end, SentenceKind kind, List<Sentence> into) {
        int from = start;
        int last = Glyphs.trimEnd(text, start, end);
        while (from < last) {
            int to = last - from <= LONGEST ? last : cutPoint(text, from, last);
            TextSpan span = new TextSpan(from, Glyphs.trimEnd(text, from, to));
            into.add(new Sentence(into.size(), kind, span, span.cutFrom(text)));
            from = Glyphs.skipWhite(text, to, last);
        }
    }

    /** Where to cut a stretch that is too long: after the last semicolon, comma or space of its second half. */
    private static int cutPoint(String text, int from, int end) {
        int comma = -1;
        int space = -1;
        for (int i = from + LONGEST - 1; i > from + LONGEST / 2; i--) {
            char c = text.charAt(i);
            boolean beforeSpace = Glyphs.isWhite(text.charAt(i + 1));
            if (c == '；' || c == ';' && beforeSpace) return i + 1;
            if (comma < 0 && (c == '，' || c == '、' || (c == ',' || c == '،') && beforeSpace)) comma = i + 1;
            if (space < 0 && Glyphs.isWhite(c)) space = i;
        }
        if (comma > 0) return comma;
        return space > 0 ? space : Glyphs.clusterBorder(text, from + LONGEST / 2, from + LONGEST, end);
    }
}
