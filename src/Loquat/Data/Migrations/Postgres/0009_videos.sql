-- Videos: media of a second kind, with a row beside that says how far each is.

ALTER TABLE media ADD COLUMN kind integer NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN bytes bigint NOT NULL DEFAULT 0;

CREATE TABLE videos (
    medium_id bigint NOT NULL PRIMARY KEY,
    step integer NOT NULL,
    progress integer NOT NULL,
    seconds_left integer,
    failures integer NOT NULL,
    duration_ms integer NOT NULL,
    has_sound boolean NOT NULL,
    is_loop boolean NOT NULL,
    sizes text NOT NULL,
    strip_ms integer NOT NULL,
    strip_count integer NOT NULL,
    FOREIGN KEY (medium_id) REFERENCES media (id) ON DELETE CASCADE
);

-- What is watched full-screen: notes that show something.
ALTER TABLE notes ADD COLUMN has_media boolean NOT NULL DEFAULT false;
UPDATE notes SET has_media = true WHERE id IN (SELECT note_id FROM note_photos);
CREATE INDEX notes_watched ON notes (score, id) WHERE state = 1 AND visibility = 0 AND root_id IS NULL AND has_media;
