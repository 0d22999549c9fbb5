-- Whether somebody's looking is kept, and the keys of the days that seal which notes were served to whom.

ALTER TABLE accounts ADD COLUMN signals_off boolean NOT NULL DEFAULT FALSE;
ALTER TABLE accounts ADD COLUMN history_off boolean NOT NULL DEFAULT FALSE;

CREATE TABLE signal_keys (
    day bigint NOT NULL PRIMARY KEY,
    secret bytea NOT NULL
);

-- The signals are a store of their own, beside the tables of the house. A part for each day; `day` counts from 1970.
CREATE SCHEMA signals;

CREATE TABLE signals.signals (
    day integer NOT NULL,
    viewer bigint NOT NULL,
    page bigint NOT NULL,
    position smallint NOT NULL,
    kind smallint NOT NULL,
    sequence smallint NOT NULL,
    note bigint NOT NULL,
    surface smallint NOT NULL,
    at bigint NOT NULL,
    value integer NOT NULL,
    PRIMARY KEY (day, viewer, page, position, kind, sequence)
) PARTITION BY RANGE (day);

CREATE TABLE signals.history (
    viewer bigint NOT NULL,
    note bigint NOT NULL,
    at bigint NOT NULL,
    surface smallint NOT NULL,
    PRIMARY KEY (viewer, note)
);

CREATE INDEX history_by_time ON signals.history (viewer, at, note);
