-- What copies are found by: sampled hashes of runs of words, of every version of every article that is no copy itself.
-- Derived; "doctor --rebuild" makes it anew.
CREATE TABLE shingles (
  workspace TEXT NOT NULL,
  hash INTEGER NOT NULL,
  version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  PRIMARY KEY (workspace, hash, version_id)
) WITHOUT ROWID;
CREATE INDEX shingles_by_version ON shingles (version_id);
CREATE INDEX sources_by_original ON sources (copy_of) WHERE copy_of IS NOT NULL;
