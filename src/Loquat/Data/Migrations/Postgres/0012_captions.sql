-- What is said in videos, to be read: a set for each language, its lines in the order in which they begin.
CREATE TABLE caption_sets (
    medium_id bigint NOT NULL,
    language text NOT NULL,
    is_original boolean NOT NULL,
    version integer NOT NULL,
    saved_at bigint NOT NULL,
    PRIMARY KEY (medium_id, language),
    FOREIGN KEY (medium_id) REFERENCES media (id) ON DELETE CASCADE
);

CREATE TABLE caption_lines (
    medium_id bigint NOT NULL,
    language text NOT NULL,
    position integer NOT NULL,
    start_ms integer NOT NULL,
    end_ms integer NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (medium_id, language, position),
    FOREIGN KEY (medium_id, language) REFERENCES caption_sets (medium_id, language) ON DELETE CASCADE
);

-- Videos of which somebody wants captions made from speech.
CREATE TABLE speech_wishes (
    medium_id bigint NOT NULL PRIMARY KEY,
    language text NOT NULL,
    step integer NOT NULL,
    problem integer NOT NULL,
    failures integer NOT NULL,
    asked_at bigint NOT NULL,
    FOREIGN KEY (medium_id) REFERENCES media (id) ON DELETE CASCADE
);
