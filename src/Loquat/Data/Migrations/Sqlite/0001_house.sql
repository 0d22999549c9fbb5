-- Accounts, notes of words, and the house itself.

CREATE TABLE protection_keys (
    name TEXT NOT NULL PRIMARY KEY,
    xml TEXT NOT NULL
);

CREATE TABLE jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    unique_key TEXT,
    created_at INTEGER NOT NULL,
    run_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    leased_until INTEGER,
    parked_at INTEGER,
    last_error TEXT
);
CREATE UNIQUE INDEX jobs_by_unique_key ON jobs (unique_key);
CREATE INDEX jobs_waiting ON jobs (run_at, id) WHERE parked_at IS NULL;

CREATE TABLE accounts (
    id INTEGER NOT NULL PRIMARY KEY,
    handle TEXT NOT NULL,
    handle_key TEXT NOT NULL,
    handle_skeleton TEXT NOT NULL,
    display_name TEXT NOT NULL,
    bio TEXT NOT NULL,
    state INTEGER NOT NULL,
    role INTEGER NOT NULL,
    version INTEGER NOT NULL,
    reads_languages TEXT NOT NULL,
    interests TEXT NOT NULL,
    email TEXT,
    adult_from INTEGER,
    password_hash TEXT,
    security_stamp TEXT NOT NULL,
    two_factor_enabled INTEGER NOT NULL,
    authenticator_key TEXT,
    failed_sign_ins INTEGER NOT NULL,
    locked_until INTEGER,
    created_at INTEGER NOT NULL,
    delete_after INTEGER
);
CREATE UNIQUE INDEX accounts_by_handle ON accounts (handle_key);
CREATE UNIQUE INDEX accounts_by_handle_skeleton ON accounts (handle_skeleton);

CREATE TABLE sessions (
    token_hash BLOB NOT NULL PRIMARY KEY,
    id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    device TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE INDEX sessions_by_account ON sessions (account_id);
CREATE INDEX sessions_by_end ON sessions (ended_at);

CREATE TABLE passkeys (
    credential_id BLOB NOT NULL PRIMARY KEY,
    account_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    public_key BLOB NOT NULL,
    attestation_object BLOB NOT NULL,
    client_data_json BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    transports TEXT NOT NULL,
    sign_count INTEGER NOT NULL,
    is_user_verified INTEGER NOT NULL,
    is_backup_eligible INTEGER NOT NULL,
    is_backed_up INTEGER NOT NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE INDEX passkeys_by_account ON passkeys (account_id);

CREATE TABLE recovery_codes (
    account_id INTEGER NOT NULL,
    code_hash BLOB NOT NULL,
    PRIMARY KEY (account_id, code_hash),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE consents (
    account_id INTEGER NOT NULL,
    document TEXT NOT NULL,
    version TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (account_id, document, version),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE follows (
    follower_id INTEGER NOT NULL,
    followed_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (follower_id, followed_id),
    FOREIGN KEY (follower_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (followed_id) REFERENCES accounts (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX follows_by_followed ON follows (followed_id);

CREATE TABLE blocks (
    blocker_id INTEGER NOT NULL,
    blocked_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (blocker_id, blocked_id),
    FOREIGN KEY (blocker_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (blocked_id) REFERENCES accounts (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX blocks_by_blocked ON blocks (blocked_id);

CREATE TABLE notes (
    id INTEGER NOT NULL PRIMARY KEY,
    author_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    state INTEGER NOT NULL,
    visibility INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    channel TEXT,
    channel_is_chosen INTEGER NOT NULL,
    language TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    published_at INTEGER,
    edited_at INTEGER,
    deleted_at INTEGER,
    FOREIGN KEY (author_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE INDEX notes_drafts ON notes (author_id, saved_at) WHERE state = 0;
CREATE UNIQUE INDEX notes_by_key ON notes (author_id, key);
CREATE INDEX notes_by_time ON notes (published_at, id) WHERE state = 1 AND visibility = 0;
CREATE INDEX notes_by_author ON notes (author_id, published_at, id) WHERE state = 1;

CREATE TABLE note_revisions (
    note_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    replaced_at INTEGER NOT NULL,
    PRIMARY KEY (note_id, version),
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE
);

CREATE TABLE topics (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    public_notes INTEGER NOT NULL
);
CREATE UNIQUE INDEX topics_by_name ON topics (name);

CREATE TABLE note_topics (
    note_id INTEGER NOT NULL,
    topic_id INTEGER NOT NULL,
    PRIMARY KEY (note_id, topic_id),
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE,
    FOREIGN KEY (topic_id) REFERENCES topics (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX note_topics_by_topic ON note_topics (topic_id, note_id);

CREATE TABLE mentions (
    note_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    PRIMARY KEY (note_id, account_id),
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX mentions_by_account ON mentions (account_id);
