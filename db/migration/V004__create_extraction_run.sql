-- What an extractor found in an article. A better extractor writes a new run beside the old one.
create sequence extraction_run_seq;
create sequence referent_seq;
create sequence mention_seq;
create sequence time_expression_seq;
create sequence quantity_seq;

create table extraction_run (
    id bigint not null,
    article_id bigint not null,
    -- version of the engine and its models
    engine text not null,
    created_at timestamptz not null,
    -- null: the live run
    superseded_at timestamptz,
    constraint pk_extraction_run primary key (id),
    constraint fk_extraction_run_article foreign key (article_id) references article on delete cascade
);

create unique index uq_extraction_run_live on extraction_run (article_id) where superseded_at is null;
-- cascade from article
create index ix_extraction_run_article_id on extraction_run (article_id);

create table segment (
    run_id bigint not null,
    begin_offset integer not null,
    end_offset integer not null,
    kind text not null,
    constraint pk_segment primary key (run_id, begin_offset),
    constraint fk_segment_run foreign key (run_id) references extraction_run on delete cascade,
    constraint ck_segment_span check (0 <= begin_offset and begin_offset < end_offset),
    constraint ck_segment_kind check (
        kind in ('headline', 'byline', 'dateline', 'caption', 'body', 'credit', 'boilerplate'))
);

-- What the mentions of one article mean together.
create table referent (
    id bigint not null,
    run_id bigint not null,
    position integer not null,
    -- null: a place
    kind text,
    name text not null,
    voice text not null,
    registry_key text,
    constraint pk_referent primary key (id),
    constraint uq_referent_run_id_position unique (run_id, position),
    constraint fk_referent_run foreign key (run_id) references extraction_run on delete cascade,
    constraint ck_referent_kind check (
        kind in ('person', 'organisation', 'state', 'armed_group', 'agency', 'outlet', 'group', 'unknown')),
    constraint ck_referent_voice check (voice in ('named', 'role', 'anonymous', 'collective', 'vague', 'outlet'))
);

-- A title seen with a name.
create table referent_role (
    referent_id bigint not null,
    position integer not null,
    evidence_id bigint not null,
    title text not null,
    -- the registry's key of the state or body; null: not known
    body text,
    constraint pk_referent_role primary key (referent_id, position),
    constraint fk_referent_role_referent foreign key (referent_id) references referent on delete cascade,
    constraint fk_referent_role_evidence foreign key (evidence_id) references evidence
);

create table mention (
    id bigint not null,
    run_id bigint not null,
    position integer not null,
    evidence_id bigint not null,
    form text not null,
    -- null: what it means stays unknown
    referent_id bigint,
    rule text not null,
    constraint pk_mention primary key (id),
    constraint uq_mention_run_id_position unique (run_id, position),
    constraint fk_mention_run foreign key (run_id) references extraction_run on delete cascade,
    constraint fk_mention_evidence foreign key (evidence_id) references evidence,
    constraint fk_mention_referent foreign key (referent_id) references referent on delete cascade,
    constraint ck_mention_form check (form in ('name', 'role', 'pronoun', 'metonym'))
);

-- Dossier: where an actor's names were seen
create index ix_mention_referent_id on mention (referent_id);

create table time_expression (
    id bigint not null,
    run_id bigint not null,
    position integer not null,
    evidence_id bigint not null,
    -- all null: it hangs on a date that is not known
    begin_at timestamp,
    end_at timestamp,
    precision text,
    zone text,
    -- the words that pin a period inferred from the text
    anchor_evidence_id bigint,
    rule text not null,
    constraint pk_time_expression primary key (id),
    constraint uq_time_expression_run_id_position unique (run_id, position),
    constraint fk_time_expression_run foreign key (run_id) references extraction_run on delete cascade,
    constraint fk_time_expression_evidence foreign key (evidence_id) references evidence,
    constraint fk_time_expression_anchor foreign key (anchor_evidence_id) references evidence,
    constraint ck_time_expression_period check (
        (begin_at is null) = (end_at is null) and (begin_at is null) = (precision is null) and begin_at < end_at)
);

create table quantity (
    id bigint not null,
    run_id bigint not null,
    position integer not null,
    evidence_id bigint not null,
    -- null: no lower bound
    low numeric,
    -- null: no upper bound
    high numeric,
    -- null: a count of things
    unit text,
    approximator text not null,
    counted text,
    counted_evidence_id bigint,
    window_id bigint,
    area_id bigint,
    rule text not null,
    constraint pk_quantity primary key (id),
    constraint uq_quantity_run_id_position unique (run_id, position),
    constraint fk_quantity_run foreign key (run_id) references extraction_run on delete cascade,
    constraint fk_quantity_evidence foreign key (evidence_id) references evidence,
    constraint fk_quantity_counted foreign key (counted_evidence_id) references evidence,
    constraint fk_quantity_window foreign key (window_id) references time_expression,
    constraint fk_quantity_area foreign key (area_id) references mention,
    constraint ck_quantity_range check (low <= high),
    constraint ck_quantity_approximator check (approximator in
        ('exact', 'about', 'nearly', 'over', 'at_least', 'under', 'at_most', 'between', 'vague'))
);
