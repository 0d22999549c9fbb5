-- What a person spares themselves and others.
ALTER TABLE accounts ADD COLUMN hides_counts boolean NOT NULL DEFAULT false;
ALTER TABLE accounts ADD COLUMN is_calm boolean NOT NULL DEFAULT false;
ALTER TABLE accounts ADD COLUMN hides_likes boolean NOT NULL DEFAULT false;
ALTER TABLE accounts ADD COLUMN reminder_minutes integer NOT NULL DEFAULT 0;
