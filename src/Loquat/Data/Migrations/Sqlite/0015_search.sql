-- What can be found, and where it stands in the index: the same number is the row of its tokens.
CREATE TABLE search_notes (
    note_id INTEGER NOT NULL PRIMARY KEY,
    place INTEGER NOT NULL,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE
);
CREATE INDEX search_notes_by_place ON search_notes (place, note_id);

-- The tokens come ready: nothing is to be folded or parted here. The text itself is not kept a second time.
CREATE VIRTUAL TABLE search_tokens USING fts5 (tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE TRIGGER search_notes_gone AFTER DELETE ON search_notes
BEGIN
    DELETE FROM search_tokens WHERE rowid = old.place;
END;

-- How far the index is made.
CREATE TABLE search_progress (
    id INTEGER NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    reached INTEGER NOT NULL,
    is_done INTEGER NOT NULL
);
