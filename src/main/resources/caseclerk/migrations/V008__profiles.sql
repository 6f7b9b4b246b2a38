-- What articles are filed under cases by: telling words and meaning of the newest version of each.
-- Derived; "doctor --rebuild" makes it anew.
CREATE TABLE profiles (
  source_id INTEGER PRIMARY KEY REFERENCES sources (id) ON DELETE CASCADE,
  workspace TEXT NOT NULL,
  day TEXT,
  terms TEXT NOT NULL,
  names TEXT NOT NULL,
  embedder TEXT NOT NULL,
  vector BLOB NOT NULL
);
CREATE INDEX profiles_by_workspace ON profiles (workspace, source_id);
