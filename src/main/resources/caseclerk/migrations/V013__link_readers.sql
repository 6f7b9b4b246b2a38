-- The channels that everybody can see who reads where a link was posted, with blanks between; null where not known.
ALTER TABLE links ADD COLUMN readers TEXT;
