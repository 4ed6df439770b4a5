-- A vote on one line of an agenda; one that was annulled is repeated as the next round.
create table committee_vote (
  id               bigint       not null auto_increment,
  meeting_id       bigint       not null,
  n                int          not null,
  round            int          not null,
  item_id          bigint       not null,
  state            varchar(16)  not null collate utf8mb4_bin,
  is_open          tinyint      null,                           -- 1 while ballots are taken: one at a time on a line
  quorum           varchar(32)  not null collate utf8mb4_bin,
  majority         varchar(16)  not null collate utf8mb4_bin,
  base             varchar(16)  not null collate utf8mb4_bin,
  tie              varchar(16)  not null collate utf8mb4_bin,
  secret           boolean      not null,
  motion_kind      varchar(16)  not null collate utf8mb4_bin,
  motion_measure   varchar(32)  null collate utf8mb4_bin,
  motion_months    tinyint      null,
  motion_texts     mediumblob   not null,
  opened_by        varchar(64)  not null collate utf8mb4_bin,
  opened_at        datetime(6)  not null,
  closed_by        varchar(64)  null collate utf8mb4_bin,
  closed_at        datetime(6)  null,
  members          int          null,
  recused          int          null,
  present          int          null,
  yes              int          null,
  no               int          null,
  abstain          int          null,
  casting          varchar(8)   null collate utf8mb4_bin,       -- the chair's, only where it decided
  outcome          varchar(16)  null collate utf8mb4_bin,
  version          int          not null,
  primary key (id),
  unique key committee_vote_round (meeting_id, n, round),
  unique key committee_vote_open (meeting_id, n, is_open),
  key committee_vote_item (item_id),
  foreign key (meeting_id, n) references committee_place (meeting_id, n)
);

-- Ballots of open votes. The seat is the key: a member and his substitute have one vote between them.
create table committee_ballot (
  vote_id          bigint       not null,
  seat             varchar(64)  not null collate utf8mb4_bin,
  voter            varchar(64)  not null collate utf8mb4_bin,
  choice           varchar(8)   not null collate utf8mb4_bin,
  reason_sealed    blob         not null,
  cast_at          datetime(6)  not null,
  primary key (vote_id, seat),
  foreign key (vote_id) references committee_vote (id)
);

-- Who voted in a secret vote: no choice, no time, and no order, for the rows lie by seat.
create table committee_mark (
  vote_id          bigint       not null,
  seat             varchar(64)  not null collate utf8mb4_bin,
  voter            varchar(64)  not null collate utf8mb4_bin,
  counted          boolean      not null,
  primary key (vote_id, seat),
  foreign key (vote_id) references committee_vote (id)
);

-- One counter a choice while the vote is open; gone when it is closed.
create table committee_tally (
  vote_id          bigint       not null,
  choice           varchar(8)   not null collate utf8mb4_bin,
  n                int          not null,
  taking           boolean      not null,
  primary key (vote_id, choice),
  foreign key (vote_id) references committee_vote (id)
);
