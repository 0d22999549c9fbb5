-- What an author wants done to a video, its words, and the file as it was before, while that may still be changed.
ALTER TABLE videos ADD COLUMN recipe TEXT NOT NULL DEFAULT '';
ALTER TABLE videos ADD COLUMN words TEXT NOT NULL DEFAULT '';
ALTER TABLE videos ADD COLUMN raw TEXT NOT NULL DEFAULT '';
-- The name that its maker gave to the sound of a video.
ALTER TABLE videos ADD COLUMN sound_title TEXT NOT NULL DEFAULT '';

-- What others may do with what somebody shows: by default, and with one note.
CREATE TABLE reuse_defaults (
    account_id INTEGER NOT NULL PRIMARY KEY,
    sound INTEGER NOT NULL,
    duet INTEGER NOT NULL,
    stitch INTEGER NOT NULL,
    download INTEGER NOT NULL,
    takes_down INTEGER NOT NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE TABLE reuse_choices (
    note_id INTEGER NOT NULL PRIMARY KEY,
    sound INTEGER NOT NULL,
    duet INTEGER NOT NULL,
    stitch INTEGER NOT NULL,
    download INTEGER NOT NULL,
    takes_down INTEGER NOT NULL,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE
);

-- Which note uses the sound of which video.
CREATE TABLE note_sounds (
    note_id INTEGER NOT NULL PRIMARY KEY,
    sound_id INTEGER NOT NULL,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE,
    FOREIGN KEY (sound_id) REFERENCES media (id) ON DELETE CASCADE
);
CREATE INDEX note_sounds_by_sound ON note_sounds (sound_id, note_id);

-- From which note a duet or a stitch is made. It outlives the source, so that it is known what became of it.
CREATE TABLE note_sources (
    note_id INTEGER NOT NULL PRIMARY KEY,
    kind INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    withdrawn_at INTEGER,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE
);
CREATE INDEX note_sources_by_source ON note_sources (source_id);
