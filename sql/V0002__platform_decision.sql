-- Versions of the decision tables (DMN). Append only: what was decided by a version must stay what it was.
create table platform_decision (
  name       varchar(64)  not null collate utf8mb4_bin,
  version    int          not null,
  holds_from date         not null,
  content    mediumtext   not null,
  adopted_at datetime(6)  not null,
  primary key (name, version)
);
