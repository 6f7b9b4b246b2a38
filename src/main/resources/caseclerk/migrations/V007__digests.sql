-- What changed, numbered in the order in which it became visible. Triggers keep it, so that nobody who writes can
-- forget to. What a change is about goes with its source or case.
CREATE TABLE changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  workspace TEXT NOT NULL,
  at TEXT NOT NULL,
  what TEXT NOT NULL,
  case_id INTEGER REFERENCES cases (id) ON DELETE CASCADE,
  source_id INTEGER REFERENCES sources (id) ON DELETE CASCADE,
  revision INTEGER,
  before TEXT,
  after TEXT
);
CREATE INDEX changes_by_workspace ON changes (workspace, seq);
CREATE INDEX changes_by_case ON changes (case_id);
CREATE INDEX changes_by_source ON changes (source_id);

INSERT INTO changes (workspace, at, what, source_id, revision)
  SELECT workspace, captured_at, CASE revision WHEN 1 THEN 'filed' ELSE 'revised' END, source_id, revision
  FROM versions ORDER BY id;

CREATE TRIGGER change_version AFTER INSERT ON versions BEGIN
  INSERT INTO changes (workspace, at, what, source_id, revision)
  VALUES (NEW.workspace, NEW.captured_at, CASE NEW.revision WHEN 1 THEN 'filed' ELSE 'revised' END, NEW.source_id,
    NEW.revision); END;

CREATE TRIGGER change_place AFTER UPDATE OF case_id ON sources
WHEN OLD.case_id IS NOT NEW.case_id AND NEW.case_id IS NOT NULL BEGIN
  INSERT INTO changes (workspace, at, what, source_id, case_id)
  VALUES (NEW.workspace, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'moved', NEW.id, NEW.case_id); END;

CREATE TRIGGER change_case AFTER INSERT ON cases BEGIN
  INSERT INTO changes (workspace, at, what, case_id, after)
  VALUES (NEW.workspace, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'opened', NEW.id, NEW.status); END;

CREATE TRIGGER change_status AFTER UPDATE OF status ON cases WHEN OLD.status <> NEW.status BEGIN
  INSERT INTO changes (workspace, at, what, case_id, before, after)
  VALUES (NEW.workspace, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'status', NEW.id, OLD.status, NEW.status); END;

-- Words that people sort cases by.
CREATE TABLE case_tags (
  case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  workspace TEXT NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (case_id, tag)
) WITHOUT ROWID;

CREATE TABLE subscriptions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  workspace TEXT NOT NULL,
  channel TEXT NOT NULL,
  everything INTEGER NOT NULL,
  at TEXT NOT NULL,
  zone TEXT NOT NULL,
  days TEXT NOT NULL,
  style TEXT NOT NULL,
  quiet TEXT NOT NULL,
  since TEXT NOT NULL,
  paused TEXT,
  told INTEGER NOT NULL,
  UNIQUE (workspace, channel)
);

CREATE TABLE subscription_cases (
  subscription_id INTEGER NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
  case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  PRIMARY KEY (subscription_id, case_id)
) WITHOUT ROWID;

CREATE TABLE subscription_tags (
  subscription_id INTEGER NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (subscription_id, tag)
) WITHOUT ROWID;

-- Digests that are reserved or sent. Times that are compared are milliseconds since 1970.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  workspace TEXT NOT NULL,
  subscription_id INTEGER NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  part INTEGER NOT NULL,
  after INTEGER NOT NULL,
  up_to INTEGER NOT NULL,
  nonce TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  tries INTEGER NOT NULL,
  reserved_at TEXT NOT NULL,
  next_try INTEGER NOT NULL,
  held_until INTEGER NOT NULL,
  ended_at TEXT,
  message TEXT,
  UNIQUE (subscription_id, day, part)
);
CREATE UNIQUE INDEX outbox_on_its_way ON outbox (subscription_id) WHERE state = 'reserved';
