-- Spans of stored texts that show something. Offsets are Unicode code points, half-open; the database refuses a quote
-- that is not what stands there.
create sequence evidence_seq;

create table evidence (
    id bigint not null,
    article_id bigint not null,
    begin_offset integer not null,
    end_offset integer not null,
    quote text not null,
    constraint pk_evidence primary key (id),
    constraint fk_evidence_article foreign key (article_id) references article on delete cascade,
    constraint uq_evidence_article_id_span unique (article_id, begin_offset, end_offset),
    constraint ck_evidence_span check (0 <= begin_offset and begin_offset < end_offset)
);

create function refuse_false_evidence() returns trigger language plpgsql as $$
declare
    wrong record;
begin
    select fresh.*, article.public_id into wrong
    from fresh join article on article.id = fresh.article_id
    where fresh.quote is distinct from
        substring(article.text from fresh.begin_offset + 1 for fresh.end_offset - fresh.begin_offset)
    limit 1;
    if found then
        raise exception 'evidence [%, %) of article % is not its text', wrong.begin_offset, wrong.end_offset, wrong.public_id
            using errcode = 'integrity_constraint_violation', constraint = 'tr_evidence_is_text';
    end if;
    return null;
end
$$;

create trigger tr_evidence_is_text_on_insert after insert on evidence
    referencing new table as fresh for each statement execute function refuse_false_evidence();
create trigger tr_evidence_is_text_on_update after update on evidence
    referencing new table as fresh for each statement execute function refuse_false_evidence();
