-- Forms that people put aside. What they hold is sealed with a code that only the person has; the row is found by a digest of it.

CREATE TABLE survey_saved_form (
  id TEXT NOT NULL PRIMARY KEY,
  survey_id UUID NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  sealed TEXT NOT NULL,
  expires_at BIGINT NOT NULL
) {{without_rowid}};

CREATE INDEX survey_saved_form_survey ON survey_saved_form (survey_id);
CREATE INDEX survey_saved_form_expires ON survey_saved_form (expires_at);
