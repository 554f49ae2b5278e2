-- Articles as received: one row per outlet and distinct text. What was received never changes.
create sequence article_seq increment by 100;

create table article (
    id bigint not null,
    public_id text collate "C" not null,
    outlet_id bigint not null,
    kind text not null,
    -- SHA-256 of the report that a digest stands for; null for a report
    stands_for text,
    -- normalised; null: not known. Versions of one article share outlet and address
    address text collate "C",
    -- as given; null: not known
    title text,
    -- ISO 639-1; null: could not be told
    language text,
    -- local times where published_zone is null; all null: not known
    published_begin timestamp,
    published_end timestamp,
    published_precision text,
    published_zone text,
    published_basis text,
    -- the agency that the caller names; null: none named
    supplied_wire text,
    received_at timestamptz not null,
    media_type text not null,
    raw bytea not null,
    sha256 text not null,
    text text not null,
    -- derived: whether and why it counts
    state text not null default 'current',
    -- derived: the agency it is wholly credited to; null: none
    wire text,
    -- derived: what all reprints of its text share; null until derived
    reprint_group text collate "C",
    -- null: not taken back
    retracted_at timestamptz,
    retraction_reason text,
    constraint pk_article primary key (id),
    constraint uq_article_public_id unique (public_id),
    constraint uq_article_outlet_id_sha256 unique (outlet_id, sha256),
    constraint fk_article_outlet foreign key (outlet_id) references outlet,
    constraint ck_article_kind check (kind in ('report', 'digest')),
    constraint ck_article_stands_for check (stands_for is null or kind = 'digest'),
    constraint ck_article_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_article_published check (
        (published_begin is null) = (published_end is null)
        and (published_begin is null) = (published_precision is null)
        and (published_begin is null) = (published_basis is null)
        and published_begin < published_end),
    constraint ck_article_published_basis check (published_basis in ('supplied', 'text')),
    constraint ck_article_state check (state in ('current', 'superseded', 'stepped_back', 'retracted')),
    constraint ck_article_retracted check ((retracted_at is null) = (retraction_reason is null))
);

-- ArticleSearch: newest first; and of one outlet
create index ix_article_published on article (published_begin desc nulls last, public_id);
create index ix_article_outlet_id_published on article (outlet_id, published_begin desc nulls last, public_id);
-- Articles.store: the versions of one address
create index ix_article_outlet_id_address on article (outlet_id, address) where address is not null;
-- ArticleSearch: reprints of one text
create index ix_article_reprint_group on article (reprint_group);

create function keep_received_text() returns trigger language plpgsql as $$
begin
    raise exception 'what was received does not change (article %)', old.public_id
        using errcode = 'integrity_constraint_violation', constraint = 'tr_article_unchangeable';
end
$$;

create trigger tr_article_unchangeable before update on article
    for each row
    when (old.text is distinct from new.text
        or old.raw is distinct from new.raw
        or old.sha256 is distinct from new.sha256
        or old.outlet_id is distinct from new.outlet_id
        or old.received_at is distinct from new.received_at)
    execute function keep_received_text();
