-- Which version of the derivation made all that is in the ledger: one row. None where the ledger is empty and no service has
-- started yet, or where it was made before versions were kept.
create table ledger_version (
    only_one boolean primary key default true
        constraint ck_ledger_version_only_one check (only_one),
    version text not null
);
