-- Who publishes: newspapers, broadcasters, sites and the agencies that stand behind their reports.
create sequence outlet_seq;

create table outlet (
    id bigint not null,
    public_id text collate "C" not null,
    name text collate "C" not null,
    -- null: known by name only
    domain text collate "C",
    kind text not null,
    -- ISO 3166-1 alpha-2; null: not known
    country text,
    -- who stands behind it; null: not known
    backer text,
    -- key of the registry's entry; null: first seen in an ingest
    registry_key text,
    constraint pk_outlet primary key (id),
    constraint uq_outlet_public_id unique (public_id),
    constraint uq_outlet_domain unique (domain),
    constraint ck_outlet_kind check (kind in ('newspaper', 'magazine', 'broadcaster', 'agency', 'online', 'unknown'))
);

-- Outlets.resolve: an outlet known by name only
create unique index uq_outlet_name_without_domain on outlet (lower(name)) where domain is null;

-- OutletSearch: the list in its order
create index ix_outlet_name on outlet (name, id);
