-- Running numbers, one sequence for each letter; a crash may leave a gap, never a double.
create sequence casefile_c_number start with 1 increment by 1 cache 50;
create sequence casefile_i_number start with 1 increment by 1 cache 50;
create sequence casefile_s_number start with 1 increment by 1 cache 50;
create sequence casefile_k_number start with 1 increment by 1 cache 50;

-- The case: what staff see at a glance. Nothing personal stands here in the clear.
create table casefile_case (
  number          varchar(16)    not null collate utf8mb4_bin,
  kind            varchar(16)    not null collate utf8mb4_bin,
  state           varchar(32)    not null collate utf8mb4_bin,
  closed_as       varchar(32)    null     collate utf8mb4_bin,
  process         varchar(64)    not null collate utf8mb4_bin,
  element         varchar(64)    null     collate utf8mb4_bin,  -- where in the drawing it waits
  scheme          varchar(16)    null     collate utf8mb4_bin,
  licensee        varchar(16)    null     collate utf8mb4_bin,
  site            varchar(500)   null,
  subject         varchar(200)   null,                          -- the staff's own line; no personal data
  shown_to_holder boolean        not null,
  wrapped_key     varbinary(512) not null,
  opened_at       datetime(6)    not null,
  closed_at       datetime(6)    null,
  version         int            not null,
  primary key (number),
  key casefile_case_newest (opened_at, number),
  key casefile_case_holder (licensee, opened_at, number),
  key casefile_case_state (state, opened_at, number)
);

-- People and businesses of a case; clear text under the case's key, and keyed hashes to find a person by exact match.
create table casefile_party (
  id              bigint         not null auto_increment,
  case_number     varchar(16)    not null collate utf8mb4_bin,
  role            varchar(16)    not null collate utf8mb4_bin,
  name_sealed     varbinary(2000) null,
  email_sealed    varbinary(2000) null,
  phone_sealed    varbinary(500)  null,
  name_hash       binary(32)     null,
  email_hash      binary(32)     null,
  phone_hash      binary(32)     null,
  shared_with_holder boolean     not null,
  primary key (id),
  key casefile_party_case (case_number),
  key casefile_party_name (name_hash),
  key casefile_party_email (email_hash),
  key casefile_party_phone (phone_hash)
);

-- What was said, to whom; the text under the case's key.
create table casefile_message (
  id              bigint         not null auto_increment,
  case_number     varchar(16)    not null collate utf8mb4_bin,
  sender          varchar(16)    not null collate utf8mb4_bin,
  audience        varchar(16)    not null collate utf8mb4_bin,
  about           varchar(16)    not null collate utf8mb4_bin,
  by_actor        varchar(80)    not null collate utf8mb4_bin,
  at              datetime(6)    not null,
  text_sealed     mediumblob     not null,
  primary key (id),
  key casefile_message_case (case_number, id)
);

-- One stream of all that happened: which news, by whom, with which ids and words (JSON). Told in words at reading.
create table casefile_stream (
  id              bigint         not null auto_increment,
  case_number     varchar(16)    not null collate utf8mb4_bin,
  at              datetime(6)    not null,
  by_actor        varchar(80)    not null collate utf8mb4_bin,
  action          varchar(64)    not null collate utf8mb4_bin,
  facts           text           not null,
  primary key (id),
  key casefile_stream_case (case_number, id)
);

-- The way through the drawing: the engine keeps none. One row for coming, one for going.
create table casefile_path (
  id              bigint         not null auto_increment,
  case_number     varchar(16)    not null collate utf8mb4_bin,
  process         varchar(64)    not null collate utf8mb4_bin,
  element         varchar(64)    not null collate utf8mb4_bin,
  entered         boolean        not null,
  at              datetime(6)    not null,
  primary key (id),
  key casefile_path_case (case_number, id)
);

-- Clocks belong to the case, not to the engine. due_on is the last day; fires_at the midnight (Tokyo) after it.
create table casefile_deadline (
  id              bigint         not null auto_increment,
  case_number     varchar(16)    not null collate utf8mb4_bin,
  name            varchar(64)    not null collate utf8mb4_bin,
  state           varchar(16)    not null collate utf8mb4_bin,
  due_on          date           not null,
  fires_at        datetime(6)    not null,
  message         varchar(64)    null     collate utf8mb4_bin,
  calculation     text           not null,
  opened_at       datetime(6)    not null,
  ended_at        datetime(6)    null,
  primary key (id),
  key casefile_deadline_case (case_number, id),
  key casefile_deadline_sweep (state, fires_at, id)
);

-- The order to start a process: written with the case, taken by a worker; while it stands the case has no process yet.
create table casefile_order (
  case_number     varchar(16)    not null collate utf8mb4_bin,
  process         varchar(64)    not null collate utf8mb4_bin,
  ordered_at      datetime(6)    not null,
  primary key (case_number),
  key casefile_order_oldest (ordered_at, case_number)
);

-- Messages that due clocks owe to processes; written by the sweep, delivered one by one.
create table casefile_call (
  id              bigint         not null auto_increment,
  case_number     varchar(16)    not null collate utf8mb4_bin,
  message         varchar(64)    not null collate utf8mb4_bin,
  attempts        int            not null default 0,
  next_at         datetime(6)    not null,
  primary key (id),
  key casefile_call_next (next_at, id)
);
