-- What clients can get, as it is now and as it has changed. Both tables are written in the transaction of the change
-- itself, which holds the ledger's lock: a change that is visible has none before it that is not.
create sequence change_seq;

create table resource (
    kind text not null,
    id text collate "C" not null,
    state text not null,
    -- what the derivation says of it, JSON; null: nothing is derived of it
    content text,
    -- what is known of it without derivation, JSON; null: nothing is
    facts text,
    -- the resource it was merged into; null: it was not
    survivor text collate "C",
    -- the last change
    seq bigint not null,
    constraint pk_resource primary key (kind, id),
    constraint ck_resource_kind check (kind in
        ('outlet', 'article', 'actor', 'event', 'claim', 'proposition', 'disagreement', 'decision')),
    constraint ck_resource_state check (state in ('live', 'merged', 'retracted')),
    constraint ck_resource_survivor check ((state = 'merged') = (survivor is not null))
);

create table change (
    seq bigint not null,
    kind text not null,
    id text collate "C" not null,
    type text not null,
    -- what it was merged into, or split from; null: neither
    other text collate "C",
    changed_at timestamptz not null,
    -- ChangeReader: what came after a place
    constraint pk_change primary key (seq),
    constraint ck_change_type check (type in ('created', 'updated', 'merged', 'split', 'retracted')),
    constraint ck_change_other check ((type in ('merged', 'split')) = (other is not null))
);

-- Outlets come without a change of the ledger, so they take its lock themselves (Ledger.LOCK).
create function note_outlet() returns trigger language plpgsql as $$
declare
    next bigint;
begin
    perform pg_advisory_xact_lock(127961645543282);
    next := nextval('change_seq');
    insert into change (seq, kind, id, type, changed_at)
    values (next, 'outlet', new.public_id, case tg_op when 'INSERT' then 'created' else 'updated' end, now());
    insert into resource (kind, id, state, facts, seq)
    values (
        'outlet',
        new.public_id,
        'live',
        json_build_object('name', new.name, 'domain', new.domain, 'kind', new.kind, 'country', new.country,
            'backer', new.backer)::text,
        next)
    on conflict (kind, id) do update set facts = excluded.facts, seq = excluded.seq;
    return null;
end
$$;

create trigger tr_outlet_noted_on_insert after insert on outlet for each row execute function note_outlet();
create trigger tr_outlet_noted_on_update after update on outlet
    for each row when (old is distinct from new) execute function note_outlet();

-- Outlets that are there already.
with noted as (
    insert into change (seq, kind, id, type, changed_at)
    select nextval('change_seq'), 'outlet', public_id, 'created', now() from outlet
    returning seq, id
)
insert into resource (kind, id, state, facts, seq)
select 'outlet', public_id, 'live',
    json_build_object('name', name, 'domain', domain, 'kind', kind, 'country', country, 'backer', backer)::text, seq
from noted join outlet on outlet.public_id = noted.id;
