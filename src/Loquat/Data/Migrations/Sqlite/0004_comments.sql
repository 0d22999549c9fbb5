-- Who took a comment away, and the comment on top of each note.

ALTER TABLE notes ADD COLUMN deleted_by_id INTEGER;
CREATE INDEX notes_pinned ON notes (reply_to_id) WHERE pinned_at IS NOT NULL;
