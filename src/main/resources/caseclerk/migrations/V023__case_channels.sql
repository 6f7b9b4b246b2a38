-- The channel that a case was opened in; null where openly, or where it is not known. A case without sources is told of
-- only to people who can see it.
ALTER TABLE cases ADD COLUMN channel TEXT;
CREATE INDEX sources_by_case ON sources (case_id);

-- Of older cases: the channel of the first source, or where all were moved away, of the first that was.
UPDATE cases SET channel = CASE WHEN EXISTS (SELECT 1 FROM sources s WHERE s.case_id = cases.id)
  THEN (SELECT o.channel FROM sources s LEFT JOIN origins o ON o.source_id = s.id WHERE s.case_id = cases.id
    ORDER BY s.id, o.rowid LIMIT 1)
  ELSE (SELECT o.channel FROM case_moves m LEFT JOIN origins o ON o.source_id = m.source_id
    WHERE m.workspace = cases.workspace AND m.from_slug = cases.slug ORDER BY m.id, o.rowid LIMIT 1) END;
