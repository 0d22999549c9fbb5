-- Between people: private accounts and their requests, mutes, who may comment and mention, words that nobody wants to read;
-- reports, and what was decided on them.

ALTER TABLE accounts ADD COLUMN is_private boolean NOT NULL DEFAULT FALSE;
ALTER TABLE accounts ADD COLUMN comments_from integer NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN mentions_from integer NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN muted_words text NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN suspended_until bigint;

-- Whether the topics of a note count it, so that counting it again, or never, can't happen.
ALTER TABLE notes ADD COLUMN is_counted boolean NOT NULL DEFAULT FALSE;
ALTER TABLE notes ADD COLUMN hidden_at bigint;
UPDATE notes SET is_counted = TRUE WHERE state = 1 AND visibility = 0;

CREATE TABLE follow_requests (
    requester_id bigint NOT NULL,
    requested_id bigint NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (requester_id, requested_id),
    FOREIGN KEY (requester_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (requested_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE INDEX follow_requests_by_requested ON follow_requests (requested_id, created_at, requester_id);

-- Lists of followers, newest first.
DROP INDEX follows_by_followed;
CREATE INDEX follows_by_followed ON follows (followed_id, created_at, follower_id);
CREATE INDEX follows_by_follower ON follows (follower_id, created_at, followed_id);

CREATE TABLE mutes (
    muter_id bigint NOT NULL,
    muted_id bigint NOT NULL,
    created_at bigint NOT NULL,
    until bigint,
    PRIMARY KEY (muter_id, muted_id),
    FOREIGN KEY (muter_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (muted_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE INDEX mutes_by_muted ON mutes (muted_id);

CREATE TABLE moderation_decisions (
    id bigint NOT NULL PRIMARY KEY,
    moderator_id bigint,
    account_id bigint NOT NULL,
    note_id bigint,
    kind integer NOT NULL,
    words text NOT NULL,
    until bigint,
    created_at bigint NOT NULL,
    FOREIGN KEY (moderator_id) REFERENCES accounts (id) ON DELETE SET NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE SET NULL
);
CREATE INDEX moderation_decisions_by_account ON moderation_decisions (account_id, id);
CREATE INDEX moderation_decisions_by_note ON moderation_decisions (note_id);
CREATE INDEX moderation_decisions_by_moderator ON moderation_decisions (moderator_id);

CREATE TABLE reports (
    id bigint NOT NULL PRIMARY KEY,
    reporter_id bigint NOT NULL,
    account_id bigint NOT NULL,
    note_id bigint,
    reason integer NOT NULL,
    words text NOT NULL,
    created_at bigint NOT NULL,
    decision_id bigint,
    FOREIGN KEY (reporter_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE,
    FOREIGN KEY (decision_id) REFERENCES moderation_decisions (id) ON DELETE SET NULL
);
CREATE UNIQUE INDEX reports_of_notes ON reports (reporter_id, note_id) WHERE note_id IS NOT NULL;
CREATE UNIQUE INDEX reports_of_accounts ON reports (reporter_id, account_id) WHERE note_id IS NULL;
CREATE INDEX reports_by_account ON reports (account_id);
CREATE INDEX reports_by_note ON reports (note_id);
CREATE INDEX reports_by_decision ON reports (decision_id);
CREATE INDEX reports_open ON reports (id) WHERE decision_id IS NULL;
