-- What people filed. Every row belongs to a workspace; versions are never changed.
CREATE TABLE cases (
  id INTEGER PRIMARY KEY,
  workspace TEXT NOT NULL,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  UNIQUE (workspace, slug)
);

CREATE TABLE sources (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  workspace TEXT NOT NULL,
  url TEXT NOT NULL,
  kind TEXT NOT NULL,
  case_id INTEGER REFERENCES cases (id),
  copy_of INTEGER REFERENCES sources (id) ON DELETE SET NULL,
  UNIQUE (workspace, url)
);

CREATE TABLE versions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  workspace TEXT NOT NULL,
  revision INTEGER NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT,
  author TEXT,
  published_at TEXT,
  language TEXT,
  captured_at TEXT NOT NULL,
  service TEXT,
  effective_from TEXT,
  effective_until TEXT,
  content_hash TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  text TEXT NOT NULL,
  original BLOB NOT NULL,
  media_type TEXT NOT NULL,
  UNIQUE (source_id, revision),
  UNIQUE (source_id, content_hash)
);
CREATE INDEX versions_by_text ON versions (workspace, text_hash);

CREATE TABLE sentences (
  version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (version_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE passages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  workspace TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  header TEXT NOT NULL,
  first_sentence INTEGER NOT NULL,
  last_sentence INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  UNIQUE (version_id, ordinal)
);

-- Derived from passages; "doctor --rebuild" makes all of it anew.
CREATE VIRTUAL TABLE passage_words USING fts5 (
  header, text,
  content = '', contentless_delete = 1,
  tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE passage_terms USING fts5vocab (passage_words, 'row');

CREATE TABLE words (
  workspace TEXT NOT NULL,
  word TEXT NOT NULL,
  passages INTEGER NOT NULL,
  PRIMARY KEY (workspace, word)
) WITHOUT ROWID;

CREATE TABLE passage_codes (
  passage_id INTEGER PRIMARY KEY REFERENCES passages (id) ON DELETE CASCADE,
  version_id INTEGER NOT NULL,
  workspace TEXT NOT NULL,
  code BLOB NOT NULL
);

CREATE TABLE passage_vectors (
  passage_id INTEGER PRIMARY KEY REFERENCES passages (id) ON DELETE CASCADE,
  embedder TEXT NOT NULL,
  vector BLOB NOT NULL,
  sentences BLOB NOT NULL
);

-- Replies as they stood. The body is emptied when a source that it shows is removed.
CREATE TABLE answers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  workspace TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  question TEXT NOT NULL,
  status TEXT NOT NULL,
  body TEXT
);

CREATE TABLE answer_sources (
  answer_id INTEGER NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
  source_id INTEGER NOT NULL,
  PRIMARY KEY (answer_id, source_id)
) WITHOUT ROWID;
CREATE INDEX answers_by_source ON answer_sources (source_id);
