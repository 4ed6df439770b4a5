-- Cases that belong together; each pair stands twice, so that either side finds the other by its own number.
create table casefile_link (
  case_number     varchar(16)    not null collate utf8mb4_bin,
  other           varchar(16)    not null collate utf8mb4_bin,
  at              datetime(6)    not null,
  primary key (case_number, other)
);
