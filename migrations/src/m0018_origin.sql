-- The file that a survey was made from, as JSON: what the survey has no place for is written back from it. Apart from the survey, since
-- only exporting needs it.

CREATE TABLE survey_origin (
  survey_id UUID PRIMARY KEY REFERENCES survey (id) ON DELETE CASCADE,
  origin TEXT NOT NULL
);

-- Files that somebody sent and has not said yes to: for that person alone, and forgotten after an hour.
CREATE TABLE survey_upload (
  id UUID PRIMARY KEY,
  account_id UUID NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  origin TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX survey_upload_account ON survey_upload (account_id, expires_at);
CREATE INDEX survey_upload_expires ON survey_upload (expires_at);
