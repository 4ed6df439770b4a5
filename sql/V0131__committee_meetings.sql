create table committee_meeting (
  id               bigint       not null auto_increment,
  committee_id     bigint       not null,
  form             varchar(16)  not null collate utf8mb4_bin,
  held_on          date         not null,
  place            varchar(200) not null,
  ballots_until    date         null,                           -- of a written procedure its last day
  planned_by       varchar(64)  not null collate utf8mb4_bin,
  ended_at         datetime(6)  null,
  version          int          not null,
  primary key (id),
  key committee_meeting_committee (committee_id, id),
  foreign key (committee_id) references committee_committee (id)
) default character set utf8mb4 collate utf8mb4_uca1400_as_ci;

-- What a committee has to decide, from the moment a case needs it, whether or not it stands on an agenda yet. A case has
-- one undecided item at most.
create table committee_item (
  id               bigint       not null auto_increment,
  case_number      varchar(16)  not null collate utf8mb4_bin,
  kind             varchar(16)  not null collate utf8mb4_bin,
  state            varchar(16)  not null collate utf8mb4_bin,
  undecided        tinyint      null,
  held             boolean      not null,                       -- not to be voted on yet: a statement may still come
  meeting_id       bigint       null,                           -- where it stands now
  n                int          null,
  motion_kind      varchar(16)  null collate utf8mb4_bin,
  motion_measure   varchar(32)  null collate utf8mb4_bin,
  motion_months    tinyint      null,
  motion_texts     mediumblob   null,                           -- under the case's key
  outcome          varchar(16)  null collate utf8mb4_bin,
  version          int          not null,
  primary key (id),
  unique key committee_item_undecided (case_number, undecided),
  key committee_item_state (state, id)
);

-- A line of an agenda. An item that was not decided may stand on a later one again.
create table committee_place (
  meeting_id       bigint       not null,
  n                int          not null,
  item_id          bigint       not null,
  state            varchar(16)  not null collate utf8mb4_bin,
  outcome          varchar(16)  null collate utf8mb4_bin,
  primary key (meeting_id, n),
  key committee_place_item (item_id),
  foreign key (meeting_id) references committee_meeting (id),
  foreign key (item_id) references committee_item (id)
);

-- Who came and went. A seat is its member's; while he is away his substitute may fill it, never both.
create table committee_attendance (
  id               bigint       not null auto_increment,
  meeting_id       bigint       not null,
  user_id          varchar(64)  not null collate utf8mb4_bin,
  seat             varchar(64)  not null collate utf8mb4_bin,
  in_at            datetime(6)  not null,
  out_at           datetime(6)  null,
  here             tinyint      null,                           -- 1 while he is there
  primary key (id),
  unique key committee_attendance_seat (meeting_id, seat, here),
  foreign key (meeting_id) references committee_meeting (id)
);

-- What a member said, or was decided, of his ties to a case: none, a conflict, or cleared of one that was found.
create table committee_declaration (
  item_id          bigint       not null,
  user_id          varchar(64)  not null collate utf8mb4_bin,
  stance           varchar(16)  not null collate utf8mb4_bin,
  reason_sealed    blob         null,
  declared_by      varchar(64)  not null collate utf8mb4_bin,
  declared_at      datetime(6)  not null,
  primary key (item_id, user_id),
  foreign key (item_id) references committee_item (id)
);
