-- Requests that carried an Idempotency-Key, with the answer they got; kept for a day.
create table idempotency_key (
    -- who sent it and the key
    owner text collate "C" not null,
    key text collate "C" not null,
    -- SHA-256 of what was sent
    request text not null,
    begun_at timestamptz not null,
    -- null: not answered yet
    status integer,
    location text,
    body text,
    constraint pk_idempotency_key primary key (owner, key)
);

-- Idempotency: what is too old to keep
create index ix_idempotency_key_begun_at on idempotency_key (begun_at);
