CREATE TABLE language_progress (
    id INTEGER NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    reached INTEGER NOT NULL,
    is_done INTEGER NOT NULL
);
