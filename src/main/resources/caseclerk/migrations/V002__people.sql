-- Which channels a source was filed from, and by whom. A source without a row here was filed openly.
CREATE TABLE origins (
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  workspace TEXT NOT NULL,
  channel TEXT NOT NULL,
  person TEXT NOT NULL,
  filed_at TEXT NOT NULL,
  UNIQUE (source_id, channel, person)
);
CREATE INDEX origins_by_person ON origins (workspace, person);

-- Who asked for an answer, where, and what people said of it.
CREATE TABLE answer_askers (
  answer_id INTEGER PRIMARY KEY REFERENCES answers (id) ON DELETE CASCADE,
  workspace TEXT NOT NULL,
  person TEXT NOT NULL,
  channel TEXT NOT NULL
);
CREATE INDEX answer_askers_by_person ON answer_askers (workspace, person);

CREATE TABLE answer_marks (
  answer_id INTEGER NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
  workspace TEXT NOT NULL,
  person TEXT NOT NULL,
  marked_at TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (answer_id, person)
) WITHOUT ROWID;

-- Answers that somebody checked, by what was asked.
CREATE TABLE endorsements (
  answer_id INTEGER PRIMARY KEY REFERENCES answers (id) ON DELETE CASCADE,
  workspace TEXT NOT NULL,
  question_key TEXT NOT NULL,
  person TEXT NOT NULL,
  person_name TEXT NOT NULL,
  endorsed_at TEXT NOT NULL
);
CREATE INDEX endorsements_by_question ON endorsements (workspace, question_key);

-- Cases that people follow in a channel.
CREATE TABLE follows (
  workspace TEXT NOT NULL,
  channel TEXT NOT NULL,
  person TEXT NOT NULL,
  case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  followed_at TEXT NOT NULL,
  PRIMARY KEY (workspace, channel, person, case_id)
) WITHOUT ROWID;

-- What a server chose: which roles have which right, and what happens in which channel.
CREATE TABLE rights (
  workspace TEXT NOT NULL,
  "right" TEXT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (workspace, "right", role)
) WITHOUT ROWID;

CREATE TABLE channel_rules (
  workspace TEXT NOT NULL,
  channel TEXT NOT NULL,
  asking TEXT NOT NULL,
  links INTEGER NOT NULL,
  read_up_to TEXT NOT NULL,
  PRIMARY KEY (workspace, channel)
) WITHOUT ROWID;

-- Messages that were taken up, so that none is answered twice.
CREATE TABLE triggers (
  workspace TEXT NOT NULL,
  message TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  done INTEGER NOT NULL,
  PRIMARY KEY (workspace, message)
) WITHOUT ROWID;

-- Workspaces whose server was left, with the day their casebook goes.
CREATE TABLE departures (
  workspace TEXT PRIMARY KEY,
  delete_at TEXT NOT NULL
) WITHOUT ROWID;

-- The server that a person asks about in direct messages.
CREATE TABLE homes (
  person TEXT PRIMARY KEY,
  workspace TEXT NOT NULL
) WITHOUT ROWID;
