-- How long a case was in a state, written when it left it. A case of before this table begins with the time since it
-- was opened. The key holds all that the figures read.
create table casefile_stay (
  id              bigint         not null auto_increment,
  case_number     varchar(16)    not null collate utf8mb4_bin,
  kind            varchar(16)    not null collate utf8mb4_bin,
  state           varchar(32)    not null collate utf8mb4_bin,
  since           datetime(6)    not null,
  ended_at        datetime(6)    not null,
  primary key (id),
  key casefile_stay_case (case_number, ended_at),
  key casefile_stay_ended (ended_at, kind, state, since)
);
