-- Whether somebody's looking is kept, and the keys of the days that seal which notes were served to whom. The signals themselves have
-- files of their own, one a day.

ALTER TABLE accounts ADD COLUMN signals_off INTEGER NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN history_off INTEGER NOT NULL DEFAULT 0;

CREATE TABLE signal_keys (
    day INTEGER NOT NULL PRIMARY KEY,
    secret BLOB NOT NULL
);
