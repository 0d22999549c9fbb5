-- Codes of authenticator apps that have opened once.
CREATE TABLE used_codes (
    account_id bigint NOT NULL,
    code_hash bytea NOT NULL,
    used_at bigint NOT NULL,
    PRIMARY KEY (account_id, code_hash),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
