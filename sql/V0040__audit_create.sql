-- One row a chain: where it ends. It is moved by a conditional update and is no entity.
create table audit_chain (
    chain varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    seq   bigint      not null,
    hash  binary(32)  not null,
    primary key (chain)
) default character set utf8mb4 collate utf8mb4_bin;

-- Nothing is ever updated or deleted here; each entry holds the hash of the one before it.
create table audit_entry (
    chain    varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    seq      bigint      not null,
    at       datetime(6) not null,
    actor    varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
    action   varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
    facts    text        character set utf8mb4 collate utf8mb4_bin not null,
    previous binary(32)  not null,
    hash     binary(32)  not null,
    primary key (chain, seq)
) default character set utf8mb4 collate utf8mb4_bin;
