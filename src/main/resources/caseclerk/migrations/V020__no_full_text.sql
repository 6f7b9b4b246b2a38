-- The words of passages are kept in passage_blocks, and searched nowhere else.
DROP TABLE passage_terms;
DROP TABLE passage_words;
