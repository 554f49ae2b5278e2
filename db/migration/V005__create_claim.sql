-- Claims: one stored attribution of one article each, with the chain of voices behind it and the words that prove it.
-- Facts about a text: written once with their run, never edited.
create sequence claim_seq increment by 100;

create table claim (
    id bigint not null,
    public_id text collate "C" not null,
    run_id bigint not null,
    article_id bigint not null,
    outlet_id bigint not null,
    position integer not null,
    -- the claim in whose content this one stands
    parent_id bigint,
    -- whether it only carries the claim nested in it
    carries boolean not null,
    -- the words claimed, pieces joined by a space
    content text not null,
    -- the words that link voice and content; null: none
    cue text,
    quotation text not null,
    act text not null,
    voice text not null,
    polarity text not null,
    certainty text not null,
    tense text not null,
    segment text not null,
    confidence double precision not null,
    rule text not null,
    -- whether a later run of the extractor replaced it
    superseded boolean not null default false,
    constraint pk_claim primary key (id),
    constraint uq_claim_run_id_position unique (run_id, position),
    constraint fk_claim_run foreign key (run_id) references extraction_run,
    constraint fk_claim_article foreign key (article_id) references article,
    constraint fk_claim_outlet foreign key (outlet_id) references outlet,
    constraint fk_claim_parent foreign key (parent_id) references claim,
    constraint ck_claim_quotation check (quotation in ('direct', 'indirect', 'mixed')),
    constraint ck_claim_act check (act in ('assert', 'pledge', 'propose', 'request', 'ask', 'praise', 'congratulate',
        'thank', 'condole', 'accuse', 'deny', 'threaten', 'refuse', 'declare', 'retract', 'expect', 'believe', 'intend',
        'other')),
    constraint ck_claim_voice check (voice in ('named', 'role', 'anonymous', 'collective', 'vague', 'outlet')),
    constraint ck_claim_polarity check (polarity in ('positive', 'negative')),
    constraint ck_claim_certainty check (certainty in ('certain', 'probable', 'possible')),
    constraint ck_claim_tense check (tense in ('past', 'present', 'future')),
    constraint ck_claim_segment check (
        segment in ('headline', 'byline', 'dateline', 'caption', 'body', 'credit', 'boilerplate')),
    constraint ck_claim_confidence check (confidence between 0 and 1)
);

-- Claims.find: one live claim by its id
create unique index uq_claim_public_id_live on claim (public_id) where not superseded;
-- Claims.find: a superseded one
create index ix_claim_public_id on claim (public_id);
-- ClaimSearch: claims of one article, in the order of its text
create index ix_claim_article_id on claim (article_id, position);
-- ClaimSearch: claims of one outlet
create index ix_claim_outlet_id on claim (outlet_id, public_id) where not superseded;
-- nested claims of a claim
create index ix_claim_parent_id on claim (parent_id) where parent_id is not null;

-- The chain behind a claim: speakers, informant, relays from the informant outwards, and whom it was said to.
create table claim_voice (
    claim_id bigint not null,
    position integer not null,
    part text not null,
    -- null: who is meant stays unknown
    referent_id bigint,
    voice text not null,
    constraint pk_claim_voice primary key (claim_id, position),
    constraint fk_claim_voice_claim foreign key (claim_id) references claim,
    constraint fk_claim_voice_referent foreign key (referent_id) references referent,
    constraint ck_claim_voice_part check (part in ('speaker', 'informant', 'relay', 'addressee')),
    constraint ck_claim_voice_voice check (voice in ('named', 'role', 'anonymous', 'collective', 'vague', 'outlet'))
);

-- ClaimSearch: claims with an actor anywhere in the chain
create index ix_claim_voice_referent_id on claim_voice (referent_id, part, claim_id);

create table claim_evidence (
    claim_id bigint not null,
    position integer not null,
    part text not null,
    -- the voice these words name, for the parts that are voices
    voice_position integer,
    evidence_id bigint not null,
    constraint pk_claim_evidence primary key (claim_id, position),
    constraint fk_claim_evidence_claim foreign key (claim_id) references claim,
    constraint fk_claim_evidence_voice foreign key (claim_id, voice_position) references claim_voice,
    constraint fk_claim_evidence_evidence foreign key (evidence_id) references evidence,
    constraint ck_claim_evidence_part check (part in ('source', 'cue', 'content', 'voice', 'approximator')),
    constraint ck_claim_evidence_voice check ((part = 'voice') = (voice_position is not null))
);
