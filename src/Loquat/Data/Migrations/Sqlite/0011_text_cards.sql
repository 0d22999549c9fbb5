-- How the words of a note without pictures are set on cards; 0 is not at all.
ALTER TABLE notes ADD COLUMN card_template INTEGER NOT NULL DEFAULT 0;
ALTER TABLE note_revisions ADD COLUMN card_template INTEGER NOT NULL DEFAULT 0;
