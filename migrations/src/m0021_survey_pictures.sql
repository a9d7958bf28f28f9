-- The pictures of surveys and of the library's questions, each under the digest of its bytes. The content is in base 64. A survey has its
-- pictures as long as one of its versions does; both go with what they belong to.
CREATE TABLE survey_picture (
  id UUID NOT NULL PRIMARY KEY,
  survey_id UUID REFERENCES survey (id) ON DELETE CASCADE,
  library_question_id UUID REFERENCES survey_library_question (id) ON DELETE CASCADE,
  digest TEXT NOT NULL,
  format TEXT NOT NULL,
  content TEXT NOT NULL,
  CONSTRAINT survey_picture_survey_unique UNIQUE (survey_id, digest),
  CONSTRAINT survey_picture_library_unique UNIQUE (library_question_id, digest),
  CONSTRAINT survey_picture_owner CHECK ((survey_id IS NULL) <> (library_question_id IS NULL))
);
CREATE INDEX survey_picture_digest ON survey_picture (digest);
