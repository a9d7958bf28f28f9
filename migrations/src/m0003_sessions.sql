-- Seats: how many there are of something people sign up for, and who holds or awaits one. A session and an edition of a
-- course each have a row in `seats` under their own id, so that one machine serves both.

CREATE TABLE seats (
  id UUID PRIMARY KEY,
  capacity INTEGER NOT NULL CONSTRAINT seats_capacity CHECK (capacity BETWEEN 1 AND 2000),
  taken INTEGER NOT NULL DEFAULT 0,
  waiting INTEGER NOT NULL DEFAULT 0,
  cancelled INTEGER NOT NULL DEFAULT 0,
  done INTEGER NOT NULL DEFAULT 0,
  last_turn BIGINT NOT NULL DEFAULT 0,
  expired_at BIGINT,
  CONSTRAINT seats_never_overbooked CHECK (taken <= capacity)
);

-- A blank address is NULL: several of those may stand beside each other after people were erased.
CREATE TABLE registration (
  id UUID PRIMARY KEY,
  seats_id UUID NOT NULL REFERENCES seats (id) ON DELETE CASCADE,
  account_id UUID REFERENCES account (id) ON DELETE SET NULL,
  email TEXT,
  name TEXT NOT NULL,
  lang TEXT NOT NULL,
  needs TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  turn BIGINT NOT NULL,
  done BOOLEAN NOT NULL DEFAULT FALSE,
  registered_at BIGINT NOT NULL,
  CONSTRAINT registration_email_unique UNIQUE (seats_id, email),
  CONSTRAINT registration_turn_unique UNIQUE (seats_id, turn)
);
CREATE INDEX registration_state ON registration (seats_id, state, turn);
CREATE INDEX registration_account ON registration (account_id);
CREATE INDEX registration_email ON registration (email);

-- Links sent by mail that cancel a registration: only a hash of the secret is kept.
CREATE TABLE registration_link (
  hash TEXT PRIMARY KEY,
  registration_id UUID NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
  created_at BIGINT NOT NULL
);
CREATE INDEX registration_link_registration ON registration_link (registration_id);

CREATE TABLE session (
  id UUID PRIMARY KEY REFERENCES seats (id) ON DELETE CASCADE,
  slug TEXT NOT NULL CONSTRAINT session_slug_unique UNIQUE,
  status TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  preparation TEXT NOT NULL,
  agenda TEXT NOT NULL,
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  zone TEXT NOT NULL,
  place TEXT NOT NULL,
  address TEXT NOT NULL DEFAULT '',
  online_link TEXT NOT NULL DEFAULT '',
  registration TEXT NOT NULL,
  closes_at BIGINT,
  project_id UUID REFERENCES project (id) ON DELETE SET NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX session_start ON session (starts_at, id);
CREATE INDEX session_end ON session (ends_at);
CREATE INDEX session_project ON session (project_id, starts_at);

-- The methods chosen for a session, by the guide's address.
CREATE TABLE session_guide (
  session_id UUID NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  guide_slug TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (session_id, guide_slug)
);
CREATE INDEX session_guide_slug ON session_guide (guide_slug);
