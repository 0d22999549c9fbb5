-- What happened to a group, between its messages: who came and went, and what it is called.
CREATE TABLE group_events (
    id INTEGER NOT NULL PRIMARY KEY,
    conversation_id INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    actor_id INTEGER,
    subject_id INTEGER,
    title TEXT NOT NULL,
    FOREIGN KEY (conversation_id) REFERENCES conversations (id) ON DELETE CASCADE,
    FOREIGN KEY (actor_id) REFERENCES accounts (id) ON DELETE SET NULL,
    FOREIGN KEY (subject_id) REFERENCES accounts (id) ON DELETE SET NULL
);
CREATE INDEX group_events_in_order ON group_events (conversation_id, id);
CREATE INDEX group_events_by_actor ON group_events (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX group_events_by_subject ON group_events (subject_id) WHERE subject_id IS NOT NULL;
