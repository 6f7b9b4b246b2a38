package caseclerk.adapters.web;

import caseclerk.ingestion.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Turns pieces of a page into blocks. */
final class PieceBlocks {
    private static final String BETWEEN_CELLS = " | ";
    /** Longer cells are parts of a page that is laid out by a table. */
    private static final int LONGEST_CELL = 200;

    private PieceBlocks() {}

    /** A block for each piece; one for all cells in a row of a table, which say nothing by themselves. */
    static List<Block> of(List<PagePiece> pieces) {
        List<Block> blocks = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); ) {
            int end = endOfRow(pieces, i);
            if (end - i > 1)
                blocks.add(Block.paragraph(pieces.subList(i, end).stream()
                        .map(PagePiece::text)
                        .collect(Collectors.joining(BETWEEN_CELLS))));
            else blocks.add(block(pieces.get(i)));
            i = end;
        }
        return blocks;
    }

    /** Where the row ends that begins with piece {@code from}, each cell of it one short piece; else behind that piece. */
    private static int endOfRow(List<PagePiece> pieces, int from) {
        Element first = cell(pieces.get(from));
        if (first == null || first.closest("table table") != null) return from + 1;
        int end = from;
        Element last = null;
        for (; end < pieces.size(); end++) {
            Element cell = cell(pieces.get(end));
            if (cell == null || cell.parent() != first.parent()) break;
            if (cell == last || pieces.get(end).size() > LONGEST_CELL) return from + 1;
            last = cell;
        }
        return end;
    }

    private static @Nullable Element cell(PagePiece piece) {
        return piece.isHeading() ? null : piece.holder().closest("td, th");
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
