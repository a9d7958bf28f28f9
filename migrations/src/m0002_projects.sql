-- Projects and what belongs to them.

CREATE TABLE project (
  id UUID PRIMARY KEY,
  slug TEXT NOT NULL CONSTRAINT project_slug_unique UNIQUE,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  challenge TEXT NOT NULL,
  target_groups TEXT NOT NULL,
  take_part TEXT NOT NULL,
  outcome TEXT NOT NULL,
  area TEXT NOT NULL,
  status TEXT NOT NULL,
  phase TEXT NOT NULL,
  -- The phase of the work it is in, or was in when it ended.
  reached TEXT NOT NULL,
  -- When it came into each phase.
  history TEXT NOT NULL,
  -- With the precision given: 2020, 2020-05, ongoing; blank when nothing is said.
  starts TEXT NOT NULL DEFAULT '',
  ends TEXT NOT NULL DEFAULT '',
  -- Codes of targets between commas, with one at each end: ,16.6,16.a,
  sdg TEXT NOT NULL DEFAULT '',
  team TEXT NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  published_at BIGINT,
  -- When something last happened that people may want to know; a corrected comma is not that.
  active_at BIGINT NOT NULL
);
CREATE INDEX project_active ON project (active_at, id);
CREATE INDEX project_status_active ON project (status, active_at, id);

CREATE TABLE project_entity (
  project_id UUID NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  entity_id UUID NOT NULL REFERENCES entity (id) ON DELETE RESTRICT,
  role TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (project_id, entity_id)
);
CREATE INDEX project_entity_entity ON project_entity (entity_id, project_id);

CREATE TABLE project_figure (
  project_id UUID NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  -- Absent when it is not known.
  value BIGINT,
  approximate BOOLEAN NOT NULL DEFAULT FALSE,
  note TEXT NOT NULL,
  PRIMARY KEY (project_id, position)
);

CREATE TABLE project_product (
  project_id UUID NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  link TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (project_id, position)
);

CREATE TABLE project_update (
  id UUID PRIMARY KEY,
  project_id UUID NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  at BIGINT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX project_update_project ON project_update (project_id, at, id);
CREATE INDEX project_update_at ON project_update (at, id);

-- Guides are known by their address: those of the library that ships with the product have no other name.
CREATE TABLE project_guide (
  project_id UUID NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  guide_slug TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (project_id, guide_slug)
);
CREATE INDEX project_guide_guide ON project_guide (guide_slug, project_id);
