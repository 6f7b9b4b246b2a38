-- The channel that a public thread hangs on: who sees the one sees the other, and of an archived thread nothing else is known.
CREATE TABLE threads (workspace TEXT NOT NULL, thread TEXT NOT NULL, channel TEXT NOT NULL, PRIMARY KEY (workspace, thread)) WITHOUT ROWID;
