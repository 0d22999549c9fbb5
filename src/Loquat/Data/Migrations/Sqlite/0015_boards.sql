-- Notes that somebody keeps together, alone or with others.
CREATE TABLE boards (
    id INTEGER NOT NULL PRIMARY KEY,
    owner_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    is_private INTEGER NOT NULL,
    cover_id INTEGER,
    created_at INTEGER NOT NULL,
    filled_at INTEGER NOT NULL,
    FOREIGN KEY (owner_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (cover_id) REFERENCES notes (id) ON DELETE SET NULL
);
CREATE INDEX boards_by_owner ON boards (owner_id, filled_at);
CREATE INDEX boards_by_cover ON boards (cover_id) WHERE cover_id IS NOT NULL;

CREATE TABLE board_notes (
    board_id INTEGER NOT NULL,
    note_id INTEGER NOT NULL,
    added_by INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (board_id, note_id),
    FOREIGN KEY (board_id) REFERENCES boards (id) ON DELETE CASCADE,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE,
    FOREIGN KEY (added_by) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE INDEX board_notes_in_order ON board_notes (board_id, position, note_id);
CREATE INDEX board_notes_by_note ON board_notes (note_id);
CREATE INDEX board_notes_by_adder ON board_notes (added_by);

CREATE TABLE board_members (
    board_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    has_accepted INTEGER NOT NULL,
    invited_at INTEGER NOT NULL,
    PRIMARY KEY (board_id, account_id),
    FOREIGN KEY (board_id) REFERENCES boards (id) ON DELETE CASCADE,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE INDEX board_members_by_account ON board_members (account_id);
