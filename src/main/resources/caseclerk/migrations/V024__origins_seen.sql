-- Who may see a source changes with the channels that it was filed from, and so does what is held in memory of that.
CREATE TRIGGER origin_added AFTER INSERT ON origins BEGIN
  INSERT INTO index_changes (workspace, moved) VALUES (NEW.workspace, 1) ON CONFLICT (workspace) DO UPDATE SET moved = moved + 1; END;
CREATE TRIGGER origin_removed AFTER DELETE ON origins BEGIN
  INSERT INTO index_changes (workspace, moved) VALUES (OLD.workspace, 1) ON CONFLICT (workspace) DO UPDATE SET moved = moved + 1; END;
