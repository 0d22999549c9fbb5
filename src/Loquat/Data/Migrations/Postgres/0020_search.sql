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

-- Names as search compares them.
ALTER TABLE accounts ADD COLUMN search_name text NOT NULL DEFAULT '';
CREATE INDEX accounts_by_search_name ON accounts (search_name, id);
ALTER TABLE topics ADD COLUMN search_name text NOT NULL DEFAULT '';
CREATE INDEX topics_by_search_name ON topics (search_name, id);

-- What somebody searched for lately, for themselves, and whether they want that.
ALTER TABLE accounts ADD COLUMN searches_off boolean NOT NULL DEFAULT false;
CREATE TABLE search_recents (
    account_id bigint NOT NULL,
    folded text NOT NULL,
    written text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (account_id, folded),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE INDEX search_recents_by_time ON search_recents (account_id, at);

-- Who searched for what on a day, each thing once: for two days, to count people.
CREATE TABLE search_votes (
    day integer NOT NULL,
    folded text NOT NULL,
    account_id bigint NOT NULL,
    written text NOT NULL,
    language text NOT NULL,
    PRIMARY KEY (day, folded, account_id),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE INDEX search_votes_by_account ON search_votes (account_id, day);

-- How many people that were.
CREATE TABLE search_counts (
    day integer NOT NULL,
    folded text NOT NULL,
    written text NOT NULL,
    language text NOT NULL,
    people integer NOT NULL,
    PRIMARY KEY (day, folded)
);

-- What many people care about now: reckoned once an hour.
CREATE TABLE trends (
    kind integer NOT NULL,
    language text NOT NULL,
    name text NOT NULL,
    score double precision NOT NULL,
    PRIMARY KEY (kind, language, name)
);
