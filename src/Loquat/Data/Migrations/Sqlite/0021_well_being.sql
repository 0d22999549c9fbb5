-- What a person spares themselves and others.
ALTER TABLE accounts ADD COLUMN hides_counts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN is_calm INTEGER NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN hides_likes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN reminder_minutes INTEGER NOT NULL DEFAULT 0;
