package caseclerk.adapters.storage;

import caseclerk.adapters.storage.PassageBlocks.Marked;
import caseclerk.retrieval.PostingsBlock;
import caseclerk.retrieval.WordRanking;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** @param made whether it was made of the passages now, since the block is not kept */
    private record Held(Marked as, PostingsBlock postings, boolean made) {}

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
        return database.read(sql -> {
            Optional<PostingsBlock> kept = PassageBlocks.kept(sql, workspace, marked);
            return new Held(
                    marked,
                    kept.isPresent() ? kept.get() : PassageBlocks.made(sql, workspace, marked.block()),
                    kept.isEmpty());
        });
    }

    /** Keeps the block that still grows, too, until it does: so the next start need not make it of its passages. */
    synchronized void keep() {
        if (blocks.values().stream().noneMatch(Held::made)) return;
        database.write(sql -> {
            for (Held held : blocks.values())
                if (held.made()) PassageBlocks.keep(sql, workspace, held.as(), held.postings());
            return null;
        });
        blocks.replaceAll((block, held) -> new Held(held.as(), held.postings(), false));
    }
}
