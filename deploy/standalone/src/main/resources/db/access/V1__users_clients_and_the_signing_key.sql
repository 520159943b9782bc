-- Names are lower case, so that two people can't be told apart by a capital letter.
CREATE TABLE access.users (
    name              text PRIMARY KEY CHECK (name = lower(name)),
    password_hash     text        NOT NULL,
    roles             text[]      NOT NULL,
    person_id         text        NOT NULL,
    person_display    text,
    person_credential text,
    organisation      text        NOT NULL,
    email             text,
    disabled          boolean     NOT NULL DEFAULT false,
    created           timestamptz NOT NULL DEFAULT clock_timestamp(),
    changed           timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE access.clients (
    id           text PRIMARY KEY,
    secret_hash  text        NOT NULL,
    scopes       text[]      NOT NULL,
    organisation text        NOT NULL,
    disabled     boolean     NOT NULL DEFAULT false,
    created      timestamptz NOT NULL DEFAULT clock_timestamp(),
    changed      timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- One row: every Waymark on this database signs with the same key, and goes on to after a restart.
CREATE TABLE access.signing_key (
    purpose text PRIMARY KEY,
    jwk     text        NOT NULL,
    created timestamptz NOT NULL DEFAULT clock_timestamp()
);

GRANT SELECT, INSERT, UPDATE ON access.users, access.clients TO ${application};
GRANT SELECT, INSERT ON access.signing_key TO ${application};
