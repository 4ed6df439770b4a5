-- Days on which the insured kept the insurer from its inquiry; they are not counted to its 30 days (R-INS-09). Both ends
-- are among them. Rows are added.
create table insurance_obstruction (
  id            bigint          not null auto_increment,
  claim         varchar(16)     not null collate utf8mb4_bin,
  from_day      date            not null,
  to_day        date            not null,
  reason_sealed varbinary(8192) not null,                            -- under the key of the case
  noted_by      varchar(80)     not null collate utf8mb4_bin,
  noted_at      datetime(6)     not null,
  primary key (id),
  key insurance_obstruction_of (claim, from_day)
);
