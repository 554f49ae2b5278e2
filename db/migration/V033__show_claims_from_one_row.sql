-- What lists and exports show of a claim beside its article, its outlet and the names of actors: one row for each entry,
-- made anew with it, so that a page is read without gathering words, voices and events claim by claim.
create table claim_shown (
    claim_id text collate "C" not null,
    -- as claim.ShownClaim reads it
    document json not null,
    constraint pk_claim_shown primary key (claim_id),
    constraint fk_claim_shown_entry foreign key (claim_id) references claim_entry on delete cascade
);

create view claim_shown_source as
select
    claim.public_id claim_id,
    json_build_object(
        'cue', claim.cue,
        'content', claim.content,
        'quotation', claim.quotation,
        'act', claim.act,
        'voice', claim.voice,
        'polarity', claim.polarity,
        'certainty', claim.certainty,
        'tense', claim.tense,
        'segment', claim.segment,
        'parent', parent.public_id,
        'carries', claim.carries,
        'saidFirst', reading.said_first,
        'saidLast', reading.said_last,
        'saidStated', reading.said_stated,
        'proposition', reading.proposition_id,
        'echo', reading.echo,
        'events', array(
            select claim_event.event_id from claim_event
            where claim_event.claim_id = claim.public_id order by claim_event.event_id),
        'voices', array(
            select json_build_array(
                claim_voice.part, claim_voice.position, claim_voice.voice, referent_actor.actor_id)
            from claim_voice
            left join referent on referent.id = claim_voice.referent_id
            left join referent_actor
                on referent_actor.article_id = claim.article_id and referent_actor.position = referent.position
            where claim_voice.claim_id = claim.id
            order by claim_voice.position),
        'words', array(
            select json_build_array(
                claim_evidence.part, claim_evidence.voice_position, evidence.begin_offset, evidence.end_offset,
                case when claim_evidence.part = 'voice' then evidence.quote else '' end)
            from claim_evidence join evidence on evidence.id = claim_evidence.evidence_id
            where claim_evidence.claim_id = claim.id and claim_evidence.part <> 'approximator'
            order by claim_evidence.position),
        'confidence', claim.confidence,
        'rule', claim.rule,
        'withdrawal', (
            select json_build_object(
                'article', noting.public_id, 'words', note.quote, 'begin', note.begin_offset, 'end', note.end_offset)
            from claim_withdrawal withdrawal
            join evidence note on note.id = withdrawal.evidence_id
            join article noting on noting.id = note.article_id
            where withdrawal.claim_id = reading.claim_id)) document
from claim_entry entry
join claim on claim.public_id = entry.claim_id and not claim.superseded
left join claim parent on parent.id = claim.parent_id
left join claim_reading reading on reading.claim_id = claim.public_id;

create or replace function refresh_claim_entries(ids text[]) returns void language plpgsql as $$
begin
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
    insert into claim_shown (claim_id, document)
    select claim_id, document from claim_shown_source where claim_id = any (ids)
    on conflict (claim_id) do update set document = excluded.document;
end
$$;

-- In the order in which they came, so that the claims of an article stand together
insert into claim_shown (claim_id, document)
select entry.claim_id, source.document
from (select claim_id from claim_entry order by entry offset 0) entry
cross join lateral (
    select document from claim_shown_source where claim_shown_source.claim_id = entry.claim_id offset 0) source;
