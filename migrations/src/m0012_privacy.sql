-- Who may answer and what is kept of them are two things.

ALTER TABLE survey ADD COLUMN privacy TEXT NOT NULL DEFAULT 'anonymous';
UPDATE survey SET privacy = 'identified' WHERE mode <> 'open';
