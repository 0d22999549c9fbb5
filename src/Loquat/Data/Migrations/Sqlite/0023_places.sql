-- Where notes are of. A place comes from the gazetteer under its id of GeoNames, with its position in hundred-thousandths of a degree.
CREATE TABLE places (
    id INTEGER NOT NULL PRIMARY KEY,
    latitude INTEGER NOT NULL,
    longitude INTEGER NOT NULL
);
CREATE INDEX places_by_position ON places (latitude, longitude);

CREATE TABLE note_places (
    note_id INTEGER NOT NULL PRIMARY KEY,
    place_id INTEGER NOT NULL,
    FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE CASCADE,
    FOREIGN KEY (place_id) REFERENCES places (id) ON DELETE CASCADE
);
CREATE INDEX note_places_by_place ON note_places (place_id, note_id);

-- Further names that people propose and moderators keep.
CREATE TABLE place_aliases (
    id INTEGER NOT NULL PRIMARY KEY,
    place_id INTEGER NOT NULL,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    state INTEGER NOT NULL,
    proposed_by INTEGER,
    created_at INTEGER NOT NULL,
    decided_at INTEGER,
    FOREIGN KEY (place_id) REFERENCES places (id) ON DELETE CASCADE,
    FOREIGN KEY (proposed_by) REFERENCES accounts (id) ON DELETE SET NULL
);
CREATE UNIQUE INDEX place_aliases_by_name ON place_aliases (place_id, language, folded);
CREATE INDEX place_aliases_by_state ON place_aliases (state, id);
CREATE INDEX place_aliases_by_proposer ON place_aliases (proposed_by) WHERE proposed_by IS NOT NULL;
