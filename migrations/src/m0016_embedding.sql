-- Surveys in frames on other sites, and on devices that stand somewhere for everybody.

ALTER TABLE survey ADD COLUMN embedded_in TEXT NOT NULL DEFAULT '[]';
ALTER TABLE survey ADD COLUMN kiosk TEXT NOT NULL DEFAULT 'null';
