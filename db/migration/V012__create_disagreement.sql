-- Disagreements: two statements that differ on one point, with a verdict and its reasons.
create table disagreement (
    public_id text collate "C" not null,
    type text not null,
    verdict text not null,
    why text[] not null,
    -- the event both speak of; null: none
    event_id text collate "C",
    -- whether the voices speak for one body, for one state; null: not known
    same_principal boolean,
    same_state boolean,
    constraint pk_disagreement primary key (public_id),
    constraint fk_disagreement_event foreign key (event_id) references event deferrable initially deferred,
    constraint ck_disagreement_type check (
        type in ('value', 'time', 'place', 'degree', 'polarity', 'attribution', 'cause')),
    constraint ck_disagreement_verdict check (verdict in ('conflict', 'apparent', 'compatible', 'not_comparable'))
);

-- DisagreementSearch: of an event
create index ix_disagreement_event_id on disagreement (event_id);

create table disagreement_side (
    disagreement_id text collate "C" not null,
    side text not null,
    article_id bigint not null,
    -- public id of the claim; null: the outlet says it in its own voice
    claim_id text collate "C",
    -- the outlet's own report; null: a claim says it
    report text,
    evidence_id bigint not null,
    value text not null,
    constraint pk_disagreement_side primary key (disagreement_id, side),
    constraint fk_disagreement_side_disagreement foreign key (disagreement_id) references disagreement on delete cascade,
    constraint fk_disagreement_side_article foreign key (article_id) references article,
    constraint fk_disagreement_side_evidence foreign key (evidence_id) references evidence,
    constraint ck_disagreement_side_side check (side in ('a', 'b'))
);

-- DisagreementSearch: of a claim
create index ix_disagreement_side_claim_id on disagreement_side (claim_id);
