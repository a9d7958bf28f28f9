-- What administration needs of accounts: finding people whatever their accents, and a person finding their own lines
-- in the audit log.

ALTER TABLE account ADD COLUMN searchable TEXT NOT NULL DEFAULT '';
UPDATE account SET searchable = lower(name || ' ' || email);
CREATE INDEX account_searchable ON account (searchable, id);

CREATE INDEX audit_entry_actor ON audit_entry (actor, seq);
CREATE INDEX account_token_expires ON account_token (expires_at);
CREATE INDEX submission_expires ON submission (expires_at);
