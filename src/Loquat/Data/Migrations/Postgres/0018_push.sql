-- Browsers that want to be told while nobody looks, what people want there, and the key by which push services know this server.
CREATE TABLE push_subscriptions (
    id bigint NOT NULL PRIMARY KEY,
    account_id bigint NOT NULL,
    session_id bigint NOT NULL,
    endpoint text NOT NULL,
    key bytea NOT NULL,
    auth bytea NOT NULL,
    language text NOT NULL,
    created_at bigint NOT NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX push_subscriptions_by_endpoint ON push_subscriptions (endpoint);
CREATE INDEX push_subscriptions_by_account ON push_subscriptions (account_id);

CREATE TABLE push_choices (
    account_id bigint NOT NULL PRIMARY KEY,
    silent_kinds bigint NOT NULL,
    quiet_from integer NOT NULL,
    quiet_until integer NOT NULL,
    zone text NOT NULL,
    pushed_id bigint NOT NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE TABLE server_keys (
    name text NOT NULL PRIMARY KEY,
    secret bytea NOT NULL
);
