-- Versions of one policy may come from different addresses; the policy is known by service and title.
ALTER TABLE versions ADD COLUMN url TEXT;

UPDATE versions SET url = (SELECT s.url FROM sources s WHERE s.id = versions.source_id)
WHERE source_id IN (SELECT s.id FROM sources s WHERE s.kind = 'POLICY');

UPDATE OR IGNORE sources SET url = (
  SELECT 'policy:' || lower(trim(v.service)) || '/' || lower(trim(v.title)) FROM versions v
  WHERE v.source_id = sources.id ORDER BY v.revision DESC LIMIT 1)
WHERE kind = 'POLICY' AND id IN (SELECT v.source_id FROM versions v WHERE v.service IS NOT NULL);

-- Numbered and headed units of policy texts; own words from start to own_end, with sub-clauses to whole_end.
CREATE TABLE clauses (
  version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  parent INTEGER NOT NULL,
  depth INTEGER NOT NULL,
  anchor TEXT NOT NULL,
  number TEXT NOT NULL,
  heading TEXT NOT NULL,
  start INTEGER NOT NULL,
  own_end INTEGER NOT NULL,
  whole_end INTEGER NOT NULL,
  PRIMARY KEY (version_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX clauses_by_anchor ON clauses (version_id, anchor);

-- Policies that are fetched again now and then.
CREATE TABLE policy_watches (
  source_id INTEGER PRIMARY KEY REFERENCES sources (id) ON DELETE CASCADE,
  workspace TEXT NOT NULL,
  url TEXT NOT NULL,
  every_hours INTEGER NOT NULL,
  next_at TEXT NOT NULL,
  checked_at TEXT,
  found TEXT,
  etag TEXT,
  last_modified TEXT
);
