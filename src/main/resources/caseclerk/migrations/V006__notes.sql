-- What was noted of each version: places in its text, no words. Derived; "doctor --rebuild" takes the notes anew.
CREATE TABLE note_lines (
  version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  referent_start INTEGER,
  referent_end INTEGER,
  referent_sentence INTEGER,
  referent_after INTEGER,
  label TEXT NOT NULL,
  names TEXT NOT NULL,
  title_start INTEGER,
  title_end INTEGER,
  date_first TEXT,
  date_last TEXT,
  date_precision TEXT,
  standing TEXT,
  told_at TEXT NOT NULL,
  PRIMARY KEY (version_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX note_lines_by_time ON note_lines (told_at);

CREATE TABLE noted (
  version_id INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
  edition INTEGER NOT NULL
);
