-- Whoever asked for a digest: direct messages are found by their person.
ALTER TABLE subscriptions ADD COLUMN person TEXT NOT NULL DEFAULT '';
