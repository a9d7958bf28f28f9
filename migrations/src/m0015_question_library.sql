-- The library of questions: those that a lab keeps to ask again. `words` is what a search looks in, small and without accents.

CREATE TABLE survey_library_question (
  id UUID PRIMARY KEY,
  name TEXT NOT NULL,
  topic TEXT NOT NULL,
  definition TEXT NOT NULL,
  words TEXT NOT NULL,
  taken INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE INDEX survey_library_question_created ON survey_library_question (created_at, id);
