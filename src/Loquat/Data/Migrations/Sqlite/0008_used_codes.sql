-- Codes of authenticator apps that have opened once.
CREATE TABLE used_codes (
    account_id INTEGER NOT NULL,
    code_hash BLOB NOT NULL,
    used_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, code_hash),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) WITHOUT ROWID;
