-- What makers are told of how their notes are looked at: a row for each note, day, thing and part of it. It outlives the signals
-- that it was counted from. `day` counts from 1970.

CREATE TABLE note_numbers (
    note_id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    part INTEGER NOT NULL,
    times INTEGER NOT NULL,
    total INTEGER NOT NULL,
    PRIMARY KEY (note_id, day, kind, part),
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX note_numbers_by_day ON note_numbers (day, note_id);

-- When the signals of a day were counted last.
CREATE TABLE counted_days (
    day INTEGER NOT NULL PRIMARY KEY,
    counted_at INTEGER NOT NULL
);

-- When a draft becomes a note by itself, and in which zone that hour was chosen.
ALTER TABLE notes ADD COLUMN scheduled_at INTEGER;
ALTER TABLE notes ADD COLUMN schedule_zone TEXT;

-- Notes that an author put in an order, to be watched one after the other. A note is part of one series at most.
CREATE TABLE series (
    id INTEGER NOT NULL PRIMARY KEY,
    author_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    cover_id INTEGER,
    created_at INTEGER NOT NULL,
    FOREIGN KEY (author_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (cover_id) REFERENCES notes (id) ON DELETE SET NULL
);
CREATE INDEX series_by_author ON series (author_id, id);
CREATE INDEX series_by_cover ON series (cover_id) WHERE cover_id IS NOT NULL;

CREATE TABLE series_parts (
    note_id INTEGER NOT NULL PRIMARY KEY,
    series_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE,
    FOREIGN KEY (series_id) REFERENCES series (id) ON DELETE CASCADE
);
CREATE INDEX series_parts_in_order ON series_parts (series_id, position, note_id);
