-- What was decided on a case. A case may be decided again after an objection: nothing is changed, the last row counts. The
-- measure is words and numbers; the end condition and the reason are texts under the case's key.
create table severity_decision (
  id               bigint       not null auto_increment,
  case_number      varchar(16)  not null collate utf8mb4_bin,
  measure          varchar(24)  not null collate utf8mb4_bin,
  months           tinyint      null,
  decided_by       varchar(16)  not null collate utf8mb4_bin,   -- SUPERVISOR, COMMITTEE
  end_sealed       mediumblob   null,
  reason_sealed    mediumblob   not null,
  decided_at       datetime(6)  not null,
  primary key (id),
  key severity_decision_case (case_number, id)
);

-- Who had a part in a decision, and so has none in what becomes of an objection to it (R-OBJ-03).
create table severity_decider (
  decision_id      bigint       not null,
  user_id          varchar(64)  not null collate utf8mb4_bin,
  primary key (decision_id, user_id)
);
