-- The working state of the derivation: items by exact key, and the decisions on pairs of them. All of it can be
-- recomputed from the extractions and people's decisions.
create table ledger_node (
    layer text not null,
    id text collate "C" not null,
    keys text[] not null,
    cluster text collate "C" not null,
    -- what the derivation knows of the item: the engine's record and its JSON
    type text not null,
    content text not null,
    constraint pk_ledger_node primary key (layer, id)
);

-- JdbcLedgerStore.members
create index ix_ledger_node_cluster on ledger_node (layer, cluster);

create table ledger_node_key (
    layer text not null,
    key text collate "C" not null,
    node_id text collate "C" not null,
    -- JdbcLedgerStore.having and held
    constraint pk_ledger_node_key primary key (layer, key, node_id),
    constraint fk_ledger_node_key_node foreign key (layer, node_id) references ledger_node on delete cascade
);

-- cascade from ledger_node
create index ix_ledger_node_key_node on ledger_node_key (layer, node_id);

create table ledger_edge (
    layer text not null,
    left_id text collate "C" not null,
    right_id text collate "C" not null,
    kind text not null,
    score double precision not null,
    -- what decided: a rule of the engine, or a person's decision
    rule text not null,
    detail text not null,
    -- JdbcLedgerStore.edges, from the left
    constraint pk_ledger_edge primary key (layer, left_id, right_id, kind),
    constraint ck_ledger_edge_order check (left_id < right_id)
);

-- JdbcLedgerStore.edges, from the right
create index ix_ledger_edge_right on ledger_edge (layer, right_id);
