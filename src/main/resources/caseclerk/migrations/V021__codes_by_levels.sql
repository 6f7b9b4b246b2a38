-- The bit of each dimension is found out from its level when the codes are read: it depends on the mean of all of them.
ALTER TABLE passage_codes DROP COLUMN code;
