-- To whom a case was opened: members of the committee on whose agenda it stands, reviewers of an objection.
create table casefile_reader (
  user_id         varchar(64)    not null collate utf8mb4_bin,
  case_number     varchar(16)    not null collate utf8mb4_bin,
  primary key (user_id, case_number),
  key casefile_reader_cases (case_number)
);
