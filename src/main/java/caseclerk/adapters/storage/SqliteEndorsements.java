package caseclerk.adapters.storage;

import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Endorsement;
import caseclerk.chat.Endorsements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Checked answers in SQLite. */
public final class SqliteEndorsements implements Endorsements {
    private static final String SELECT =
            "SELECT answer_id, person_name, endorsed_at FROM endorsements WHERE workspace = ?";
    private final Database database;

    public SqliteEndorsements(Database database) {
        this.database = database;
    }

    @Override
    public void endorse(WorkspaceId workspace, String key, String person, Endorsement endorsement) {
        database.write(sql -> sql.run(
                "INSERT OR REPLACE INTO endorsements (answer_id, workspace, question_key, person, person_name, endorsed_at)"
                        + " SELECT id, workspace, ?3, ?4, ?5, ?6 FROM answers WHERE id = ?1 AND workspace = ?2",
                SqliteRegister.row(endorsement.answerId()),
                workspace.value(),
                key,
                person,
                endorsement.name(),
                endorsement.at().toString()));
    }

    @Override
    public Optional<Endorsement> of(WorkspaceId workspace, String answerId) {
        return database.read(sql -> sql.first(
                SELECT + " AND answer_id = ?",
                SqliteEndorsements::endorsement,
                workspace.value(),
                SqliteRegister.row(answerId)));
    }

    @Override
    public List<Endorsement> askedAs(WorkspaceId workspace, String key) {
        return database.read(sql -> sql.list(
                SELECT + " AND question_key = ? ORDER BY endorsed_at DESC",
                SqliteEndorsements::endorsement,
                workspace.value(),
                key));
    }

    private static Endorsement endorsement(ResultSet row) throws SQLException {
        return new Endorsement("a-" + row.getLong(1), row.getString(2), Instant.parse(row.getString(3)));
    }
}
