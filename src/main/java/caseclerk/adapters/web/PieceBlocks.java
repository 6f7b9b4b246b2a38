package caseclerk.adapters.web;

import caseclerk.ingestion.Block;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Turns pieces of a page into blocks. */
final class PieceBlocks {
    private PieceBlocks() {}

    /** A block for each piece. */
    static List<Block> of(List<PagePiece> pieces) {
        List<Block> blocks = new ArrayList<>(pieces.size());
        for (PagePiece piece : pieces) blocks.add(block(piece));
        return blocks;
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
