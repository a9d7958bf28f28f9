-- Guides of the editable library, and where they are used.

CREATE TABLE guide (
  id UUID PRIMARY KEY,
  slug TEXT NOT NULL CONSTRAINT guide_slug_unique UNIQUE,
  kind TEXT NOT NULL,
  phases TEXT NOT NULL,
  phase_order INTEGER NOT NULL,
  minutes_min INTEGER,
  minutes_max INTEGER,
  people_min INTEGER,
  people_max INTEGER,
  next TEXT NOT NULL,
  published BOOLEAN NOT NULL,
  -- Where it came from: 'shipped' with the product, 'imported' from a folder, or 'written' here.
  origin TEXT NOT NULL,
  -- Whether the lab changed it since it came.
  edited BOOLEAN NOT NULL DEFAULT FALSE,
  sort_pt TEXT NOT NULL,
  sort_en TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX guide_sort_pt ON guide (phase_order, sort_pt, id);
CREATE INDEX guide_sort_en ON guide (phase_order, sort_en, id);

CREATE TABLE guide_text (
  guide_id UUID NOT NULL REFERENCES guide (id) ON DELETE CASCADE,
  lang TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  body TEXT NOT NULL,
  materials TEXT NOT NULL,
  tags TEXT NOT NULL,
  -- The hash of the file it came from, so that the same file changes nothing; empty when written here.
  source_hash TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (guide_id, lang)
);

-- The tags again, one row each, for the filter.
CREATE TABLE guide_tag (
  guide_id UUID NOT NULL REFERENCES guide (id) ON DELETE CASCADE,
  lang TEXT NOT NULL,
  slug TEXT NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (guide_id, lang, slug)
);
CREATE INDEX guide_tag_slug ON guide_tag (lang, slug);

-- Which database this is: an index made from another one is not for this one.
CREATE TABLE search_source (
  id INTEGER PRIMARY KEY,
  token TEXT NOT NULL
);
