-- From whom people want to be told of what; a row only where that is not everybody.

CREATE TABLE notification_choices (
    account_id INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    circle INTEGER NOT NULL,
    PRIMARY KEY (account_id, kind),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) WITHOUT ROWID;
