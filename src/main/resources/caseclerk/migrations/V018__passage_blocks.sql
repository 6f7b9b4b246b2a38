-- The words of each 4,096 passage numbers of a workspace. The mark is drawn anew whenever a passage among them comes,
-- goes or changes, so that what is held in memory is read again for those alone; being random, it never stands for other
-- passages after a backup was restored or a workspace came back. The postings are derived, made of blocks that are full
-- when something is filed, and gone with the first change.
CREATE TABLE passage_blocks (
  workspace TEXT NOT NULL,
  block INTEGER NOT NULL,
  mark INTEGER NOT NULL DEFAULT (random()),
  postings BLOB,
  PRIMARY KEY (workspace, block)
);
INSERT INTO passage_blocks (workspace, block) SELECT DISTINCT workspace, id / 4096 FROM passages;
CREATE TRIGGER passage_added AFTER INSERT ON passages BEGIN
  INSERT INTO passage_blocks (workspace, block) VALUES (NEW.workspace, NEW.id / 4096) ON CONFLICT (workspace, block) DO UPDATE SET mark = random(), postings = NULL; END;
CREATE TRIGGER passage_changed AFTER UPDATE ON passages BEGIN
  INSERT INTO passage_blocks (workspace, block) VALUES (NEW.workspace, NEW.id / 4096) ON CONFLICT (workspace, block) DO UPDATE SET mark = random(), postings = NULL; END;
CREATE TRIGGER passage_removed AFTER DELETE ON passages BEGIN
  INSERT INTO passage_blocks (workspace, block) VALUES (OLD.workspace, OLD.id / 4096) ON CONFLICT (workspace, block) DO UPDATE SET mark = random(), postings = NULL; END;
