-- Who decides: committees with their kinds of decision, each with its voting rule, and their members for a term.
create table committee_committee (
  id               bigint       not null auto_increment,
  code             varchar(32)  not null collate utf8mb4_bin,
  name_ja          varchar(100) not null,
  name_en          varchar(100) not null,
  scheme           varchar(16)  null collate utf8mb4_bin,       -- none: it decides for all schemes
  version          int          not null,
  primary key (id),
  unique key committee_committee_code (code)
) default character set utf8mb4 collate utf8mb4_uca1400_as_ci;

-- The rule of a kind of decision; none of these is the official one.
create table committee_kind (
  committee_id     bigint       not null,
  kind             varchar(16)  not null collate utf8mb4_bin,
  quorum           varchar(32)  not null collate utf8mb4_bin,
  majority         varchar(16)  not null collate utf8mb4_bin,
  base             varchar(16)  not null collate utf8mb4_bin,
  tie              varchar(16)  not null collate utf8mb4_bin,
  primary key (committee_id, kind),
  foreign key (committee_id) references committee_committee (id)
);

create table committee_membership (
  id               bigint       not null auto_increment,
  committee_id     bigint       not null,
  user_id          varchar(64)  not null collate utf8mb4_bin,
  from_on          date         not null,
  until_on         date         null,                           -- the last day of the term
  chair            boolean      not null,
  substitute_of    varchar(64)  null collate utf8mb4_bin,       -- the member whose seat he fills while that one is away
  version          int          not null,
  primary key (id),
  key committee_membership_committee (committee_id, user_id),
  key committee_membership_user (user_id),
  foreign key (committee_id) references committee_committee (id)
);

-- What ties a member to a business; conflicts are found from it.
create table committee_affiliation (
  id               bigint       not null auto_increment,
  user_id          varchar(64)  not null collate utf8mb4_bin,
  licensee         varchar(16)  not null collate utf8mb4_bin,
  kind             varchar(20)  not null collate utf8mb4_bin,
  primary key (id),
  unique key committee_affiliation_once (user_id, licensee, kind),
  key committee_affiliation_licensee (licensee)
);
