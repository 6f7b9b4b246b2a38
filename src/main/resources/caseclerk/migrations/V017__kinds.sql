-- The few policies are looked up for every question.
CREATE INDEX sources_by_kind ON sources (workspace, kind);
