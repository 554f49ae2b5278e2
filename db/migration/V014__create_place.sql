-- Places that events are set in: those of the gazetteer that some event needed, and names that it does not know.
create table place (
    public_id text collate "C" not null,
    -- 'geonames:' and its number, 'region:' with country and code, 'country:' and the state's registry key, or 'name:'
    key text collate "C" not null,
    name text collate "C" not null,
    -- all its names in lower case, the name included
    names text[] not null,
    -- ISO 3166-1 alpha-2 in capitals; null: not known
    country text collate "C",
    -- degrees north and east; both null: not known
    latitude double precision,
    longitude double precision,
    precision text not null,
    geonames integer,
    constraint pk_place primary key (public_id),
    constraint uq_place_key unique (key),
    constraint ck_place_precision check (precision in ('city', 'region', 'country', 'unknown')),
    constraint ck_place_coordinates check (
        (latitude is null) = (longitude is null) and latitude between -90 and 90 and longitude between -180 and 180),
    constraint ck_place_unknown check ((precision = 'unknown') = (latitude is null))
);

-- EventSearch: events within a box or a distance
create index ix_place_latitude_longitude on place (latitude, longitude);
-- EventSearch: events at a place by any of its names
create index ix_place_names on place using gin (names);
