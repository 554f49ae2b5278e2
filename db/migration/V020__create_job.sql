-- Long work that was asked for: rebuilding the ledger, extracting articles again.
create table job (
    public_id text collate "C" not null,
    kind text not null,
    state text not null,
    -- what is to be done and has been done, in articles
    total integer not null,
    done integer not null,
    failed integer not null default 0,
    -- null: nothing to say
    message text,
    asked_at timestamptz not null,
    -- null: not ended
    ended_at timestamptz,
    constraint pk_job primary key (public_id),
    constraint ck_job_kind check (kind in ('rebuild', 'reextraction')),
    constraint ck_job_state check (state in ('running', 'done', 'failed', 'interrupted')),
    constraint ck_job_ended check ((state = 'running') = (ended_at is null))
);

-- Jobs.begin: one of a kind at a time
create unique index uq_job_running on job (kind) where state = 'running';
