-- What a live claim was found to mean: one row each, by the claim's public id.
create table claim_reading (
    claim_id text collate "C" not null,
    article_id bigint not null,
    -- public id; null: it does not count
    proposition_id text collate "C",
    -- how it is known to rest on an origin elsewhere; null: first-hand, or it does not count
    echo text,
    -- first and last day it can have been said on; null: not known
    said_first date,
    said_last date,
    -- whether the text states the day
    said_stated boolean not null,
    -- public id of the event that the utterance itself is; null: it is none
    speech_id text collate "C",
    constraint pk_claim_reading primary key (claim_id),
    constraint fk_claim_reading_article foreign key (article_id) references article,
    constraint ck_claim_reading_echo check (echo in ('credited', 'inferred', 'unknown'))
);

-- ClaimSearch: the claims of a proposition
create index ix_claim_reading_proposition_id on claim_reading (proposition_id);

create table claim_actor (
    claim_id text collate "C" not null,
    part text not null,
    position integer not null,
    actor_id text collate "C" not null,
    constraint pk_claim_actor primary key (claim_id, part, position),
    constraint fk_claim_actor_claim foreign key (claim_id) references claim_reading on delete cascade,
    constraint fk_claim_actor_actor foreign key (actor_id) references actor deferrable initially deferred,
    constraint ck_claim_actor_part check (part in ('speaker', 'informant', 'relay', 'addressee'))
);

-- ClaimSearch: what an actor said, carried or was told
create index ix_claim_actor_actor_id on claim_actor (actor_id, part, claim_id);

create table claim_event (
    claim_id text collate "C" not null,
    event_id text collate "C" not null,
    constraint pk_claim_event primary key (claim_id, event_id),
    constraint fk_claim_event_claim foreign key (claim_id) references claim_reading on delete cascade,
    constraint fk_claim_event_event foreign key (event_id) references event deferrable initially deferred
);

-- ClaimSearch: the claims about an event
create index ix_claim_event_event_id on claim_event (event_id);
