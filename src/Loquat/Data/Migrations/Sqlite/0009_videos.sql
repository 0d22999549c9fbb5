-- Videos: media of a second kind, with a row beside that says how far each is.

ALTER TABLE media ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;

CREATE TABLE videos (
    medium_id INTEGER NOT NULL PRIMARY KEY,
    step INTEGER NOT NULL,
    progress INTEGER NOT NULL,
    seconds_left INTEGER,
    failures INTEGER NOT NULL,
    duration_ms INTEGER NOT NULL,
    has_sound INTEGER NOT NULL,
    is_loop INTEGER NOT NULL,
    sizes TEXT NOT NULL,
    strip_ms INTEGER NOT NULL,
    strip_count INTEGER NOT NULL,
    FOREIGN KEY (medium_id) REFERENCES media (id) ON DELETE CASCADE
);

-- What is watched full-screen: notes that show something.
ALTER TABLE notes ADD COLUMN has_media INTEGER NOT NULL DEFAULT 0;
UPDATE notes SET has_media = 1 WHERE id IN (SELECT note_id FROM note_photos);
CREATE INDEX notes_watched ON notes (score, id) WHERE state = 1 AND visibility = 0 AND root_id IS NULL AND has_media;
