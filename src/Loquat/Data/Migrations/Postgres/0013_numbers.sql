-- What makers are told of how their notes are looked at: a row for each note, day, thing and part of it. It outlives the signals
-- that it was counted from. `day` counts from 1970.

CREATE TABLE note_numbers (
    note_id bigint NOT NULL,
    day integer NOT NULL,
    kind smallint NOT NULL,
    part integer NOT NULL,
    times bigint NOT NULL,
    total bigint NOT NULL,
    PRIMARY KEY (note_id, day, kind, part),
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE
);
CREATE INDEX note_numbers_by_day ON note_numbers (day, note_id);

-- When the signals of a day were counted last.
CREATE TABLE counted_days (
    day integer NOT NULL PRIMARY KEY,
    counted_at bigint NOT NULL
);

-- When a draft becomes a note by itself, and in which zone that hour was chosen.
ALTER TABLE notes ADD COLUMN scheduled_at bigint;
ALTER TABLE notes ADD COLUMN schedule_zone text;

-- Notes that an author put in an order, to be watched one after the other. A note is part of one series at most.
CREATE TABLE series (
    id bigint NOT NULL PRIMARY KEY,
    author_id bigint NOT NULL,
    title text NOT NULL,
    description text NOT NULL,
    cover_id bigint,
    created_at bigint NOT NULL,
    FOREIGN KEY (author_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (cover_id) REFERENCES notes (id) ON DELETE SET NULL
);
CREATE INDEX series_by_author ON series (author_id, id);
CREATE INDEX series_by_cover ON series (cover_id) WHERE cover_id IS NOT NULL;

CREATE TABLE series_parts (
    note_id bigint NOT NULL PRIMARY KEY,
    series_id bigint NOT NULL,
    position integer NOT NULL,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE,
    FOREIGN KEY (series_id) REFERENCES series (id) ON DELETE CASCADE
);
CREATE INDEX series_parts_in_order ON series_parts (series_id, position, note_id);
