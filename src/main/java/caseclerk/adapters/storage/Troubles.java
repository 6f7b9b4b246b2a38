package caseclerk.adapters.storage;

import caseclerk.ingestion.CasebookUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** SQLite's errors as one plain sentence each, with what to do. */
final class Troubles {
    private Troubles() {}

    static CasebookUnavailable of(SQLException e, Path file) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new CasebookUnavailable(
                        "The casebook " + file + " is locked by another program; wait for it to finish and try again.",
                        true,
                        e);
            case SQLITE_READONLY, SQLITE_PERM ->
                new CasebookUnavailable(
                        "The casebook " + file + " cannot be written; make the file and its folder writable.",
                        false,
                        e);
            case SQLITE_CANTOPEN ->
                new CasebookUnavailable(
                        "The casebook " + file
                                + " cannot be opened; check that the folder exists and may be written, or choose "
                                + "another with --home.",
                        false,
                        e);
            case SQLITE_FULL ->
                new CasebookUnavailable(
                        "The disk is full; free some space and run the same command again, nothing filed before is lost.",
                        true,
                        e);
            case SQLITE_IOERR ->
                new CasebookUnavailable(
                        "The disk that holds " + file + " failed or is full; free some space, then run doctor.",
                        true,
                        e);
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                new CasebookUnavailable(
                        "The file " + file
                                + " is damaged or not a casebook; restore a backup or choose another --home.",
                        false,
                        e);
            default ->
                new CasebookUnavailable(
                        "The casebook " + file + " reported an error (" + code + "); run doctor to check it.",
                        false,
                        e);
        };
    }

    /** Of a file that is to be put back. */
    static CasebookUnavailable ofBackup(SQLException e, Path backup) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
        return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB
                ? new CasebookUnavailable(
                        "The file " + backup + " is damaged or no backup; nothing was changed, give another backup.",
                        false,
                        e)
                : of(e, backup);
    }

    static CasebookUnavailable home(Path home, IOException e) {
        return new CasebookUnavailable(
                "The home folder " + home + " cannot be made or entered; choose a writable folder with --home.",
                false,
                e);
    }

    static CasebookUnavailable newer(Path file, int version) {
        return new CasebookUnavailable(
                "The casebook " + file + " was written by a newer Caseclerk (tables version " + version
                        + ", this program knows " + Database.newestVersion() + "); use the newer program.",
                false,
                new IllegalStateException("tables version " + version));
    }

    static CasebookUnavailable interrupted(InterruptedException e) {
        return new CasebookUnavailable("Interrupted while waiting for the casebook.", true, e);
    }
}
