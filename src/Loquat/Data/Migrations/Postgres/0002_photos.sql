-- Photos: their uploads, their renditions, and their places in notes and on profiles.

CREATE TABLE media (
    id bigint NOT NULL PRIMARY KEY,
    account_id bigint NOT NULL,
    state integer NOT NULL,
    problem integer NOT NULL,
    key text NOT NULL,
    is_public boolean NOT NULL,
    is_held boolean NOT NULL,
    version integer NOT NULL,
    master text NOT NULL,
    edit text NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    blur_hash text NOT NULL,
    colour text NOT NULL,
    preview text NOT NULL,
    created_at bigint NOT NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX media_by_key ON media (key);
CREATE INDEX media_by_account ON media (account_id, is_held);

CREATE TABLE uploads (
    id text NOT NULL PRIMARY KEY,
    account_id bigint NOT NULL,
    medium_id bigint NOT NULL,
    length bigint NOT NULL,
    is_done boolean NOT NULL,
    expires_at bigint NOT NULL,
    FOREIGN KEY (medium_id) REFERENCES media (id) ON DELETE CASCADE
);
CREATE INDEX uploads_by_medium ON uploads (medium_id);
CREATE INDEX uploads_by_expiry ON uploads (expires_at);

CREATE TABLE note_photos (
    note_id bigint NOT NULL,
    medium_id bigint NOT NULL,
    position integer NOT NULL,
    alt_text text NOT NULL,
    PRIMARY KEY (note_id, medium_id),
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE,
    FOREIGN KEY (medium_id) REFERENCES media (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX note_photos_by_medium ON note_photos (medium_id);

-- The key beside the id, so that what shows an avatar need not look the photo up.
ALTER TABLE accounts ADD COLUMN avatar_id bigint;
ALTER TABLE accounts ADD COLUMN avatar_key text NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN cover_id bigint;
ALTER TABLE accounts ADD COLUMN cover_key text NOT NULL DEFAULT '';

-- Jobs that take long have a lane of their own.
ALTER TABLE jobs ADD COLUMN lane integer NOT NULL DEFAULT 0;
DROP INDEX jobs_waiting;
CREATE INDEX jobs_waiting ON jobs (lane, run_at, id) WHERE parked_at IS NULL;
