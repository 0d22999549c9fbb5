-- What people are told about what others did, and how far each has read.

CREATE TABLE notifications (
    id INTEGER NOT NULL PRIMARY KEY,
    account_id INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    subject_id INTEGER NOT NULL,
    actor_id INTEGER NOT NULL,
    comment_id INTEGER NOT NULL,
    note_id INTEGER,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (actor_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE
);
CREATE INDEX notifications_by_account ON notifications (account_id, id);
CREATE UNIQUE INDEX notifications_by_event ON notifications (account_id, kind, subject_id, actor_id, comment_id);
CREATE INDEX notifications_by_actor ON notifications (actor_id);
CREATE INDEX notifications_by_note ON notifications (note_id);

CREATE TABLE notification_marks (
    account_id INTEGER NOT NULL PRIMARY KEY,
    read_id INTEGER NOT NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
