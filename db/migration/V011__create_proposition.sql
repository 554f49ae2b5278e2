-- Propositions: what claims say in common, with the origins they go back to.
create table proposition (
    public_id text collate "C" not null,
    act text not null,
    -- the wording that stands for it
    text text not null,
    standing text not null,
    appearance_count integer not null,
    outlet_count integer not null,
    origin_count integer not null,
    -- how many of its origins have no name
    unnamed_count integer not null,
    principals text[] not null,
    states text[] not null,
    -- steps from outlet to speaker: from, to, basis, how, article, claim, evidence
    lineage jsonb not null,
    -- other propositions: the same words, a part, the whole
    links jsonb not null,
    -- how its claims were joined: relation, to, score, rule
    joins jsonb not null,
    constraint pk_proposition primary key (public_id),
    constraint ck_proposition_standing check (
        standing in ('single_origin', 'multi_origin', 'contested', 'unattributed', 'retracted'))
);

-- PropositionSearch: most widely carried first
create index ix_proposition_appearance_count on proposition (appearance_count desc, public_id);

create table proposition_speaker (
    proposition_id text collate "C" not null,
    actor_id text collate "C" not null,
    constraint pk_proposition_speaker primary key (proposition_id, actor_id),
    constraint fk_proposition_speaker_proposition foreign key (proposition_id) references proposition on delete cascade,
    constraint fk_proposition_speaker_actor foreign key (actor_id) references actor deferrable initially deferred
);

-- PropositionSearch: what an actor said
create index ix_proposition_speaker_actor_id on proposition_speaker (actor_id);

create table appearance (
    proposition_id text collate "C" not null,
    article_id bigint not null,
    -- how it is known to rest on an origin elsewhere; null: it is first-hand
    echo text,
    origin_id text collate "C",
    constraint pk_appearance primary key (proposition_id, article_id),
    constraint fk_appearance_proposition foreign key (proposition_id) references proposition on delete cascade,
    constraint fk_appearance_article foreign key (article_id) references article,
    constraint ck_appearance_echo check (echo in ('credited', 'inferred', 'unknown'))
);

-- PropositionSearch: what shows in an article
create index ix_appearance_article_id on appearance (article_id);

create table origin (
    proposition_id text collate "C" not null,
    id text collate "C" not null,
    -- null: a voice without identity
    informant_id text collate "C",
    voice text not null,
    -- the day stated; null: none stated
    occasion text,
    articles text[] not null,
    claims text[] not null,
    basis text[] not null,
    body text,
    state text,
    constraint pk_origin primary key (proposition_id, id),
    constraint fk_origin_proposition foreign key (proposition_id) references proposition on delete cascade,
    constraint fk_origin_informant foreign key (informant_id) references actor deferrable initially deferred
);
