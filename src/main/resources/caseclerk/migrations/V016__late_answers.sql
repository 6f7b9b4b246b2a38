-- The message that an answer was asked for with, where there is one.
ALTER TABLE answer_askers ADD COLUMN message TEXT;

-- Questions that were not answered when they were asked, with how far the changes since were looked through, and the
-- answer that they get at last. The words of both are in the rows of the answers. Times that are compared are
-- milliseconds since 1970.
CREATE TABLE late_answers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  asked_id INTEGER NOT NULL UNIQUE REFERENCES answers (id) ON DELETE CASCADE,
  workspace TEXT NOT NULL,
  looked INTEGER NOT NULL,
  state TEXT NOT NULL,
  answer_id INTEGER REFERENCES answers (id) ON DELETE SET NULL,
  nonce TEXT,
  tries INTEGER NOT NULL,
  reserved_at TEXT,
  next_try INTEGER NOT NULL,
  held_until INTEGER NOT NULL,
  ended_at TEXT,
  message TEXT
);
