package caseclerk.adapters.storage;

import caseclerk.retrieval.PostingsBlock;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Rows that hold the words of passages by blocks of passage numbers. They are kept as made until a passage of the block
 * comes or goes; the last block of a workspace, which still grows, only when the program ends.
 */
final class PassageBlocks {
    /** As the triggers on passages have it. */
    private static final int BLOCK = 4096;

    private PassageBlocks() {}

    /** A block with the mark that it bears until something in it changes. */
    record Marked(long block, long mark) {}

    /**
     * Where the words of a passage stand. The text itself is none of its columns: SQLite reads all of a text for each row
     * that it is joined to, and a long one has thousands.
     */
    private record Cut(long passage, long version, String header, int start, int end) {}

    /** The blocks of a workspace, in order. */
    static List<Marked> marks(Sql sql, String workspace) throws SQLException {
        return sql.list(
                "SELECT block, mark FROM passage_blocks WHERE workspace = ? ORDER BY block",
                row -> new Marked(row.getLong(1), row.getLong(2)),
                workspace);
    }

    /** The words of a block, if they are kept as they were when it bore this mark. */
    static Optional<PostingsBlock> kept(Sql sql, String workspace, Marked marked) throws SQLException {
        return sql.first(
                        "SELECT postings FROM passage_blocks WHERE workspace = ? AND block = ? AND mark = ?"
                                + " AND postings IS NOT NULL",
                        row -> row.getBytes(1),
                        workspace,
                        marked.block(),
                        marked.mark())
                .flatMap(PostingsBlock::read);
    }

    /** Keeps the words of a block, if it still bears this mark. */
    static void keep(Sql sql, String workspace, Marked marked, PostingsBlock postings) throws SQLException {
        sql.run(
                "UPDATE passage_blocks SET postings = ? WHERE workspace = ? AND block = ? AND mark = ?",
                postings.bytes(),
                workspace,
                marked.block(),
                marked.mark());
    }

    /** The words of a block, made of its passages; those of a later mark when it has changed. */
    static PostingsBlock made(Sql sql, String workspace, long block) throws SQLException {
        List<Cut> cuts = sql.list(
                "SELECT id, version_id, header, start, end FROM passages"
                        + " WHERE workspace = ? AND id >= ? AND id < ? ORDER BY id",
                row -> new Cut(row.getLong(1), row.getLong(2), row.getString(3), row.getInt(4), row.getInt(5)),
                workspace,
                block * BLOCK,
                (block + 1) * BLOCK);
        PostingsBlock.Builder builder = new PostingsBlock.Builder();
        long version = 0;
        String text = "";
        for (Cut cut : cuts) {
            if (cut.version() != version) text = Rows.text(sql, cut.version());
            version = cut.version();
            builder.add(cut.passage(), cut.header(), text.substring(cut.start(), cut.end()));
        }
        return builder.build();
    }

    /** Keeps the words of all blocks but the last, where they are not kept yet. */
    static void keep(Sql sql, String workspace) throws SQLException {
        List<Marked> unkept = sql.list(
                "SELECT block, mark FROM passage_blocks WHERE workspace = ?1 AND postings IS NULL AND block <"
                        + " (SELECT max(block) FROM passage_blocks WHERE workspace = ?1) ORDER BY block",
                row -> new Marked(row.getLong(1), row.getLong(2)),
                workspace);
        for (Marked marked : unkept) keep(sql, workspace, marked, made(sql, workspace, marked.block()));
    }

    /** How many passages lie in a block that is known of; all of them, unless the file was changed by hand. */
    static long covered(Sql sql) throws SQLException {
        return sql.number("SELECT count(*) FROM passages p JOIN passage_blocks b ON b.workspace = p.workspace"
                + " AND b.block = p.id / " + BLOCK);
    }

    /** Makes anew what is kept. */
    static void rebuild(Sql sql) throws SQLException {
        sql.run("UPDATE passage_blocks SET postings = NULL, mark = random()");
        for (String workspace : sql.list("SELECT DISTINCT workspace FROM passage_blocks", r -> r.getString(1)))
            keep(sql, workspace);
    }
}
