-- Topics that mean the same, as #travel and #旅行: all lead to one head, which also has the notes of the others.
ALTER TABLE topics ADD COLUMN head_id INTEGER REFERENCES topics (id) ON DELETE SET NULL;
CREATE INDEX topics_by_head ON topics (head_id) WHERE head_id IS NOT NULL;
ALTER TABLE note_topics ADD COLUMN is_written INTEGER NOT NULL DEFAULT 1;

CREATE TABLE topic_follows (
    account_id INTEGER NOT NULL,
    topic_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, topic_id),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (topic_id) REFERENCES topics (id) ON DELETE CASCADE
);
CREATE INDEX topic_follows_by_topic ON topic_follows (topic_id);
