-- Personal links to surveys, and the group whose members may answer one.

ALTER TABLE survey ADD COLUMN audience TEXT NOT NULL DEFAULT '';

CREATE TABLE survey_invitation_batch (
  id UUID NOT NULL PRIMARY KEY,
  survey_id UUID NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX survey_invitation_batch_survey ON survey_invitation_batch (survey_id, created_at, id);

-- The link itself is only with the person: here is a digest of its code. A row says whether somebody has answered with it, and
-- never when: its id is random, and without a hidden row number the order in the file is that of the ids.
CREATE TABLE survey_invitation (
  id UUID NOT NULL PRIMARY KEY,
  survey_id UUID NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  batch_id UUID NOT NULL REFERENCES survey_invitation_batch (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  token_digest TEXT NOT NULL CONSTRAINT survey_invitation_token_unique UNIQUE,
  -- The link before the last reminder, which still leads to the form.
  earlier_digest TEXT CONSTRAINT survey_invitation_earlier_unique UNIQUE,
  label TEXT NOT NULL DEFAULT '',
  email TEXT,
  language TEXT NOT NULL,
  used BOOLEAN NOT NULL DEFAULT FALSE,
  revoked BOOLEAN NOT NULL DEFAULT FALSE,
  expires_at BIGINT,
  CONSTRAINT survey_invitation_number_unique UNIQUE (batch_id, number)
) {{without_rowid}};
CREATE INDEX survey_invitation_survey ON survey_invitation (survey_id, batch_id);
CREATE INDEX survey_invitation_email ON survey_invitation (email);
-- Nobody gets two links that count.
CREATE UNIQUE INDEX survey_invitation_email_unique ON survey_invitation (survey_id, email) WHERE email IS NOT NULL AND NOT revoked;
