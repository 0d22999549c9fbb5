-- What can be found, and where it stands in the index: the same number is the row of its tokens.
CREATE TABLE search_notes (
    note_id INTEGER NOT NULL PRIMARY KEY,
    place INTEGER NOT NULL,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE
);
CREATE INDEX search_notes_by_place ON search_notes (place, note_id);

-- The tokens come ready: nothing is to be folded or parted here. What is deleted is gone from the pages of the index at once, for which it must
-- know the tokens of each row.
CREATE VIRTUAL TABLE search_tokens USING fts5 (tokens, detail = none, columnsize = 0, tokenize = 'ascii');
INSERT INTO search_tokens (search_tokens, rank) VALUES ('secure-delete', 1);
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

-- Names as search compares them.
ALTER TABLE accounts ADD COLUMN search_name TEXT NOT NULL DEFAULT '';
CREATE INDEX accounts_by_search_name ON accounts (search_name, id);
ALTER TABLE topics ADD COLUMN search_name TEXT NOT NULL DEFAULT '';
CREATE INDEX topics_by_search_name ON topics (search_name, id);

-- What somebody searched for lately, for themselves, and whether they want that.
ALTER TABLE accounts ADD COLUMN searches_off INTEGER NOT NULL DEFAULT 0;
CREATE TABLE search_recents (
    account_id INTEGER NOT NULL,
    folded TEXT NOT NULL,
    written TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (account_id, folded),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE INDEX search_recents_by_time ON search_recents (account_id, at);

-- Who searched for what on a day, each thing once: for two days, to count people.
CREATE TABLE search_votes (
    day INTEGER NOT NULL,
    folded TEXT NOT NULL,
    account_id INTEGER NOT NULL,
    written TEXT NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (day, folded, account_id),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE INDEX search_votes_by_account ON search_votes (account_id, day);

-- How many people that were.
CREATE TABLE search_counts (
    day INTEGER NOT NULL,
    folded TEXT NOT NULL,
    written TEXT NOT NULL,
    language TEXT NOT NULL,
    people INTEGER NOT NULL,
    PRIMARY KEY (day, folded)
);

-- What many people care about now: reckoned once an hour.
CREATE TABLE trends (
    kind INTEGER NOT NULL,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    score REAL NOT NULL,
    PRIMARY KEY (kind, language, name)
);
