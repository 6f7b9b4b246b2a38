-- Questions that a channel wants watched, and what it was last told of those and of others asked there. What rests on
-- removed sources is only numbers; the words of an answer are in its own row.
CREATE TABLE standing_questions (
  subscription_id INTEGER NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
  workspace TEXT NOT NULL,
  question TEXT NOT NULL,
  watched INTEGER NOT NULL,
  told TEXT NOT NULL,
  dispatch_id INTEGER,
  pending TEXT,
  pending_answer TEXT,
  PRIMARY KEY (subscription_id, question)
) WITHOUT ROWID;
