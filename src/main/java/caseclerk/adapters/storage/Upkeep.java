package caseclerk.adapters.storage;

import caseclerk.cases.TextSpan;
import caseclerk.ingestion.CasebookUnavailable;
import caseclerk.notes.TakeNote;
import caseclerk.retrieval.TextEmbedder;
import caseclerk.retrieval.TextEmbedder.PassageText;
import caseclerk.retrieval.TextEmbedder.PassageVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Keeps the casebook whole: copies of it, checks, and making its derived rows anew. */
public final class Upkeep {
    private static final int REBUILD_STEP = 64;

    private final Database database;

    public Upkeep(Database database) {
        this.database = database;
    }

    /**
     * Writes a consistent copy to {@code target} while others go on using the casebook.
     *
     * @throws CasebookUnavailable if the target exists or cannot be written
     */
    public void backup(Path target) {
        if (Files.exists(target))
            throw new CasebookUnavailable(
                    "The file " + target + " exists; give a new name or remove it first.",
                    false,
                    new IllegalStateException("exists"));
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent))
            throw new CasebookUnavailable(
                    "The folder of " + target + " does not exist; make it first.",
                    false,
                    new IllegalStateException("no folder"));
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            // A connection of its own: the pool's readers may not write, not even elsewhere.
            try (Connection own = Database.connect(database.file(), false)) {
                new Sql(own).run("VACUUM INTO ?", part.toString());
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw Troubles.of(e, target);
        } catch (IOException e) {
            throw new CasebookUnavailable("The file " + target + " cannot be written; choose another place.", false, e);
        }
    }

    /**
     * Puts a backup back as the casebook of {@code home}, through SQLite, so that programs that have the casebook open
     * see it as one change.
     *
     * @return where what was there before is kept: beside it as {@code casebook.db.before-restore}, with a number behind
     *     if there is such a file already; null where there was no casebook before
     * @throws CasebookUnavailable if {@code backup} is not a whole casebook of this or an older version; nothing is
     *     changed then
     */
    public static @Nullable Path restore(Path home, Path backup) {
        verify(backup);
        boolean isNew = Files.notExists(home.resolve(Database.FILE));
        try (Database live = new Database(home)) {
            Path before = isNew ? null : unused(home.resolve(Database.FILE + ".before-restore"));
            if (before != null) new Upkeep(live).backup(before);
            live.plain(sql -> {
                Database.execute(
                        sql.connection(), "restore from '" + backup.toString().replace("'", "''") + "'");
                Database.execute(sql.connection(), "PRAGMA wal_checkpoint(TRUNCATE)");
                return null;
            });
            return before;
        }
    }

    private static Path unused(Path file) {
        Path free = file;
        for (int number = 2; Files.exists(free); number++)
            free = file.resolveSibling(file.getFileName() + "-" + number);
        return free;
    }

    private static void verify(Path backup) {
        if (!Files.isRegularFile(backup))
            throw new CasebookUnavailable(
                    "There is no file " + backup + "; give the file that backup wrote.",
                    false,
                    new IllegalStateException("missing"));
        try (Connection connection = Database.connect(backup, true)) {
            Sql sql = new Sql(connection);
            int version = Database.version(connection);
            if (version > Database.newestVersion()) throw Troubles.newer(backup, version);
            long tables = sql.number(
                    "SELECT count(*) FROM sqlite_master WHERE name IN ('sources', 'versions', 'migrations')");
            boolean whole =
                    sql.list("PRAGMA integrity_check(1)", r -> r.getString(1)).equals(List.of("ok"));
            if (tables != 3 || !whole)
                throw new CasebookUnavailable(
                        "The file " + backup + " is not a whole casebook; nothing was changed.",
                        false,
                        new IllegalStateException("not a casebook"));
        } catch (SQLException e) {
            throw Troubles.ofBackup(e, backup);
        }
    }

    /**
     * One thing that was looked at.
     *
     * @param name what
     * @param fine whether it is as it should be
     * @param words what was found, and what to do when it is not fine
     */
    public record Finding(String name, boolean fine, String words) {}

    /** Looks at everything that can go wrong inside the file; {@code embedder} is the fingerprint of the model in use. */
    public List<Finding> check(String embedder) {
        return database.read(sql -> {
            List<Finding> findings = new ArrayList<>();
            String whole = String.join("; ", sql.list("PRAGMA integrity_check(3)", r -> r.getString(1)));
            findings.add(finding("database", whole.equals("ok"), "whole", whole + "; restore a backup"));
            int orphans =
                    sql.list("PRAGMA foreign_key_check", r -> r.getString(1)).size();
            findings.add(
                    finding("references", orphans == 0, "all point somewhere", orphans + " do not; restore a backup"));
            long passages = sql.number("SELECT count(*) FROM passages");
            long words = PassageBlocks.covered(sql);
            long vectors = sql.number("SELECT count(*) FROM passage_vectors v JOIN passage_codes c USING (passage_id)");
            findings.add(finding(
                    "words",
                    words == passages,
                    passages + " passages",
                    words + " of " + passages + " passages; run doctor --rebuild"));
            findings.add(finding(
                    "vectors",
                    vectors == passages,
                    passages + " passages",
                    vectors + " of " + passages + " passages; run doctor --rebuild"));
            long foreign = sql.number("SELECT count(*) FROM passage_vectors WHERE embedder <> ?", embedder);
            findings.add(finding(
                    "model", foreign == 0, embedder, foreign + " vectors of another model; run doctor --rebuild"));
            findings.add(notes(sql));
            long sources = sql.number("SELECT count(*) FROM sources");
            long versions = sql.number("SELECT count(*) FROM versions");
            findings.add(new Finding("casebook", true, sources + " sources in " + versions + " versions"));
            return findings;
        });
    }

    /** How large the casebook is on disk, in bytes. */
    public long size() {
        return database.read(
                sql -> sql.number("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"));
    }

    private static Finding notes(Sql sql) throws SQLException {
        long versions = sql.number("SELECT count(*) FROM versions");
        long noted = sql.number("SELECT count(*) FROM noted WHERE edition = ?", TakeNote.EDITION);
        return finding(
                "notes",
                noted == versions,
                "of " + versions + " versions",
                "of " + noted + " of " + versions + " versions; run doctor --rebuild");
    }

    private static Finding finding(String name, boolean fine, String good, String bad) {
        return new Finding(name, fine, fine ? good : bad);
    }

    private record Unindexed(
            long id, long version, String workspace, String header, String text, List<TextSpan> sentences) {}

    /**
     * Makes vectors, words, what copies and cases are found by, and notes anew. The vectors, which take longest, in small
     * steps, so that others can go on using the casebook; a rebuilding that is broken off is begun again.
     *
     * @param progress is told how many passages have their vectors
     */
    public void rebuild(TextEmbedder embedder, IntConsumer progress) {
        List<Long> ids = database.read(sql -> sql.list("SELECT id FROM passages ORDER BY id", r -> r.getLong(1)));
        for (int from = 0; from < ids.size(); from += REBUILD_STEP) {
            List<Long> step = ids.subList(from, Math.min(ids.size(), from + REBUILD_STEP));
            placeAnew(step, embedder);
            progress.accept(from + step.size());
        }
        database.write(sql -> {
            sql.run("DELETE FROM words");
            for (long id : sql.list("SELECT id FROM passages ORDER BY id", r -> r.getLong(1))) {
                Unindexed p = unindexed(sql, id).orElseThrow();
                Derived.count(sql, p.workspace(), p.header(), p.text());
            }
            Copies.rebuild(sql);
            Profiles.rebuild(sql, embedder.fingerprint());
            NoteRows.rebuild(sql);
            PassageBlocks.rebuild(sql);
            // What others hold in memory of the codes is read again.
            return sql.run("UPDATE index_changes SET removed = removed + 1");
        });
    }

    /** Those that are gone by the time their vectors are there are left out. */
    private void placeAnew(List<Long> ids, TextEmbedder embedder) {
        List<Unindexed> step = database.read(sql -> {
            List<Unindexed> found = new ArrayList<>();
            for (long id : ids) unindexed(sql, id).ifPresent(found::add);
            return found;
        });
        List<PassageVectors> vectors = embedder.embedPassages(step.stream()
                .map(p -> new PassageText(p.header(), p.text(), p.sentences()))
                .toList());
        database.write(sql -> {
            for (int i = 0; i < step.size(); i++) {
                Unindexed p = step.get(i);
                if (sql.number("SELECT count(*) FROM passages WHERE id = ?", p.id()) == 0) continue;
                Derived.place(sql, p.workspace(), p.version(), p.id(), vectors.get(i), embedder.fingerprint());
            }
            return null;
        });
    }

    private static Optional<Unindexed> unindexed(Sql sql, long id) throws SQLException {
        return sql.first(
                "SELECT p.version_id, p.workspace, p.header, v.text, p.start, p.end, p.first_sentence, p.last_sentence"
                        + " FROM passages p JOIN versions v ON v.id = p.version_id WHERE p.id = ?",
                row -> {
                    int start = row.getInt(5);
                    List<TextSpan> sentences = sql.list(
                            "SELECT start, end FROM sentences WHERE version_id = ? AND ordinal BETWEEN ? AND ? ORDER BY ordinal",
                            s -> new TextSpan(s.getInt(1) - start, s.getInt(2) - start),
                            row.getLong(1),
                            row.getInt(7),
                            row.getInt(8));
                    return new Unindexed(
                            id,
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4).substring(start, row.getInt(6)),
                            sentences);
                },
                id);
    }
}
