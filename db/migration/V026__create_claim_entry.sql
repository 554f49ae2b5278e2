-- What lists of claims filter, search, count and order by: one row for each live claim, made anew whenever what it was
-- found to mean changes, so that no list joins anything before it knows its page.
create table claim_entry (
    claim_id text collate "C" not null,
    entry bigint not null default nextval('entry_seq'),
    -- public id
    article text collate "C" not null,
    outlet_id bigint not null,
    -- begin of publication; -infinity: not known
    published timestamp not null,
    -- minus the position in the article's text, so that one direction orders a list
    rank integer not null,
    -- null: not known
    published_range tsrange,
    said daterange,
    -- when the events happened that it reports; null: none, or not known
    happened tsmultirange,
    act text not null,
    quotation text not null,
    voice text not null,
    segment text not null,
    kind text not null,
    confidence double precision not null,
    -- public id; null: it does not count
    proposition text collate "C",
    echo text,
    -- the chain, what it speaks of and reports: "speaker:<actor>", "via:<actor>", "addressee:<actor>", "about:<actor>",
    -- "event:<event>", each with its public id
    found_by text[] collate "C" not null,
    words tsvector not null,
    constraint pk_claim_entry primary key (claim_id),
    constraint fk_claim_entry_outlet foreign key (outlet_id) references outlet
);

-- GET /claims: newest article first, in the order of its text; and with one filter that many claims pass
create index ix_claim_entry_list on claim_entry (published, article, rank);
create index ix_claim_entry_outlet on claim_entry (outlet_id, published, article, rank);
create index ix_claim_entry_act on claim_entry (act, published, article, rank);
create index ix_claim_entry_voice on claim_entry (voice, published, article, rank);
create index ix_claim_entry_quotation on claim_entry (quotation, published, article, rank);
-- GET /claims?article=
create index ix_claim_entry_article on claim_entry (article);
-- GET /claims?proposition=, ?standing=
create index ix_claim_entry_proposition on claim_entry (proposition);
-- GET /claims?speaker=, ?via=, ?addressee=, ?about=, ?event=
create index ix_claim_entry_found_by on claim_entry using gin (found_by);
-- GET /claims?q=
create index ix_claim_entry_words on claim_entry using gin (words);
-- GET /claims?publishedFrom=&publishedTo=, ?saidFrom=&saidTo=, ?eventFrom=&eventTo=
create index ix_claim_entry_published_range on claim_entry using gist (published_range);
create index ix_claim_entry_said on claim_entry using gist (said);
create index ix_claim_entry_happened on claim_entry using gist (happened);
-- GET /claims?sort=confidence, ?sort=said
create index ix_claim_entry_confidence on claim_entry (confidence, claim_id);
create index ix_claim_entry_said_first on claim_entry (coalesce(lower(said), '-infinity'), claim_id);

-- How many claims share a value is what decides between two ways to a page
alter table claim_entry alter column found_by set statistics 1000;
alter table claim_entry alter column words set statistics 1000;

-- Which actors a claim's words name: the referents mentioned within its content
create view claim_about as
select claim.public_id claim_id, referent_actor.actor_id
from claim
join claim_evidence on claim_evidence.claim_id = claim.id and claim_evidence.part = 'content'
join evidence piece on piece.id = claim_evidence.evidence_id
join evidence word on word.article_id = piece.article_id
    and word.begin_offset >= piece.begin_offset and word.end_offset <= piece.end_offset
join mention on mention.evidence_id = word.id and mention.run_id = claim.run_id
join referent on referent.id = mention.referent_id
join referent_actor
    on referent_actor.article_id = claim.article_id and referent_actor.position = referent.position
where not claim.superseded;

-- claim_about: the mentions that stand at a place of the text
create index ix_mention_evidence_id on mention (evidence_id);

create view claim_entry_source as
select
    claim.public_id claim_id,
    article.public_id article,
    claim.outlet_id,
    coalesce(article.published_begin, '-infinity') published,
    -claim.position rank,
    case when article.published_begin is not null then tsrange(article.published_begin, article.published_end) end
        published_range,
    case when reading.said_first is not null then daterange(reading.said_first, reading.said_last, '[]') end said,
    (select range_agg(tsrange(event.begin_at, event.end_at))
        from claim_event join event on event.public_id = claim_event.event_id
        where claim_event.claim_id = claim.public_id and event.begin_at is not null) happened,
    claim.act,
    claim.quotation,
    claim.voice,
    claim.segment,
    article.kind,
    claim.confidence,
    reading.proposition_id proposition,
    reading.echo,
    array(
        select claim_actor.part || ':' || claim_actor.actor_id
        from claim_actor where claim_actor.claim_id = claim.public_id and part in ('speaker', 'addressee')
        union
        select 'via:' || claim_actor.actor_id
        from claim_actor where claim_actor.claim_id = claim.public_id and part in ('speaker', 'informant', 'relay')
        union
        select 'event:' || claim_event.event_id from claim_event where claim_event.claim_id = claim.public_id
        union
        select 'about:' || claim_about.actor_id from claim_about where claim_about.claim_id = claim.public_id
        order by 1) found_by,
    setweight(to_tsvector('tadmor', left(claim.content, 50000)), 'A')
        || to_tsvector('tadmor', left(concat_ws(' ', claim.cue, outlet.name, (
            select string_agg(actor.name, ' ')
            from claim_actor join actor on actor.public_id = claim_actor.actor_id
            where claim_actor.claim_id = claim.public_id)), 50000)) words
from claim
join article on article.id = claim.article_id
join outlet on outlet.id = claim.outlet_id
left join claim_reading reading on reading.claim_id = claim.public_id
where not claim.superseded and article.retracted_at is null;

create function refresh_claim_entries(ids text[]) returns void language sql as $$
    delete from claim_entry
    where claim_id = any (ids)
        and not exists (select from claim_entry_source source where source.claim_id = claim_entry.claim_id);
    insert into claim_entry
        (claim_id, article, outlet_id, published, rank, published_range, said, happened, act, quotation, voice, segment,
        kind, confidence, proposition, echo, found_by, words)
    select * from claim_entry_source where claim_id = any (ids)
    on conflict (claim_id) do update
    set article = excluded.article, outlet_id = excluded.outlet_id, published = excluded.published,
        rank = excluded.rank, published_range = excluded.published_range, said = excluded.said,
        happened = excluded.happened, act = excluded.act, quotation = excluded.quotation, voice = excluded.voice,
        segment = excluded.segment, kind = excluded.kind, confidence = excluded.confidence,
        proposition = excluded.proposition, echo = excluded.echo, found_by = excluded.found_by, words = excluded.words;
$$;

-- A claim that a later run replaced is in no list
create function leave_lists() returns trigger language plpgsql as $$
begin
    delete from claim_entry where claim_id in (select public_id from fresh where superseded);
    return null;
end
$$;

create trigger tr_claim_superseded after update on claim
    referencing new table as fresh for each statement execute function leave_lists();

select refresh_claim_entries(array(select public_id from claim where not superseded));
