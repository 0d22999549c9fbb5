CREATE TABLE language_progress (
    id integer NOT NULL PRIMARY KEY,
    version integer NOT NULL,
    reached bigint NOT NULL,
    is_done boolean NOT NULL
);
