-- That an address is its account's, and in which language mails go there.
ALTER TABLE accounts ADD COLUMN email_confirmed_at INTEGER;
ALTER TABLE accounts ADD COLUMN email_language TEXT NOT NULL DEFAULT 'en';
CREATE INDEX accounts_by_email ON accounts (email) WHERE email_confirmed_at IS NOT NULL;
