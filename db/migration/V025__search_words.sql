-- Full-text search: English stems, accents left out; and the order in which rows came, where an export ends that began
-- before the next ones.
create text search configuration tadmor (copy = pg_catalog.english);
alter text search configuration tadmor alter mapping for hword, hword_part, word with unaccent, english_stem;

create sequence entry_seq;

-- A tsvector holds no more than a megabyte: of a longer text, what comes first
alter table article add column words tsvector not null generated always as (
    setweight(to_tsvector('tadmor', coalesce(title, '')), 'A')
    || setweight(to_tsvector('tadmor', left(text, 100000)), 'B')) stored;

-- GET /articles?q=
create index ix_article_words on article using gin (words);
-- GET /articles, newest first, undated ones last; of one outlet
create index ix_article_list on article (coalesce(published_begin, '-infinity'), public_id);
create index ix_article_outlet_list on article (outlet_id, coalesce(published_begin, '-infinity'), public_id);
-- GET /articles?publishedFrom=&publishedTo=
create index ix_article_published_range on article using gist (tsrange(published_begin, published_end))
    where published_begin is not null;
-- GET /articles?sort=received
create index ix_article_received on article (received_at, public_id);
drop index ix_article_published;
drop index ix_article_outlet_id_published;

-- found_by: what an event is found by, "participant:<actor>", "outlet:<outlet>", each with its public id
alter table event
    add column entry bigint not null default nextval('entry_seq'),
    add column words tsvector not null default '',
    add column found_by text[] collate "C" not null default '{}';

-- GET /events?q=
create index ix_event_words on event using gin (words);
-- GET /events?participant=, ?outlet=
create index ix_event_found_by on event using gin (found_by);
-- GET /events, most reported first
create index ix_event_list on event (outlet_count, origin_count, public_id);
-- GET /events?sort=time
create index ix_event_time on event (coalesce(begin_at, '-infinity'), public_id);
-- GET /events?eventFrom=&eventTo=
create index ix_event_range on event using gist (tsrange(begin_at, end_at)) where begin_at is not null;
-- GET /events?title=
create index ix_event_title_trigrams on event using gin (title gin_trgm_ops);
drop index ix_event_begin_at;
drop index ix_event_outlet_count;

-- found_by: "speaker:<actor>", "article:<article>", "outlet:<outlet>"
alter table proposition
    add column entry bigint not null default nextval('entry_seq'),
    add column words tsvector not null default '',
    add column found_by text[] collate "C" not null default '{}';

-- GET /propositions?q=
create index ix_proposition_words on proposition using gin (words);
-- GET /propositions?speaker=, ?article=, ?outlet=
create index ix_proposition_found_by on proposition using gin (found_by);
-- GET /propositions, most widely carried first
create index ix_proposition_list on proposition (appearance_count, public_id);
drop index ix_proposition_appearance_count;
-- GET /propositions?sort=origins
create index ix_proposition_origin_count on proposition (origin_count, public_id);
-- GET /propositions?act=, ?standing=, most widely carried first
create index ix_proposition_act on proposition (act, appearance_count, public_id);
create index ix_proposition_standing on proposition (standing, appearance_count, public_id);

alter table actor add column entry bigint not null default nextval('entry_seq');
alter table disagreement add column entry bigint not null default nextval('entry_seq');

create function refresh_events(ids text[]) returns void language sql as $$
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
    where event.public_id = wanted.id
$$;

create function refresh_propositions(ids text[]) returns void language sql as $$
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
    where proposition.public_id = wanted.id
$$;

select refresh_events(array(select public_id from event));
select refresh_propositions(array(select public_id from proposition));
