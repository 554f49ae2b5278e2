-- A function in plain SQL is planned anew by each call, which took longer than what it does: these keep their plans
-- for a connection.
create or replace function refresh_events(ids text[]) returns void language plpgsql as $$
begin
    update event
    set words = setweight(to_tsvector('tadmor', event.title || ' ' || coalesce(place.name, '')), 'A')
            || to_tsvector('tadmor', coalesce(left(said.words, 20000), '')),
        found_by = array(
            select 'participant:' || actor_id from event_actor where event_id = event.public_id
            union
            select 'outlet:' || outlet.public_id
            from event_report
            join article on article.id = event_report.article_id
            join outlet on outlet.id = article.outlet_id
            where event_report.event_id = event.public_id
            order by 1)
    from unnest(ids) wanted (id)
    join event own on own.public_id = wanted.id
    left join place on place.public_id = own.place_id
    cross join lateral (
        select string_agg(names.word, ' ') words
        from (
            select actor.name word
            from event_actor join actor on actor.public_id = event_actor.actor_id
            where event_actor.event_id = wanted.id
            union
            select evidence.quote
            from event_report
            join extraction_run run on run.article_id = event_report.article_id and run.superseded_at is null
            join event_mention mention on mention.run_id = run.id and mention.position = event_report.position
            join evidence on evidence.id = mention.trigger_evidence_id
            where event_report.event_id = wanted.id) names) said
    where event.public_id = wanted.id;
end
$$;

create or replace function refresh_propositions(ids text[]) returns void language plpgsql as $$
begin
    update proposition
    set words = setweight(to_tsvector('tadmor', left(proposition.text, 50000)), 'A')
            || to_tsvector('tadmor', coalesce(left(said.words, 50000), '')),
        found_by = array(
            select 'speaker:' || actor_id from proposition_speaker where proposition_id = proposition.public_id
            union
            select unnest(array['article:' || article.public_id, 'outlet:' || outlet.public_id])
            from appearance
            join article on article.id = appearance.article_id
            join outlet on outlet.id = article.outlet_id
            where appearance.proposition_id = proposition.public_id
            order by 1)
    from unnest(ids) wanted (id)
    cross join lateral (
        select string_agg(wordings.word, ' ') words
        from (
            select actor.name word
            from proposition_speaker said join actor on actor.public_id = said.actor_id
            where said.proposition_id = wanted.id
            union
            select claim.content
            from claim_reading reading
            join claim on claim.public_id = reading.claim_id and not claim.superseded
            where reading.proposition_id = wanted.id) wordings) said
    where proposition.public_id = wanted.id;
end
$$;

-- The same, and keys that stay are left as they are.
create or replace function refresh_actor_names(ids text[]) returns void language plpgsql as $$
begin
    with wanted as (
        select actor.public_id actor_id, name_key(known.name) key
        from actor
        left join registry_entry on registry_entry.key = actor.registry_key
        cross join lateral unnest(actor.aliases || actor.name || registry_entry.aliases || registry_entry.name)
            known (name)
        where actor.public_id = any (ids) and name_key(known.name) <> ''
    ), had as (
        select actor_id, key from actor_name where actor_id = any (ids)
    ), gone as (
        delete from actor_name old using (select * from had except select * from wanted) lost
        where old.actor_id = lost.actor_id and old.key = lost.key
    )
    insert into actor_name (actor_id, key) select * from wanted except select * from had;
end
$$;

-- As V026 has it, with the words of a piece looked for between its ends and no further.
create or replace view claim_about as
select claim.public_id claim_id, referent_actor.actor_id
from claim
join claim_evidence on claim_evidence.claim_id = claim.id and claim_evidence.part = 'content'
join evidence piece on piece.id = claim_evidence.evidence_id
join evidence word on word.article_id = piece.article_id
    and word.begin_offset >= piece.begin_offset and word.begin_offset < piece.end_offset
    and word.end_offset <= piece.end_offset
join mention on mention.evidence_id = word.id and mention.run_id = claim.run_id
join referent on referent.id = mention.referent_id
join referent_actor
    on referent_actor.article_id = claim.article_id and referent_actor.position = referent.position
where not claim.superseded;
