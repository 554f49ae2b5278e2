-- The ledger as it comes out anew while the old one serves on: the tables of V007 once more, with what a rebuild has
-- read so far. Emptied at the start of each rebuild.
create unlogged table rebuild_node (
    layer text not null,
    id text collate "C" not null,
    keys text[] not null,
    cluster text collate "C" not null,
    type text not null,
    content text not null,
    constraint pk_rebuild_node primary key (layer, id)
);

-- JdbcLedgerStore.members
create index ix_rebuild_node_cluster on rebuild_node (layer, cluster);

create unlogged table rebuild_node_key (
    layer text not null,
    key text collate "C" not null,
    node_id text collate "C" not null,
    constraint pk_rebuild_node_key primary key (layer, key, node_id),
    constraint fk_rebuild_node_key_node foreign key (layer, node_id) references rebuild_node on delete cascade
);

-- cascade from rebuild_node
create index ix_rebuild_node_key_node on rebuild_node_key (layer, node_id);

create unlogged table rebuild_edge (
    layer text not null,
    left_id text collate "C" not null,
    right_id text collate "C" not null,
    kind text not null,
    score double precision not null,
    rule text not null,
    detail text not null,
    constraint pk_rebuild_edge primary key (layer, left_id, right_id, kind)
);

-- JdbcLedgerStore.edges, from the right
create index ix_rebuild_edge_right on rebuild_edge (layer, right_id);

create unlogged table rebuild_row (
    kind text not null,
    id text collate "C" not null,
    content text not null,
    constraint pk_rebuild_row primary key (kind, id)
);

-- Which run of which article is in it.
create unlogged table rebuild_article (
    article_id bigint not null,
    run_id bigint not null,
    constraint pk_rebuild_article primary key (article_id)
);
