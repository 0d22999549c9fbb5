-- Chinese names are searched by their pinyin, too. The rebuild of the index at the next start fills empty search names.
UPDATE accounts SET search_name = '' WHERE octet_length(search_name) <> char_length(search_name);
UPDATE topics SET search_name = '' WHERE octet_length(search_name) <> char_length(search_name);
