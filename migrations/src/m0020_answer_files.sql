-- Files as answers. What a file is called stands with the answer; its content, in base 64, stands here and goes with the response.
CREATE TABLE survey_file (
  response_id UUID NOT NULL REFERENCES survey_response (id) ON DELETE CASCADE,
  question_id TEXT NOT NULL,
  instance TEXT NOT NULL,
  survey_id UUID NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  format TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (response_id, question_id, instance)
) {{without_rowid}};
CREATE INDEX survey_file_survey ON survey_file (survey_id);

-- The files of a response that waits sealed: one row for each response to a survey that asks for files, whether or not it has any, all
-- of one length. It goes with the sealed response.
CREATE TABLE survey_sealed_files (
  id UUID NOT NULL PRIMARY KEY REFERENCES survey_sealed (id) ON DELETE CASCADE,
  survey_id UUID NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  sealed TEXT NOT NULL
) {{without_rowid}};
CREATE INDEX survey_sealed_files_survey ON survey_sealed_files (survey_id);
