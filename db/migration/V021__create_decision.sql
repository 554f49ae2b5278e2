-- People's decisions. They hold on to words of articles, never to derived ids, so that they outlive rebuilding and new
-- runs of extraction.
create sequence decision_seq;

create table decision (
    public_id text collate "C" not null,
    judgement text not null,
    left_evidence_id bigint not null,
    right_evidence_id bigint not null,
    reason text not null,
    -- null: nobody is named
    who text,
    -- grows with each decision; of two that contradict the later holds
    position bigint not null,
    made_at timestamptz not null,
    -- null: not withdrawn
    withdrawn_at timestamptz,
    -- derived: whether the words mean something still, on both sides
    anchored boolean not null,
    -- derived: the later decision on the same pair; null: none
    overridden_by text collate "C",
    constraint pk_decision primary key (public_id),
    constraint uq_decision_position unique (position),
    constraint fk_decision_left foreign key (left_evidence_id) references evidence,
    constraint fk_decision_right foreign key (right_evidence_id) references evidence,
    constraint ck_decision_judgement check (judgement in ('same_proposition', 'not_same_proposition', 'echo', 'not_echo',
        'comparable', 'not_comparable', 'same_actor', 'not_same_actor', 'same_event', 'not_same_event'))
);

-- Decisions.on: those that hold on to words of an article
create index ix_decision_left_evidence_id on decision (left_evidence_id);
create index ix_decision_right_evidence_id on decision (right_evidence_id);
