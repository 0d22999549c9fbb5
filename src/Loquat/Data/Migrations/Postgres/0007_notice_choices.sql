-- From whom people want to be told of what; a row only where that is not everybody.

CREATE TABLE notification_choices (
    account_id bigint NOT NULL,
    kind integer NOT NULL,
    circle integer NOT NULL,
    PRIMARY KEY (account_id, kind),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
