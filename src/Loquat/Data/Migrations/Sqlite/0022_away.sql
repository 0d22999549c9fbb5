-- While somebody is away: up to where a conversation was pushed to them, whether its words are shown, and how often they get a digest by mail.
ALTER TABLE participants ADD COLUMN pushed_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE push_choices ADD COLUMN shows_words INTEGER NOT NULL DEFAULT 0;

CREATE TABLE digests (
    account_id INTEGER NOT NULL PRIMARY KEY,
    rhythm INTEGER NOT NULL,
    due_at INTEGER,
    day INTEGER NOT NULL,
    told_id INTEGER NOT NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE INDEX digests_by_due ON digests (due_at, account_id) WHERE due_at IS NOT NULL;
