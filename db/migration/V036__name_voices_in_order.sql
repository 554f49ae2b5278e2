-- As V026 has it, with a claim's voices in an order of their own among the words that are searched, not in that of the plan.
create or replace view claim_entry_source as
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
            select string_agg(actor.name, ' ' order by claim_actor.part, actor.name, actor.public_id)
            from claim_actor join actor on actor.public_id = claim_actor.actor_id
            where claim_actor.claim_id = claim.public_id)), 50000)) words
from claim
join article on article.id = claim.article_id
join outlet on outlet.id = claim.outlet_id
left join claim_reading reading on reading.claim_id = claim.public_id
where not claim.superseded and article.retracted_at is null;
