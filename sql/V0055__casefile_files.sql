-- The bytes of files, sealed in parts of a mebibyte under a key of each file's own, so that no statement meets a packet
-- limit and moving a file means sealing its key anew. kept_until: not yet a case's; without an owner it goes by then.
create table casefile_content (
  id              char(32)       not null collate utf8mb4_bin,
  kept_until      datetime(6)    null,
  primary key (id),
  key casefile_content_sweep (kept_until)
);

create table casefile_content_part (
  content         char(32)       not null collate utf8mb4_bin,
  n               int            not null,
  sealed          mediumblob     not null,
  primary key (content, n)
);

-- A file of a case: given with a message, or with the case's beginning. The label holds name, fingerprint and the
-- content's key, sealed under the case's key; sha256 is that of the sealed parts.
create table casefile_file (
  id              bigint         not null auto_increment,
  case_number     varchar(16)    not null collate utf8mb4_bin,
  message         bigint         null,
  given_by        varchar(16)    not null collate utf8mb4_bin,
  by_actor        varchar(80)    not null collate utf8mb4_bin,
  at              datetime(6)    not null,
  type            varchar(16)    not null collate utf8mb4_bin,
  size            bigint         not null,
  content         char(32)       not null collate utf8mb4_bin,
  sha256          binary(32)     not null,
  label_sealed    varbinary(4000) not null,
  primary key (id),
  key casefile_file_case (case_number, id),
  unique key casefile_file_content (content)
);
