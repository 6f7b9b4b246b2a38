-- Counts what changes the picture that questions are answered from, so that what is held in memory is known to be
-- current by reading one row. A statement ends at the end of a line.
CREATE TABLE index_changes (
  workspace TEXT PRIMARY KEY,
  added INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0,
  moved INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
INSERT INTO index_changes (workspace, moved) SELECT DISTINCT workspace, 1 FROM sources;
CREATE TRIGGER code_added AFTER INSERT ON passage_codes BEGIN
  INSERT INTO index_changes (workspace, added) VALUES (NEW.workspace, 1) ON CONFLICT (workspace) DO UPDATE SET added = added + 1; END;
CREATE TRIGGER code_removed AFTER DELETE ON passage_codes BEGIN
  INSERT INTO index_changes (workspace, removed) VALUES (OLD.workspace, 1) ON CONFLICT (workspace) DO UPDATE SET removed = removed + 1; END;
CREATE TRIGGER source_added AFTER INSERT ON sources BEGIN
  INSERT INTO index_changes (workspace, moved) VALUES (NEW.workspace, 1) ON CONFLICT (workspace) DO UPDATE SET moved = moved + 1; END;
CREATE TRIGGER source_moved AFTER UPDATE ON sources BEGIN
  INSERT INTO index_changes (workspace, moved) VALUES (NEW.workspace, 1) ON CONFLICT (workspace) DO UPDATE SET moved = moved + 1; END;
CREATE TRIGGER source_removed AFTER DELETE ON sources BEGIN
  INSERT INTO index_changes (workspace, moved) VALUES (OLD.workspace, 1) ON CONFLICT (workspace) DO UPDATE SET moved = moved + 1; END;
CREATE TRIGGER version_added AFTER INSERT ON versions BEGIN
  INSERT INTO index_changes (workspace, moved) VALUES (NEW.workspace, 1) ON CONFLICT (workspace) DO UPDATE SET moved = moved + 1; END;
CREATE TRIGGER version_moved AFTER UPDATE ON versions BEGIN
  INSERT INTO index_changes (workspace, moved) VALUES (NEW.workspace, 1) ON CONFLICT (workspace) DO UPDATE SET moved = moved + 1; END;
CREATE TRIGGER version_removed AFTER DELETE ON versions BEGIN
  INSERT INTO index_changes (workspace, moved) VALUES (OLD.workspace, 1) ON CONFLICT (workspace) DO UPDATE SET moved = moved + 1; END;
CREATE TRIGGER case_moved AFTER UPDATE ON cases BEGIN
  INSERT INTO index_changes (workspace, moved) VALUES (NEW.workspace, 1) ON CONFLICT (workspace) DO UPDATE SET moved = moved + 1; END;
CREATE TRIGGER case_removed AFTER DELETE ON cases BEGIN
  INSERT INTO index_changes (workspace, moved) VALUES (OLD.workspace, 1) ON CONFLICT (workspace) DO UPDATE SET moved = moved + 1; END;
