-- Responses that look as if no person had given them can be set apart: out of every figure, never deleted, and back again.

ALTER TABLE survey_response ADD COLUMN set_apart BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX survey_response_set_apart ON survey_response (survey_id, id) WHERE set_apart;

-- What was set apart or brought back, why, and by whom: a pseudonym of the audit log. A day stands for all of it that looks
-- suspicious; a single response only where responses carry a name anyway.
CREATE TABLE survey_set_apart (
  id UUID NOT NULL PRIMARY KEY,
  survey_id UUID NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  response_id UUID,
  apart BOOLEAN NOT NULL,
  moved BIGINT NOT NULL,
  standing BIGINT NOT NULL,
  reason TEXT NOT NULL,
  who TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX survey_set_apart_survey ON survey_set_apart (survey_id, at, id);

-- One row: what the tokens in the forms of open surveys are sealed with, the same on every node. Nothing that is kept is.
CREATE TABLE survey_form_key (
  id INTEGER NOT NULL PRIMARY KEY,
  secret TEXT NOT NULL
);
