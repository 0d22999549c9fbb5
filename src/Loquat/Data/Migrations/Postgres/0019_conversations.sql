-- Conversations: of two people, or of a group. `change_id` numbers what happens in one, so that who looks can ask what they missed.

CREATE TABLE conversations (
    id bigint NOT NULL PRIMARY KEY,
    is_group boolean NOT NULL,
    title text NOT NULL,
    pair text,
    last_id bigint NOT NULL,
    change_id bigint NOT NULL,
    created_at bigint NOT NULL
);
CREATE UNIQUE INDEX conversations_by_pair ON conversations (pair) WHERE pair IS NOT NULL;

CREATE TABLE participants (
    conversation_id bigint NOT NULL,
    account_id bigint NOT NULL,
    role integer NOT NULL,
    folder integer NOT NULL,
    is_muted boolean NOT NULL,
    seen_id bigint NOT NULL,
    from_id bigint NOT NULL,
    asked_by_id bigint,
    joined_at bigint NOT NULL,
    left_at bigint,
    PRIMARY KEY (conversation_id, account_id),
    FOREIGN KEY (conversation_id) REFERENCES conversations (id) ON DELETE CASCADE,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (asked_by_id) REFERENCES accounts (id) ON DELETE SET NULL
);
CREATE INDEX participants_by_account ON participants (account_id, folder);
CREATE INDEX participants_asked ON participants (asked_by_id, joined_at) WHERE asked_by_id IS NOT NULL;

CREATE TABLE messages (
    id bigint NOT NULL PRIMARY KEY,
    conversation_id bigint NOT NULL,
    author_id bigint,
    key text NOT NULL,
    body text NOT NULL,
    folded text NOT NULL,
    language text NOT NULL,
    reply_to_id bigint,
    medium_id bigint,
    alt_text text NOT NULL,
    note_id bigint,
    shares_note boolean NOT NULL,
    change_id bigint NOT NULL,
    deleted_at bigint,
    FOREIGN KEY (conversation_id) REFERENCES conversations (id) ON DELETE CASCADE,
    FOREIGN KEY (author_id) REFERENCES accounts (id) ON DELETE SET NULL,
    FOREIGN KEY (reply_to_id) REFERENCES messages (id) ON DELETE SET NULL,
    FOREIGN KEY (medium_id) REFERENCES media (id) ON DELETE SET NULL,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE SET NULL
);
CREATE INDEX messages_in_order ON messages (conversation_id, id);
CREATE INDEX messages_by_change ON messages (conversation_id, change_id);
CREATE UNIQUE INDEX messages_by_key ON messages (author_id, key);
CREATE INDEX messages_by_author ON messages (author_id, id);
CREATE INDEX messages_by_reply ON messages (reply_to_id) WHERE reply_to_id IS NOT NULL;
CREATE UNIQUE INDEX messages_by_medium ON messages (medium_id) WHERE medium_id IS NOT NULL;
CREATE INDEX messages_by_note ON messages (note_id) WHERE note_id IS NOT NULL;

CREATE TABLE message_reactions (
    message_id bigint NOT NULL,
    account_id bigint NOT NULL,
    emoji text NOT NULL,
    PRIMARY KEY (message_id, account_id),
    FOREIGN KEY (message_id) REFERENCES messages (id) ON DELETE CASCADE,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE INDEX message_reactions_by_account ON message_reactions (account_id);

-- Who may begin a conversation with somebody.
ALTER TABLE accounts ADD COLUMN messages_from integer NOT NULL DEFAULT 0;

-- What was reported of a conversation, and how it read then: its author can take it back.
ALTER TABLE reports ADD COLUMN message_id bigint REFERENCES messages (id) ON DELETE CASCADE;
ALTER TABLE reports ADD COLUMN quoted text NOT NULL DEFAULT '';
DROP INDEX reports_of_accounts;
CREATE UNIQUE INDEX reports_of_accounts ON reports (reporter_id, account_id) WHERE note_id IS NULL AND message_id IS NULL;
CREATE UNIQUE INDEX reports_of_messages ON reports (reporter_id, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX reports_by_message ON reports (message_id);
