-- Surveys, questions, responses, answers.

CREATE TABLE survey (
  id UUID PRIMARY KEY,
  slug TEXT NOT NULL CONSTRAINT survey_slug_unique UNIQUE,
  status TEXT NOT NULL,
  mode TEXT NOT NULL,
  results TEXT NOT NULL,
  title TEXT NOT NULL,
  introduction TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  thanks TEXT NOT NULL,
  source TEXT NOT NULL,
  constructed BOOLEAN NOT NULL DEFAULT FALSE,
  overall TEXT NOT NULL,
  pages TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  project_id UUID,
  version INTEGER NOT NULL DEFAULT 1,
  listed_at BIGINT NOT NULL,
  created_at BIGINT NOT NULL
);
-- Backwards: published, draft, closed, the latest first.
CREATE INDEX survey_listed ON survey (status, listed_at, id);
CREATE INDEX survey_project ON survey (project_id, status, listed_at, id);

CREATE TABLE survey_question (
  survey_id UUID NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  page INTEGER NOT NULL,
  position INTEGER NOT NULL,
  definition TEXT NOT NULL,
  PRIMARY KEY (survey_id, id)
);

-- A response's id is random and it keeps the day only; without a hidden row number, the order in the file is the order of
-- the random ids and does not tell who answered first. The account is kept only where the survey says so.
CREATE TABLE survey_response (
  id UUID NOT NULL PRIMARY KEY,
  survey_id UUID NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  account_id UUID REFERENCES account (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  CONSTRAINT survey_response_account_unique UNIQUE (survey_id, account_id)
) {{without_rowid}};
CREATE INDEX survey_response_survey ON survey_response (survey_id, id);
CREATE INDEX survey_response_account ON survey_response (account_id);

-- One row per chosen option or point, per number, per text.
CREATE TABLE survey_answer (
  response_id UUID NOT NULL REFERENCES survey_response (id) ON DELETE CASCADE,
  question_id TEXT NOT NULL,
  choice TEXT NOT NULL,
  survey_id UUID NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  number DOUBLE PRECISION,
  text TEXT,
  PRIMARY KEY (response_id, question_id, choice)
) {{without_rowid}};
CREATE INDEX survey_answer_counted ON survey_answer (survey_id, question_id, choice, response_id);
