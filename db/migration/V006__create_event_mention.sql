-- Words that name an event, with who takes part; facts about a text like claims.
create sequence event_mention_seq increment by 100;

create table event_mention (
    id bigint not null,
    run_id bigint not null,
    article_id bigint not null,
    position integer not null,
    trigger_evidence_id bigint not null,
    type text not null,
    name text not null,
    actuality text not null,
    time_id bigint,
    -- the mention of the place
    place_id bigint,
    confidence double precision not null,
    rule text not null,
    constraint pk_event_mention primary key (id),
    constraint uq_event_mention_run_id_position unique (run_id, position),
    constraint fk_event_mention_run foreign key (run_id) references extraction_run,
    constraint fk_event_mention_article foreign key (article_id) references article,
    constraint fk_event_mention_trigger foreign key (trigger_evidence_id) references evidence,
    constraint fk_event_mention_time foreign key (time_id) references time_expression,
    constraint fk_event_mention_place foreign key (place_id) references mention,
    constraint ck_event_mention_type check (type in ('agree', 'consult', 'support', 'concede', 'cooperate', 'aid',
        'retreat', 'request', 'accuse', 'reject', 'threaten', 'protest', 'sanction', 'mobilize', 'coerce', 'assault')),
    constraint ck_event_mention_actuality check (
        actuality in ('actual', 'planned', 'hypothetical', 'negated', 'background')),
    constraint ck_event_mention_confidence check (confidence between 0 and 1)
);

create table event_participant (
    event_mention_id bigint not null,
    position integer not null,
    role text not null,
    evidence_id bigint not null,
    referent_id bigint,
    constraint pk_event_participant primary key (event_mention_id, position),
    constraint fk_event_participant_mention foreign key (event_mention_id) references event_mention,
    constraint fk_event_participant_evidence foreign key (evidence_id) references evidence,
    constraint fk_event_participant_referent foreign key (referent_id) references referent,
    constraint ck_event_participant_role check (
        role in ('agent', 'patient', 'addressee', 'beneficiary', 'instrument', 'topic'))
);

create table event_quantity (
    event_mention_id bigint not null,
    quantity_id bigint not null,
    constraint pk_event_quantity primary key (event_mention_id, quantity_id),
    constraint fk_event_quantity_mention foreign key (event_mention_id) references event_mention,
    constraint fk_event_quantity_quantity foreign key (quantity_id) references quantity
);

-- The claim that reports an event or, for an event made by speaking, is it.
create table claim_event_mention (
    claim_id bigint not null,
    event_mention_id bigint not null,
    constraint pk_claim_event_mention primary key (event_mention_id),
    constraint fk_claim_event_mention_claim foreign key (claim_id) references claim,
    constraint fk_claim_event_mention_mention foreign key (event_mention_id) references event_mention
);

-- ClaimSearch: the events of a claim
create index ix_claim_event_mention_claim_id on claim_event_mention (claim_id);
