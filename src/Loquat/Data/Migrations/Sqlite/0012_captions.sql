-- What is said in videos, to be read: a set for each language, its lines in the order in which they begin.
CREATE TABLE caption_sets (
    medium_id INTEGER NOT NULL,
    language TEXT NOT NULL,
    is_original INTEGER NOT NULL,
    version INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (medium_id, language),
    FOREIGN KEY (medium_id) REFERENCES media (id) ON DELETE CASCADE
);

CREATE TABLE caption_lines (
    medium_id INTEGER NOT NULL,
    language TEXT NOT NULL,
    position INTEGER NOT NULL,
    start_ms INTEGER NOT NULL,
    end_ms INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (medium_id, language, position),
    FOREIGN KEY (medium_id, language) REFERENCES caption_sets (medium_id, language) ON DELETE CASCADE
);

-- Videos of which somebody wants captions made from speech.
CREATE TABLE speech_wishes (
    medium_id INTEGER NOT NULL PRIMARY KEY,
    language TEXT NOT NULL,
    step INTEGER NOT NULL,
    problem INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    FOREIGN KEY (medium_id) REFERENCES media (id) ON DELETE CASCADE
);
