-- What an author wants done to a video, its words, and the file as it was before, while that may still be changed.
ALTER TABLE videos ADD COLUMN recipe text NOT NULL DEFAULT '';
ALTER TABLE videos ADD COLUMN words text NOT NULL DEFAULT '';
ALTER TABLE videos ADD COLUMN raw text NOT NULL DEFAULT '';
-- The name that its maker gave to the sound of a video.
ALTER TABLE videos ADD COLUMN sound_title text NOT NULL DEFAULT '';

-- What others may do with what somebody shows: by default, and with one note.
CREATE TABLE reuse_defaults (
    account_id bigint NOT NULL PRIMARY KEY,
    sound integer NOT NULL,
    duet integer NOT NULL,
    stitch integer NOT NULL,
    download boolean NOT NULL,
    takes_down boolean NOT NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE TABLE reuse_choices (
    note_id bigint NOT NULL PRIMARY KEY,
    sound integer NOT NULL,
    duet integer NOT NULL,
    stitch integer NOT NULL,
    download boolean NOT NULL,
    takes_down boolean NOT NULL,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE
);

-- Which note uses the sound of which video.
CREATE TABLE note_sounds (
    note_id bigint NOT NULL PRIMARY KEY,
    sound_id bigint NOT NULL,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE,
    FOREIGN KEY (sound_id) REFERENCES media (id) ON DELETE CASCADE
);
CREATE INDEX note_sounds_by_sound ON note_sounds (sound_id, note_id);

-- From which note a duet or a stitch is made. It outlives the source, so that it is known what became of it.
CREATE TABLE note_sources (
    note_id bigint NOT NULL PRIMARY KEY,
    kind integer NOT NULL,
    source_id bigint NOT NULL,
    withdrawn_at bigint,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE
);
CREATE INDEX note_sources_by_source ON note_sources (source_id);
