-- Words that readers saved, with the sentence in which they met them and the state of their reviews. The note may be gone.
CREATE TABLE saved_words (
    id bigint NOT NULL PRIMARY KEY,
    account_id bigint NOT NULL,
    language text NOT NULL,
    word text NOT NULL,
    reading text NOT NULL,
    meaning text NOT NULL,
    sentence text NOT NULL,
    note_id bigint,
    saved_at bigint NOT NULL,
    removed_at bigint,
    state integer NOT NULL,
    step integer,
    stability double precision,
    difficulty double precision,
    due_at bigint NOT NULL,
    last_reviewed_at bigint,
    reviews integer NOT NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX saved_words_by_word ON saved_words (account_id, language, word);
CREATE INDEX saved_words_in_order ON saved_words (account_id, id) WHERE removed_at IS NULL;
CREATE INDEX saved_words_by_due ON saved_words (account_id, due_at, id) WHERE removed_at IS NULL;
