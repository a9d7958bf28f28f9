-- Keys for the JSON interface: a program's way in, under one person's account.

CREATE TABLE account_key (
    id UUID NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    -- SHA-256 of the secret, in hexadecimal: a copy of the database opens nothing.
    digest TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    -- The day of the last use, not the moment: it tells a forgotten key, and nobody's habits.
    used_on TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX account_key_account ON account_key (account_id, created_at, id);
CREATE INDEX account_key_expires ON account_key (expires_at);
