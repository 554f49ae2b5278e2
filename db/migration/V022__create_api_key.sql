-- Who may write. A key is shown once, when it is made; only its hash is kept.
create table api_key (
    id text collate "C" not null,
    name text not null,
    scopes text[] not null,
    -- SHA-256 of the secret, which is 256 random bits
    hash bytea not null,
    made_at timestamptz not null,
    -- null: not revoked
    revoked_at timestamptz,
    constraint pk_api_key primary key (id),
    constraint ck_api_key_scopes check (scopes <@ array['ingest', 'curate', 'admin'] and cardinality(scopes) > 0),
    constraint ck_api_key_hash check (octet_length(hash) = 32)
);
