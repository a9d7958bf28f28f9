-- Accounts, entities and what everything else leans on: audit log, jobs, throttles, the search feed.

CREATE TABLE account (
  id UUID PRIMARY KEY,
  email TEXT NOT NULL CONSTRAINT account_email_unique UNIQUE,
  name TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  lang TEXT NOT NULL,
  confirmed_at BIGINT,
  invented BOOLEAN NOT NULL DEFAULT FALSE,
  created_at BIGINT NOT NULL
);

-- The only link between a person and what the audit log says of them; erased with the account.
CREATE TABLE account_pseudonym (
  account_id UUID PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  pseudonym UUID NOT NULL CONSTRAINT account_pseudonym_unique UNIQUE
);

CREATE TABLE role_grant (
  account_id UUID NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  granted_at BIGINT NOT NULL,
  PRIMARY KEY (account_id, role)
);

CREATE TABLE sign_in (
  id TEXT PRIMARY KEY,
  account_id UUID REFERENCES account (id) ON DELETE CASCADE,
  data TEXT NOT NULL,
  agent TEXT NOT NULL DEFAULT '',
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX sign_in_account ON sign_in (account_id);
CREATE INDEX sign_in_expires ON sign_in (expires_at);

-- Links sent by mail: only a hash of the secret is kept.
CREATE TABLE account_token (
  hash TEXT PRIMARY KEY,
  account_id UUID NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '',
  expires_at BIGINT NOT NULL
);
CREATE INDEX account_token_account ON account_token (account_id);

CREATE TABLE throttle (
  key TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  since BIGINT NOT NULL
);

CREATE TABLE entity (
  id UUID PRIMARY KEY,
  slug TEXT NOT NULL CONSTRAINT entity_slug_unique UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  region TEXT NOT NULL DEFAULT '',
  website TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  sort_name TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX entity_sort ON entity (sort_name, id);

CREATE TABLE membership (
  account_id UUID NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  entity_id UUID NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  PRIMARY KEY (account_id, entity_id)
);
CREATE INDEX membership_entity ON membership (entity_id);

CREATE TABLE audit_entry (
  seq BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '',
  hash TEXT NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject_id);

-- The end of the chain, locked while an entry is added so that several nodes write one chain.
CREATE TABLE audit_head (
  id INTEGER PRIMARY KEY,
  seq BIGINT NOT NULL,
  hash TEXT NOT NULL
);
INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, '');

CREATE TABLE job (
  id UUID PRIMARY KEY,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  state TEXT NOT NULL,
  run_at BIGINT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  locked_until BIGINT NOT NULL DEFAULT 0,
  last_error TEXT NOT NULL DEFAULT '',
  created_at BIGINT NOT NULL
);
CREATE INDEX job_due ON job (state, run_at);

-- What the search index must look at again, in the order of the commits.
CREATE TABLE search_change (
  seq {{serial}},
  kind TEXT NOT NULL,
  subject_id UUID NOT NULL
);

-- A submitted form's own random id, so that a double click is stored once.
CREATE TABLE submission (
  id TEXT PRIMARY KEY,
  result TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);
