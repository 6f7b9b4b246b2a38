package caseclerk.adapters.storage;

import caseclerk.adapters.storage.PassageBlocks.Marked;
import caseclerk.retrieval.PostingsBlock;
import caseclerk.retrieval.WordRanking;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words of a workspace's passages, held in memory; what has changed is read again when it is asked for. */
final class HeldWords {
    private final Database database;
    private final String workspace;
    private final Map<Long, Held> blocks = new TreeMap<>();
    private @Nullable WordRanking ranking;

    HeldWords(Database database, String workspace) {
        this.database = database;
        this.workspace = workspace;
    }

    private record Held(Marked as, PostingsBlock postings) {}

    /** What the passages hold now. Takes reading connections for itself, so that the caller must hold none. */
    synchronized WordRanking current() {
        List<Marked> now = database.read(sql -> PassageBlocks.marks(sql, workspace));
        if (ranking != null && now.equals(blocks.values().stream().map(Held::as).toList())) return ranking;
        blocks.values().removeIf(held -> !now.contains(held.as()));
        List<Marked> missing = now.stream()
                .filter(marked -> !blocks.containsKey(marked.block()))
                .toList();
        for (Held held : missing.parallelStream().map(this::read).toList())
            blocks.put(held.as().block(), held);
        ranking = new WordRanking(blocks.values().stream().map(Held::postings).toList());
        return ranking;
    }

    /** The mark was read before, so that what changed in between is read again the next time. */
    private Held read(Marked marked) {
        return new Held(marked, database.read(sql -> PassageBlocks.postings(sql, workspace, marked)));
    }
}
