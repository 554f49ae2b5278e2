-- As V003 has it, without walking each text from its start for each quote: a text is cut once into stretches of 1,024
-- code points, one beginning at every 256th, and a short quote is looked for in the stretch that it begins in.
create or replace function refuse_false_evidence() returns trigger language plpgsql as $$
declare
    wrong record;
begin
    with stretch as materialized (
        select article.id, number, substring(article.text from number * 256 + 1 for 1024) as text
        from article cross join lateral generate_series(0, char_length(article.text) / 256) number
        where article.id in (select article_id from fresh)
    )
    select fresh.*, article.public_id into wrong
    from fresh
    join article on article.id = fresh.article_id
    left join stretch on stretch.id = fresh.article_id and stretch.number = fresh.begin_offset / 256
        and fresh.end_offset - fresh.begin_offset <= 768
    where fresh.quote is distinct from case
        when fresh.end_offset - fresh.begin_offset <= 768
            then substring(stretch.text from fresh.begin_offset % 256 + 1 for fresh.end_offset - fresh.begin_offset)
        else substring(article.text from fresh.begin_offset + 1 for fresh.end_offset - fresh.begin_offset)
    end
    limit 1;
    if found then
        raise exception 'evidence [%, %) of article % is not its text', wrong.begin_offset, wrong.end_offset, wrong.public_id
            using errcode = 'integrity_constraint_violation', constraint = 'tr_evidence_is_text';
    end if;
    return null;
end
$$;
