-- Links that were posted and are to be filed: stored before they are acknowledged.
CREATE TABLE links (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  workspace TEXT NOT NULL,
  url TEXT NOT NULL,
  case_slug TEXT,
  channel TEXT,
  person TEXT,
  posted_at TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  due_at TEXT NOT NULL,
  reason TEXT
);
CREATE INDEX links_by_state ON links (state, due_at);

-- Sources that were put under another case, so that it can be taken back. Moves of one step share a number.
CREATE TABLE case_moves (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step INTEGER NOT NULL,
  workspace TEXT NOT NULL,
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  from_slug TEXT,
  to_slug TEXT,
  moved_at TEXT NOT NULL
);
CREATE INDEX case_moves_by_step ON case_moves (workspace, step);
