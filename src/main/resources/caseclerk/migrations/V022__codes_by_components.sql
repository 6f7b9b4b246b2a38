-- A byte for each dimension instead of four bits.
ALTER TABLE passage_codes DROP COLUMN levels;
ALTER TABLE passage_codes ADD COLUMN components BLOB;
UPDATE passage_codes
SET components = (SELECT eight_bits(vector) FROM passage_vectors v WHERE v.passage_id = passage_codes.passage_id);
