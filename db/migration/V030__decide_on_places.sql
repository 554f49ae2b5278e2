-- A person may decide that words mean a place of the gazetteer, or do not; then the other side is that place.
alter table decision alter column right_evidence_id drop not null;
-- key of the place, as in place.key; null: the decision is on two places of texts
alter table decision add column place text collate "C";

alter table decision drop constraint ck_decision_judgement;
alter table decision add constraint ck_decision_judgement check (judgement in ('same_proposition',
    'not_same_proposition', 'echo', 'not_echo', 'comparable', 'not_comparable', 'same_actor', 'not_same_actor',
    'same_event', 'not_same_event', 'same_place', 'not_same_place'));
alter table decision add constraint ck_decision_right check (
    (right_evidence_id is null) = (place is not null)
    and (place is not null) = (judgement in ('same_place', 'not_same_place')));
