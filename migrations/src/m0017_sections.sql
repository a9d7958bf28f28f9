-- Quotas, and answers that are given several times: to the questions of a repeat, once for each instance.

ALTER TABLE survey ADD COLUMN quotas TEXT NOT NULL DEFAULT '[]';

CREATE TABLE survey_answer_now (
  response_id UUID NOT NULL REFERENCES survey_response (id) ON DELETE CASCADE,
  question_id TEXT NOT NULL,
  instance TEXT NOT NULL,
  choice TEXT NOT NULL,
  survey_id UUID NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  number DOUBLE PRECISION,
  text TEXT,
  PRIMARY KEY (response_id, question_id, instance, choice)
) {{without_rowid}};
INSERT INTO survey_answer_now (response_id, question_id, instance, choice, survey_id, number, text)
  SELECT response_id, question_id, '', choice, survey_id, number, text FROM survey_answer;
DROP TABLE survey_answer;
ALTER TABLE survey_answer_now RENAME TO survey_answer;
CREATE INDEX survey_answer_counted ON survey_answer (survey_id, question_id, choice, response_id);

-- How many of each quota have come. Whoever is counted stays so, whatever happens to their response.
CREATE TABLE survey_quota (
  survey_id UUID NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  taken INTEGER NOT NULL,
  PRIMARY KEY (survey_id, code)
) {{without_rowid}};
