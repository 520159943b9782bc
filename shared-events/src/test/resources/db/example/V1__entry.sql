CREATE TABLE entry (id bigint PRIMARY KEY, text text NOT NULL);
GRANT SELECT, INSERT ON entry TO ${application};
