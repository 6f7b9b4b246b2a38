-- Whoever wants a question watched, so that it can be taken out with what else is kept of them.
ALTER TABLE standing_questions ADD COLUMN person TEXT NOT NULL DEFAULT '';
