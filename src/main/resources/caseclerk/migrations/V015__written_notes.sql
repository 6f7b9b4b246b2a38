-- Lines of notes that a chat model wrote and that passed the check, each with the sentences it rests on.
CREATE TABLE written_lines (
  version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  sentences TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (version_id, ordinal)
) WITHOUT ROWID;
