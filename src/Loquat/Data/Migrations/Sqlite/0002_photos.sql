-- Photos: their uploads, their renditions, and their places in notes and on profiles.

CREATE TABLE media (
    id INTEGER NOT NULL PRIMARY KEY,
    account_id INTEGER NOT NULL,
    state INTEGER NOT NULL,
    problem INTEGER NOT NULL,
    key TEXT NOT NULL,
    is_public INTEGER NOT NULL,
    is_held INTEGER NOT NULL,
    version INTEGER NOT NULL,
    master TEXT NOT NULL,
    edit TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    blur_hash TEXT NOT NULL,
    colour TEXT NOT NULL,
    preview TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX media_by_key ON media (key);
CREATE INDEX media_by_account ON media (account_id, is_held);

CREATE TABLE uploads (
    id TEXT NOT NULL PRIMARY KEY,
    account_id INTEGER NOT NULL,
    medium_id INTEGER NOT NULL,
    length INTEGER NOT NULL,
    is_done INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    FOREIGN KEY (medium_id) REFERENCES media (id) ON DELETE CASCADE
);
CREATE INDEX uploads_by_medium ON uploads (medium_id);
CREATE INDEX uploads_by_expiry ON uploads (expires_at);

CREATE TABLE note_photos (
    note_id INTEGER NOT NULL,
    medium_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    alt_text TEXT NOT NULL,
    PRIMARY KEY (note_id, medium_id),
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE,
    FOREIGN KEY (medium_id) REFERENCES media (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX note_photos_by_medium ON note_photos (medium_id);

-- The key beside the id, so that what shows an avatar need not look the photo up.
ALTER TABLE accounts ADD COLUMN avatar_id INTEGER;
ALTER TABLE accounts ADD COLUMN avatar_key TEXT NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN cover_id INTEGER;
ALTER TABLE accounts ADD COLUMN cover_key TEXT NOT NULL DEFAULT '';

-- Jobs that take long have a lane of their own.
ALTER TABLE jobs ADD COLUMN lane INTEGER NOT NULL DEFAULT 0;
DROP INDEX jobs_waiting;
CREATE INDEX jobs_waiting ON jobs (lane, run_at, id) WHERE parked_at IS NULL;
