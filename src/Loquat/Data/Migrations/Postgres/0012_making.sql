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
