-- Actors: what referents of articles were found to mean together. Derived rows are known by their public id, a hash of
-- the natural key; what refers to them is checked at the end of the transaction, since one change rewrites several.
create table actor (
    public_id text collate "C" not null,
    kind text not null,
    name text collate "C" not null,
    -- null: not in the registry
    registry_key text,
    -- the body it speaks for; null: nobody says
    body text,
    -- the state or movement behind that; null: nobody says
    state text,
    aliases text[] not null,
    identities text[] not null,
    -- how its identities were joined and what stayed doubtful: relation, to, score, rule
    links jsonb not null,
    constraint pk_actor primary key (public_id),
    constraint ck_actor_kind check (
        kind in ('person', 'organisation', 'state', 'armed_group', 'agency', 'outlet', 'group', 'unknown'))
);

-- ActorSearch: the list in its order
create index ix_actor_name on actor (name, public_id);

-- Whom a referent of an article means.
create table referent_actor (
    article_id bigint not null,
    position integer not null,
    actor_id text collate "C" not null,
    constraint pk_referent_actor primary key (article_id, position),
    constraint fk_referent_actor_article foreign key (article_id) references article,
    constraint fk_referent_actor_actor foreign key (actor_id) references actor deferrable initially deferred
);

-- ActorSearch: the articles that mention an actor
create index ix_referent_actor_actor_id on referent_actor (actor_id);
