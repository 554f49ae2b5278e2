-- Names found in any spelling: each name of an actor or outlet as a key without case, accents and punctuation.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create function name_key(name text) returns text language sql stable strict parallel safe as $$
    select btrim(regexp_replace(
        regexp_replace(lower(unaccent(name)), '[''`]+', '', 'g'), '[[:punct:][:space:]]+', ' ', 'g'))
$$;

create table actor_name (
    actor_id text collate "C" not null,
    key text collate "C" not null,
    constraint pk_actor_name primary key (actor_id, key),
    constraint fk_actor_name_actor foreign key (actor_id) references actor on delete cascade
);

-- Filter speaker= and its like: the actors of a name
create index ix_actor_name_key on actor_name (key, actor_id);
-- GET /actors?q=: a name misspelt
create index ix_actor_name_key_trigrams on actor_name using gin (key gin_trgm_ops);

create table outlet_name (
    outlet_id bigint not null,
    key text collate "C" not null,
    constraint pk_outlet_name primary key (outlet_id, key),
    constraint fk_outlet_name_outlet foreign key (outlet_id) references outlet on delete cascade
);

-- Filter outlet=: the outlets of a name
create index ix_outlet_name_key on outlet_name (key, outlet_id);
-- GET /outlets?q=: a name misspelt
create index ix_outlet_name_key_trigrams on outlet_name using gin (key gin_trgm_ops);
-- refresh_names_of_registry
create index ix_actor_registry_key on actor (registry_key) where registry_key is not null;
create index ix_outlet_registry_key on outlet (registry_key) where registry_key is not null;

create function refresh_actor_names(ids text[]) returns void language sql as $$
    delete from actor_name where actor_id = any (ids);
    insert into actor_name (actor_id, key)
    select distinct actor.public_id, name_key(known.name)
    from actor
    left join registry_entry on registry_entry.key = actor.registry_key
    cross join lateral unnest(actor.aliases || actor.name || registry_entry.aliases || registry_entry.name)
        known (name)
    where actor.public_id = any (ids) and name_key(known.name) <> '';
$$;

create function refresh_outlet_names(ids bigint[]) returns void language sql as $$
    delete from outlet_name where outlet_id = any (ids);
    insert into outlet_name (outlet_id, key)
    select distinct outlet.id, name_key(known.name)
    from outlet
    left join registry_entry on registry_entry.key = outlet.registry_key
    cross join lateral unnest(registry_entry.aliases || outlet.name || outlet.domain) known (name)
    where outlet.id = any (ids) and name_key(known.name) <> '';
$$;

create function name_changed_actors() returns trigger language plpgsql as $$
begin
    perform refresh_actor_names(array(select public_id from fresh));
    return null;
end
$$;

create function name_changed_outlets() returns trigger language plpgsql as $$
begin
    perform refresh_outlet_names(array(select id from fresh));
    return null;
end
$$;

create function name_entries_of_registry() returns trigger language plpgsql as $$
begin
    perform refresh_actor_names(array(
        select actor.public_id from actor join fresh on fresh.key = actor.registry_key));
    perform refresh_outlet_names(array(select outlet.id from outlet join fresh on fresh.key = outlet.registry_key));
    return null;
end
$$;

create trigger tr_actor_names_on_insert after insert on actor
    referencing new table as fresh for each statement execute function name_changed_actors();
create trigger tr_actor_names_on_update after update on actor
    referencing new table as fresh for each statement execute function name_changed_actors();
create trigger tr_outlet_names_on_insert after insert on outlet
    referencing new table as fresh for each statement execute function name_changed_outlets();
create trigger tr_outlet_names_on_update after update on outlet
    referencing new table as fresh for each statement execute function name_changed_outlets();
create trigger tr_registry_entry_names after insert on registry_entry
    referencing new table as fresh for each statement execute function name_entries_of_registry();

select refresh_actor_names(array(select public_id from actor));
select refresh_outlet_names(array(select id from outlet));
