-- The file that a survey was made from, as JSON: what the survey has no place for is written back from it. Apart from the survey, since
-- only exporting needs it.

CREATE TABLE survey_origin (
  survey_id UUID PRIMARY KEY REFERENCES survey (id) ON DELETE CASCADE,
  origin TEXT NOT NULL
);
