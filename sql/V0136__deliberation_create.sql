-- What the secretary laid before the committee with the motion, under the case's key; the last of an item counts.
create table deliberation_proposal (
  item            bigint       not null,
  case_number     varchar(16)  not null collate utf8mb4_bin,
  texts_sealed    mediumblob   not null,                       -- summary and reason
  voted           boolean      not null,                       -- a vote was closed and is to be counted
  heard_on        varchar(32)  null     collate utf8mb4_bin,   -- the heaviest measure that the business was heard on
  primary key (item)
);

-- The committee's numbered copies, one a member and case; numbers count on where a case is deliberated again. A printed
-- one is out until it is signed back, or declared lost.
create table deliberation_copy (
  id              bigint       not null auto_increment,
  case_number     varchar(16)  not null collate utf8mb4_bin,
  item            bigint       not null,
  n               int          not null,                       -- from 1, in its case
  member          varchar(64)  not null collate utf8mb4_bin,
  state           varchar(16)  not null collate utf8mb4_bin,   -- ISSUED, RECALLED, RETURNED, LOST, DESTROYED
  printed         boolean      not null,
  issued_at       datetime(6)  not null,
  recalled_at     datetime(6)  null,
  accounted_at    datetime(6)  null,
  accounted_by    varchar(64)  null     collate utf8mb4_bin,   -- the first who took it back
  reason_sealed   mediumblob   null,                           -- why it is lost
  destroyed_at    datetime(6)  null,
  destroyed_by    varchar(64)  null     collate utf8mb4_bin,
  version         int          not null,
  primary key (id),
  unique key deliberation_copy_n (case_number, n),
  unique key deliberation_copy_member (item, member),
  key deliberation_copy_mine (member, id)
);

-- Every page that was looked at.
create table deliberation_view (
  id              bigint       not null auto_increment,
  copy            bigint       not null,
  paper           bigint       not null,
  page            int          not null,
  at              datetime(6)  not null,
  primary key (id),
  key deliberation_view_copy (copy, paper)
);

-- The minutes of one item: the record as it was when they were approved, the free parts, and the fingerprint of both.
create table deliberation_minutes (
  item            bigint       not null,
  case_number     varchar(16)  not null collate utf8mb4_bin,
  free_sealed     mediumblob   null,
  record_sealed   mediumblob   null,                           -- when they are fixed
  approved_by     varchar(64)  null     collate utf8mb4_bin,
  approved_at     datetime(6)  null,
  version         int          not null,
  primary key (item),
  key deliberation_minutes_case (case_number, item)
);

-- The certificate that the copies of an item were destroyed: the list as it was then.
create table deliberation_certificate (
  item            bigint       not null,
  case_number     varchar(16)  not null collate utf8mb4_bin,
  issued_at       datetime(6)  not null,
  record_sealed   mediumblob   not null,
  sha256          binary(32)   not null,
  primary key (item),
  key deliberation_certificate_case (case_number, item)
);
