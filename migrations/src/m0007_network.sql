-- Labs, innovators, requests to join.

CREATE TABLE lab (
  id UUID PRIMARY KEY,
  slug TEXT NOT NULL CONSTRAINT lab_slug_unique UNIQUE,
  entity_id UUID NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  since TEXT NOT NULL DEFAULT '',
  website TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  sort_name TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX lab_sort ON lab (sort_name, slug);
CREATE INDEX lab_entity ON lab (entity_id);

-- A person's profile. Beside each field stands who may see it: everybody, the network, nobody.
CREATE TABLE innovator (
  account_id UUID PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  slug TEXT NOT NULL CONSTRAINT innovator_slug_unique UNIQUE,
  name TEXT NOT NULL,
  name_audience TEXT NOT NULL,
  headline TEXT NOT NULL,
  headline_audience TEXT NOT NULL,
  entity_id UUID REFERENCES entity (id) ON DELETE SET NULL,
  organisation TEXT NOT NULL,
  organisation_audience TEXT NOT NULL,
  region TEXT NOT NULL,
  region_audience TEXT NOT NULL,
  skills_audience TEXT NOT NULL,
  mentors BOOLEAN NOT NULL,
  mentors_audience TEXT NOT NULL,
  languages TEXT NOT NULL,
  languages_audience TEXT NOT NULL,
  bio TEXT NOT NULL,
  bio_audience TEXT NOT NULL,
  contact TEXT NOT NULL,
  contact_audience TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX innovator_sort ON innovator (sort_name, slug);
CREATE INDEX innovator_entity ON innovator (entity_id);
CREATE INDEX innovator_region ON innovator (region);

CREATE TABLE innovator_skill (
  account_id UUID NOT NULL REFERENCES innovator (account_id) ON DELETE CASCADE,
  skill TEXT NOT NULL,
  label TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (account_id, skill)
);
CREATE INDEX innovator_skill_skill ON innovator_skill (skill);

CREATE TABLE join_request (
  id UUID PRIMARY KEY,
  account_id UUID NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  motivation TEXT NOT NULL,
  organisation TEXT NOT NULL,
  skills TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  created_at BIGINT NOT NULL,
  decided_at BIGINT
);
-- One open request to a person.
CREATE UNIQUE INDEX join_request_open_unique ON join_request (account_id) WHERE state = 'open';
CREATE INDEX join_request_list ON join_request (state, created_at, id);
CREATE INDEX join_request_account ON join_request (account_id, created_at);
