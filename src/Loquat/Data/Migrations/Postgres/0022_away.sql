-- While somebody is away: up to where a conversation was pushed to them, whether its words are shown, and how often they get a digest by mail.
ALTER TABLE participants ADD COLUMN pushed_id bigint NOT NULL DEFAULT 0;
ALTER TABLE push_choices ADD COLUMN shows_words boolean NOT NULL DEFAULT FALSE;

CREATE TABLE digests (
    account_id bigint NOT NULL PRIMARY KEY,
    rhythm integer NOT NULL,
    due_at bigint,
    day integer NOT NULL,
    told_id bigint NOT NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE INDEX digests_by_due ON digests (due_at, account_id) WHERE due_at IS NOT NULL;
