-- Events: what mentions of articles were found to mean together, with its numbers, all apart.
create table event (
    public_id text collate "C" not null,
    type text not null,
    name text collate "C" not null,
    title text collate "C" not null,
    -- local times where zone is null; all null: not known
    begin_at timestamp,
    end_at timestamp,
    precision text,
    zone text,
    -- registry key or name; null: not known
    place text,
    actuality text not null,
    standing text not null,
    -- outlets that report it as actual
    outlet_count integer not null,
    article_count integer not null,
    -- reports in an outlet's own voice, reprints of one text together
    unattributed_count integer not null,
    origin_count integer not null,
    principals text[] not null,
    states text[] not null,
    unattributed jsonb not null,
    origins jsonb not null,
    -- relations to other events: relation, to, score, rule
    links jsonb not null,
    constraint pk_event primary key (public_id),
    constraint ck_event_type check (type in ('agree', 'consult', 'support', 'concede', 'cooperate', 'aid', 'retreat',
        'request', 'accuse', 'reject', 'threaten', 'protest', 'sanction', 'mobilize', 'coerce', 'assault')),
    constraint ck_event_actuality check (actuality in ('actual', 'planned', 'hypothetical', 'negated', 'background')),
    constraint ck_event_standing check (
        standing in ('single_origin', 'multi_origin', 'contested', 'unattributed', 'retracted'))
);

-- EventSearch: most reported first
create index ix_event_outlet_count on event (outlet_count desc, public_id);
-- EventSearch: of one kind
create index ix_event_name on event (name, outlet_count desc, public_id);
-- EventSearch: in a stretch of time
create index ix_event_begin_at on event (begin_at, end_at);

create table event_actor (
    event_id text collate "C" not null,
    role text not null,
    actor_id text collate "C" not null,
    constraint pk_event_actor primary key (event_id, role, actor_id),
    constraint fk_event_actor_event foreign key (event_id) references event on delete cascade,
    constraint fk_event_actor_actor foreign key (actor_id) references actor deferrable initially deferred
);

-- EventSearch: events an actor takes part in
create index ix_event_actor_actor_id on event_actor (actor_id);

-- Which mention of which article means the event, and who vouches for it there.
create table event_report (
    event_id text collate "C" not null,
    article_id bigint not null,
    position integer not null,
    -- public id of the claim that reports it; null: the outlet says it in its own voice
    claim_id text collate "C",
    actuality text not null,
    constraint pk_event_report primary key (event_id, article_id, position),
    constraint fk_event_report_event foreign key (event_id) references event on delete cascade,
    constraint fk_event_report_article foreign key (article_id) references article
);

-- IngestOutcomes: the events of one article
create index ix_event_report_article_id on event_report (article_id);
