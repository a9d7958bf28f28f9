-- Courses and their editions. An edition's places are in `seats`, under its own id.

CREATE TABLE course (
  id UUID PRIMARY KEY,
  slug TEXT NOT NULL CONSTRAINT course_slug_unique UNIQUE,
  status TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  audience TEXT NOT NULL,
  outcomes TEXT NOT NULL,
  modules TEXT NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  sort_title TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX course_sort ON course (sort_title, id);

-- `starts` and `ends` keep the precision they were given in (2027-03 or 2027-03-15); `starts_at` and `ends_at` are the moments
-- they stand for, for sorting.
CREATE TABLE edition (
  id UUID PRIMARY KEY REFERENCES seats (id) ON DELETE CASCADE,
  course_id UUID NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  status TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL DEFAULT '',
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  mode TEXT NOT NULL,
  place TEXT NOT NULL,
  notes TEXT NOT NULL,
  enrolment TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX edition_course ON edition (course_id, starts_at, id);
CREATE INDEX edition_end ON edition (ends_at);
