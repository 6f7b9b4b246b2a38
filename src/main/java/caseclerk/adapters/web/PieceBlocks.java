package caseclerk.adapters.web;

import caseclerk.ingestion.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Turns pieces of a page into blocks. */
final class PieceBlocks {
    private static final String BETWEEN_CELLS = " | ";
    /** Longer cells are parts of a page that is laid out by a table. */
    private static final int LONGEST_CELL = 200;

    private static final Evaluator CELL = Selector.evaluatorOf("td, th");

    private PieceBlocks() {}

    /** A block for each piece; one for all cells in a row of a table, which say nothing by themselves. */
    static List<Block> of(List<PagePiece> pieces) {
        List<Block> blocks = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); ) {
            int end = endOfRow(pieces, i);
            List<PagePiece> row = pieces.subList(i, end);
            if (isLine(row))
                blocks.add(
                        Block.paragraph(row.stream().map(PagePiece::text).collect(Collectors.joining(BETWEEN_CELLS))));
            else row.forEach(piece -> blocks.add(block(piece)));
            i = end;
        }
        return blocks;
    }

    /** Where the row ends that piece {@code from} stands in, or a heading in it begins; else behind that piece. */
    private static int endOfRow(List<PagePiece> pieces, int from) {
        Element cell = cell(pieces.get(from));
        int end = from + 1;
        if (cell == null || cell.closest("table table") != null) return end;
        while (end < pieces.size() && isWithin(pieces.get(end), cell.parent())) end++;
        return end;
    }

    private static boolean isWithin(PagePiece piece, @Nullable Element row) {
        if (piece.isHeading()) return false;
        for (Element at = piece.holder(); at != null; at = at.parent()) if (at == row) return true;
        return false;
    }

    /** Whether these are several cells of one row, each of them one short piece. */
    private static boolean isLine(List<PagePiece> row) {
        if (row.size() < 2) return false;
        Element last = null;
        for (PagePiece piece : row) {
            Element cell = cell(piece);
            if (cell == null || piece.size() > LONGEST_CELL) return false;
            if (last != null && (cell == last || cell.parent() != last.parent())) return false;
            last = cell;
        }
        return true;
    }

    private static @Nullable Element cell(PagePiece piece) {
        return piece.isHeading() ? null : piece.holder().closest(CELL);
    }

    private static Block block(PagePiece piece) {
        String text = piece.text();
        int level = piece.headingLevel();
        if (level > 0) return Block.heading(level, text);
        Element item = itemAround(piece.holder());
        String lead = BoldLead.of(piece);
        if (item == null) return Block.paragraph(text).leading(lead);
        Element list = item.parent();
        boolean numbered = list != null && list.tagName().equals("ol");
        return Block.item(numbered || startsWithMark(text) ? text : "- " + text).leading(lead);
    }

    private static boolean startsWithMark(String text) {
        return text.matches("(?s)([-*•–]|\\d{1,3}[.)]|\\([a-zA-Z0-9]{1,4}\\)|[a-z][.)])\\s.*");
    }

    private static @Nullable Element itemAround(Element from) {
        Element at = from;
        for (int up = 0; at != null && up < 3; up++, at = at.parent())
            if (at.tagName().equals("li")) return at;
        return null;
    }
}
