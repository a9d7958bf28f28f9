-- Anonymous responses wait sealed until there are enough to be released together; who took part stands apart from what was said.

-- The personal link that a response came by, where the survey says that it is kept.
ALTER TABLE survey_response ADD COLUMN invitation_id UUID;
-- Whether it looked, when it came, as if no person had given it.
ALTER TABLE survey_response ADD COLUMN suspicious BOOLEAN NOT NULL DEFAULT FALSE;
CREATE UNIQUE INDEX survey_response_invitation_unique ON survey_response (survey_id, invitation_id);

-- Who has answered an anonymous survey, so that nobody does twice: no moment, and nothing that leads to a response. The account
-- stands apart so that the row goes with it.
CREATE TABLE survey_participation (
  survey_id UUID NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  who TEXT NOT NULL,
  account_id UUID REFERENCES account (id) ON DELETE CASCADE,
  PRIMARY KEY (survey_id, who)
) {{without_rowid}};
CREATE INDEX survey_participation_account ON survey_participation (account_id);

-- Responses that wait. Their key lies in a folder of its own, never in the database or in a backup.
CREATE TABLE survey_sealed (
  id UUID NOT NULL PRIMARY KEY,
  survey_id UUID NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  key_id UUID NOT NULL,
  sealed TEXT NOT NULL
) {{without_rowid}};
CREATE INDEX survey_sealed_survey ON survey_sealed (survey_id, key_id);

-- How many responses waited under a key that is gone, as after a restore.
CREATE TABLE survey_lost (
  survey_id UUID NOT NULL PRIMARY KEY REFERENCES survey (id) ON DELETE CASCADE,
  responses BIGINT NOT NULL
);
