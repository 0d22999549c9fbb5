-- Comments are notes' kin; likes and saves with their counts; the order of Explore; what somebody does not want to see.

ALTER TABLE notes ADD COLUMN reply_to_id INTEGER REFERENCES notes (id) ON DELETE CASCADE;
ALTER TABLE notes ADD COLUMN root_id INTEGER REFERENCES notes (id) ON DELETE CASCADE;
ALTER TABLE notes ADD COLUMN pinned_at INTEGER;
ALTER TABLE notes ADD COLUMN likes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE notes ADD COLUMN saves INTEGER NOT NULL DEFAULT 0;
ALTER TABLE notes ADD COLUMN comments INTEGER NOT NULL DEFAULT 0;
ALTER TABLE notes ADD COLUMN score INTEGER NOT NULL DEFAULT 0;
UPDATE notes SET score = published_at WHERE published_at IS NOT NULL;

DROP INDEX notes_by_time;
CREATE INDEX notes_by_time ON notes (published_at, id) WHERE state = 1 AND visibility = 0 AND root_id IS NULL;
DROP INDEX notes_by_author;
CREATE INDEX notes_by_author ON notes (author_id, published_at, id) WHERE state = 1 AND root_id IS NULL;
CREATE INDEX notes_by_score ON notes (score, id) WHERE state = 1 AND visibility = 0 AND root_id IS NULL;
CREATE INDEX notes_by_channel ON notes (channel, score, id) WHERE state = 1 AND visibility = 0 AND root_id IS NULL;
CREATE INDEX notes_replies ON notes (reply_to_id, published_at, id) WHERE reply_to_id IS NOT NULL;
CREATE INDEX notes_replies_by_score ON notes (reply_to_id, score, id) WHERE reply_to_id IS NOT NULL;
CREATE INDEX notes_by_root ON notes (root_id) WHERE root_id IS NOT NULL;

CREATE TABLE likes (
    account_id INTEGER NOT NULL,
    note_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, note_id),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX likes_by_time ON likes (account_id, created_at, note_id);
CREATE INDEX likes_by_note ON likes (note_id);

CREATE TABLE saves (
    account_id INTEGER NOT NULL,
    note_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, note_id),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX saves_by_time ON saves (account_id, created_at, note_id);
CREATE INDEX saves_by_note ON saves (note_id);

CREATE TABLE dismissals (
    account_id INTEGER NOT NULL,
    note_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, note_id),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX dismissals_by_note ON dismissals (note_id);

ALTER TABLE accounts ADD COLUMN shows_saves INTEGER NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN shows_likes INTEGER NOT NULL DEFAULT 0;
