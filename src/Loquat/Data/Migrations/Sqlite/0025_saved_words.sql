-- Words that readers saved, with the sentence in which they met them and the state of their reviews. The note may be gone.
CREATE TABLE saved_words (
    id INTEGER NOT NULL PRIMARY KEY,
    account_id INTEGER NOT NULL,
    language TEXT NOT NULL,
    word TEXT NOT NULL,
    reading TEXT NOT NULL,
    meaning TEXT NOT NULL,
    sentence TEXT NOT NULL,
    note_id INTEGER,
    saved_at INTEGER NOT NULL,
    removed_at INTEGER,
    state INTEGER NOT NULL,
    step INTEGER,
    stability REAL,
    difficulty REAL,
    due_at INTEGER NOT NULL,
    last_reviewed_at INTEGER,
    reviews INTEGER NOT NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX saved_words_by_word ON saved_words (account_id, language, word);
CREATE INDEX saved_words_in_order ON saved_words (account_id, id) WHERE removed_at IS NULL;
CREATE INDEX saved_words_by_due ON saved_words (account_id, due_at, id) WHERE removed_at IS NULL;
