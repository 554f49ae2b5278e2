-- What a run found, whole, as the derivation takes it: everything derived can be made again from these alone.
create table extraction_content (
    run_id bigint not null,
    -- the extraction's JSON, gzip
    content bytea not null,
    constraint pk_extraction_content primary key (run_id),
    constraint fk_extraction_content_run foreign key (run_id) references extraction_run on delete cascade
);

alter table extraction_content alter column content set storage external;
