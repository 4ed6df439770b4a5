-- What was established of a case for the criteria, each time anew: nothing is changed, the last row counts. The facts are
-- words and numbers; why each is taken for true are texts under the case's key.
create table severity_facts (
  id               bigint       not null auto_increment,
  case_number      varchar(16)  not null collate utf8mb4_bin,
  persons          bigint       not null,
  data             varchar(32)  not null collate utf8mb4_bin,
  cause            varchar(32)  not null collate utf8mb4_bin,
  malicious        boolean      not null,
  secondary_damage varchar(32)  not null collate utf8mb4_bin,
  response         varchar(32)  not null collate utf8mb4_bin,
  history          varchar(32)  not null collate utf8mb4_bin,
  evidence_sealed  mediumblob   not null,
  established_by   varchar(64)  not null collate utf8mb4_bin,
  established_at   datetime(6)  not null,
  primary key (id),
  key severity_facts_case (case_number, id)
);

-- Each grade, with the facts that it rests on. The details are JSON of words, numbers and ids of rules, so that they are
-- told in either language without deciding again.
create table severity_grade (
  id               bigint       not null auto_increment,
  case_number      varchar(16)  not null collate utf8mb4_bin,
  facts_id         bigint       not null,
  reporter         varchar(16)  not null collate utf8mb4_bin,
  level            tinyint      null,                           -- where the regime knows levels
  details          text         not null,
  graded_at        datetime(6)  not null,
  primary key (id),
  key severity_grade_case (case_number, id)
);

-- What another person said of a grade: it stands (no level), or another level holds. The grade stays as it is.
create table severity_review (
  id               bigint       not null auto_increment,
  grade_id         bigint       not null,
  level            tinyint      null,
  proposal         text         null,                           -- the measure that follows from the other level (JSON)
  reason_sealed    mediumblob   null,
  reviewed_by      varchar(64)  not null collate utf8mb4_bin,
  reviewed_at      datetime(6)  not null,
  primary key (id),
  key severity_review_grade (grade_id, id)
);
