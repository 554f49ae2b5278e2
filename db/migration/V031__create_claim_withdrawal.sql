-- Where an outlet takes back a claim that it published. The claim stays, and counts for nothing.
create table claim_withdrawal (
    claim_id text collate "C" not null,
    -- the sentence that says so
    evidence_id bigint not null,
    constraint pk_claim_withdrawal primary key (claim_id),
    constraint fk_claim_withdrawal_claim foreign key (claim_id) references claim_reading on delete cascade,
    constraint fk_claim_withdrawal_evidence foreign key (evidence_id) references evidence
);
