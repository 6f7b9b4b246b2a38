-- Calls to the chat model: booked in full before they are made, settled after. A call without an ending counts with
-- all that was reserved for it.
CREATE TABLE model_calls (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  workspace TEXT NOT NULL,
  day TEXT NOT NULL,
  called_at TEXT NOT NULL,
  prompt TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  model TEXT NOT NULL,
  input_tokens INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL,
  micros INTEGER NOT NULL,
  millis INTEGER,
  ending TEXT,
  held INTEGER,
  dropped INTEGER,
  request TEXT,
  response TEXT
);
CREATE INDEX model_calls_by_day ON model_calls (day, workspace);
