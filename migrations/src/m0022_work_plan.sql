-- The work plan of a project: its workstreams in order, and what each is to do. A status that nobody stated is blank; lists and texts in
-- several languages are JSON; a deadline is JSON as in the files that plans come in; a date keeps its precision, and is blank when nobody
-- said one.
CREATE TABLE project_workstream (
  id UUID PRIMARY KEY,
  project_id UUID NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  deadline TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT '',
  lead TEXT NOT NULL,
  -- Absent when nothing was said.
  lead_note TEXT,
  participants TEXT NOT NULL,
  interested TEXT NOT NULL,
  goals TEXT NOT NULL,
  themes TEXT NOT NULL,
  evidence TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  updated_at BIGINT NOT NULL,
  CONSTRAINT project_workstream_code_unique UNIQUE (project_id, code)
);

CREATE TABLE project_activity (
  id UUID PRIMARY KEY,
  project_id UUID NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  workstream_id UUID NOT NULL REFERENCES project_workstream (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  at TEXT NOT NULL DEFAULT '',
  unknown_quantity BOOLEAN NOT NULL DEFAULT FALSE,
  CONSTRAINT project_activity_code_unique UNIQUE (project_id, code)
);
CREATE INDEX project_activity_workstream ON project_activity (workstream_id);
