-- Days of obstruction that were recorded by mistake are taken back by a row of its own, once: the record stays, and its
-- days are counted again. Rows are added.
create table insurance_obstruction_withdrawn (
  obstruction   bigint          not null,                            -- of insurance_obstruction
  claim         varchar(16)     not null collate utf8mb4_bin,
  reason_sealed varbinary(8192) not null,                            -- under the key of the case
  withdrawn_by  varchar(80)     not null collate utf8mb4_bin,
  withdrawn_at  datetime(6)     not null,
  primary key (obstruction),
  key insurance_obstruction_withdrawn_of (claim)
);
