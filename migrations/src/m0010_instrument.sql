-- Surveys in any number of languages, with rules for pages, and each version that people could answer kept as it was.

ALTER TABLE survey ADD COLUMN languages TEXT NOT NULL DEFAULT '["pt","en"]';
ALTER TABLE survey ADD COLUMN page_rules TEXT NOT NULL DEFAULT '[]';
ALTER TABLE survey_response ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
-- What orders of chance the person saw; drawn for this response alone.
ALTER TABLE survey_response ADD COLUMN seed BIGINT NOT NULL DEFAULT 0;

-- A response names the version it was given to; its questions stand here as they were then.
CREATE TABLE survey_version (
  survey_id UUID NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  day TEXT NOT NULL,
  definition TEXT NOT NULL,
  PRIMARY KEY (survey_id, version)
);
