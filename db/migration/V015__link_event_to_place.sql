-- An event's place becomes a link. What an earlier version derived is in a form that this one does not read, so nothing of
-- it is carried over: the articles and their claims stay, and POST /articles:reextract derives from them anew.
truncate
    ledger_node, ledger_node_key, ledger_edge, disagreement_side, disagreement, origin, appearance, proposition_speaker,
    proposition, claim_event, claim_actor, claim_reading, event_report, event_actor, event, referent_actor, actor;

alter table event drop column place;

alter table event add column place_id text collate "C"
    constraint fk_event_place references place;

-- EventSearch: events at a place
create index ix_event_place_id on event (place_id, outlet_count desc, public_id) where place_id is not null;
