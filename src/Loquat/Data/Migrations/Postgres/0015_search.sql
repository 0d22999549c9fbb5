-- What can be found, and where it stands in the index.
CREATE TABLE search_notes (
    note_id bigint NOT NULL PRIMARY KEY,
    place bigint NOT NULL,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE
);
CREATE INDEX search_notes_by_place ON search_notes (place, note_id);

-- The tokens come ready: nothing is to be folded or parted here. They stay in the row, unpacked, as common ones are looked for by walking the places.
CREATE TABLE search_tokens (
    note_id bigint NOT NULL PRIMARY KEY,
    place bigint NOT NULL,
    tokens tsvector NOT NULL,
    FOREIGN KEY (note_id) REFERENCES search_notes (note_id) ON DELETE CASCADE
) WITH (toast_tuple_target = 8160);
ALTER TABLE search_tokens ALTER COLUMN tokens SET STORAGE MAIN;
CREATE INDEX search_tokens_by_place ON search_tokens (place);
CREATE INDEX search_tokens_by_token ON search_tokens USING gin (tokens) WITH (fastupdate = off);

-- How far the index is made.
CREATE TABLE search_progress (
    id integer NOT NULL PRIMARY KEY,
    version integer NOT NULL,
    reached bigint NOT NULL,
    is_done boolean NOT NULL
);
