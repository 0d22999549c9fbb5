-- Browsers that want to be told while nobody looks, what people want there, and the key by which push services know this server.
CREATE TABLE push_subscriptions (
    id INTEGER NOT NULL PRIMARY KEY,
    account_id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    endpoint TEXT NOT NULL,
    key BLOB NOT NULL,
    auth BLOB NOT NULL,
    language TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX push_subscriptions_by_endpoint ON push_subscriptions (endpoint);
CREATE INDEX push_subscriptions_by_account ON push_subscriptions (account_id);

CREATE TABLE push_choices (
    account_id INTEGER NOT NULL PRIMARY KEY,
    silent_kinds INTEGER NOT NULL,
    quiet_from INTEGER NOT NULL,
    quiet_until INTEGER NOT NULL,
    zone TEXT NOT NULL,
    pushed_id INTEGER NOT NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE TABLE server_keys (
    name TEXT NOT NULL PRIMARY KEY,
    secret BLOB NOT NULL
);
