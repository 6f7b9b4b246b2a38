-- Four bits for each dimension of a vector beside the one of the code; null where the code is older, until it is made anew.
ALTER TABLE passage_codes ADD COLUMN levels BLOB;
