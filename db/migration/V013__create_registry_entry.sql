-- What the registry knows of the actors that have a key there: reference data, loaded from the engine's frozen lists.
create table registry_entry (
    key text collate "C" not null,
    kind text not null,
    name text not null,
    aliases text[] not null,
    -- key of the state it belongs to; null: none
    state text collate "C",
    -- key of the body or movement it belongs to; null: none
    principal text collate "C",
    -- null: not certain
    wikidata text,
    constraint pk_registry_entry primary key (key)
);
