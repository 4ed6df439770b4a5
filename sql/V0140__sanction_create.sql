-- A measure that was imposed by a decision; the decision's texts stand with it in the room severity. A measure that was
-- replaced or withdrawn stays as it was, with the day on which it ended.
create table sanction_measure (
  id              bigint       not null auto_increment,
  case_number     varchar(16)  not null collate utf8mb4_bin,
  decision_id     bigint       not null,
  licensee        varchar(16)  null     collate utf8mb4_bin,
  schemes         varchar(64)  not null collate utf8mb4_bin,     -- the marks that it touches, by words and commas
  measure         varchar(24)  not null collate utf8mb4_bin,
  months          tinyint      null,
  state           varchar(16)  not null collate utf8mb4_bin,
  imposed_on      date         not null,
  first_day       date         not null,
  last_day        date         null,
  stayed_on       date         null,                             -- while an objection has suspensive effect
  ended_on        date         null,
  public          boolean      not null,
  version         int          not null,
  primary key (id),
  unique key sanction_measure_decision (case_number, decision_id),
  key sanction_measure_holder (licensee, id),
  key sanction_measure_public (public, imposed_on, id)
);

-- One objection to each measure; what it says and why it was decided as it was are messages of the case.
create table sanction_objection (
  measure_id      bigint       not null,
  case_number     varchar(16)  not null collate utf8mb4_bin,
  filed_at        datetime(6)  not null,
  filed_by        varchar(80)  not null collate utf8mb4_bin,
  message         bigint       not null,
  effect_asked    boolean      not null,
  effect          varchar(16)  null     collate utf8mb4_bin,     -- GRANTED, REFUSED
  outcome         varchar(16)  null     collate utf8mb4_bin,     -- CONFIRM, REDUCE, RETURN
  outcome_message bigint       null,
  decided_at      datetime(6)  null,
  version         int          not null,
  primary key (measure_id),
  key sanction_objection_case (case_number)
);

-- A notice of the intended measure, and the statement that came to it; both texts are messages of the case.
create table sanction_notice (
  id              bigint       not null auto_increment,
  case_number     varchar(16)  not null collate utf8mb4_bin,
  measure         varchar(24)  not null collate utf8mb4_bin,
  months          tinyint      null,
  told_on         date         not null,
  due_on          date         not null,
  message         bigint       not null,
  statement       bigint       null,
  stated_at       datetime(6)  null,
  version         int          not null,
  primary key (id),
  key sanction_notice_case (case_number, id)
);

-- Why a business may not apply for a time (rule book 7); by a measure, or entered by staff with a remark.
create table sanction_bar (
  id              bigint       not null auto_increment,
  licensee        varchar(16)  not null collate utf8mb4_bin,
  reason          varchar(24)  not null collate utf8mb4_bin,
  on_day          date         not null,
  months          tinyint      not null,
  measure_id      bigint       null,
  entered_by      varchar(80)  not null collate utf8mb4_bin,
  entered_at      datetime(6)  not null,
  withdrawn_at    datetime(6)  null,
  primary key (id),
  unique key sanction_bar_once (licensee, reason, on_day, months, measure_id),
  key sanction_bar_measure (measure_id)
);
