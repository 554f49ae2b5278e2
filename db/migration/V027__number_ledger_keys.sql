-- A key of the ledger is found by the first 64 bits of the SHA-256 of its layer, a space and the key: an index of
-- numbers, written once for each key. That a node has the key itself is seen in the node.
create table numbered_key (
    key bigint not null,
    node_id text collate "C" not null,
    -- JdbcLedgerStore.having and held
    constraint pk_numbered_key primary key (key, node_id)
);

insert into numbered_key (key, node_id)
select distinct
    ('x' || left(encode(sha256(convert_to(layer || ' ' || key, 'UTF8')), 'hex'), 16))::bit(64)::bigint,
    node_id
from ledger_node_key;

drop table ledger_node_key;
alter table numbered_key rename to ledger_node_key;
alter table ledger_node_key rename constraint pk_numbered_key to pk_ledger_node_key;

drop table rebuild_node_key;
create unlogged table rebuild_node_key (
    key bigint not null,
    node_id text collate "C" not null,
    constraint pk_rebuild_node_key primary key (key, node_id)
);
