-- Notes that somebody keeps together, alone or with others.
CREATE TABLE boards (
    id bigint NOT NULL PRIMARY KEY,
    owner_id bigint NOT NULL,
    title text NOT NULL,
    description text NOT NULL,
    is_private boolean NOT NULL,
    cover_id bigint,
    created_at bigint NOT NULL,
    filled_at bigint NOT NULL,
    FOREIGN KEY (owner_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (cover_id) REFERENCES notes (id) ON DELETE SET NULL
);
CREATE INDEX boards_by_owner ON boards (owner_id, filled_at);
CREATE INDEX boards_by_cover ON boards (cover_id) WHERE cover_id IS NOT NULL;

CREATE TABLE board_notes (
    board_id bigint NOT NULL,
    note_id bigint NOT NULL,
    added_by bigint NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (board_id, note_id),
    FOREIGN KEY (board_id) REFERENCES boards (id) ON DELETE CASCADE,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE,
    FOREIGN KEY (added_by) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE INDEX board_notes_in_order ON board_notes (board_id, position, note_id);
CREATE INDEX board_notes_by_note ON board_notes (note_id);
CREATE INDEX board_notes_by_adder ON board_notes (added_by);

CREATE TABLE board_members (
    board_id bigint NOT NULL,
    account_id bigint NOT NULL,
    has_accepted boolean NOT NULL,
    invited_at bigint NOT NULL,
    PRIMARY KEY (board_id, account_id),
    FOREIGN KEY (board_id) REFERENCES boards (id) ON DELETE CASCADE,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE INDEX board_members_by_account ON board_members (account_id);
