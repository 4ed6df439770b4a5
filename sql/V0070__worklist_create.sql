-- The open human tasks of all cases. The engine is told of an end and asked for nothing else.
create table worklist_task (
  id          varchar(64)  not null collate utf8mb4_bin,
  kind        varchar(64)  not null collate utf8mb4_bin,
  words       varchar(128) not null collate utf8mb4_bin,
  case_number varchar(16)  not null collate utf8mb4_bin,
  licensee_id varchar(16)  null collate utf8mb4_bin,
  scheme      varchar(16)  null collate utf8mb4_bin,
  roles       varchar(128) not null collate utf8mb4_bin,
  assignee    varchar(64)  null collate utf8mb4_bin,
  claimed_at  datetime(6)  null,
  created_at  datetime(6)  not null,
  due_on      date         not null,
  priority    smallint     not null,
  primary key (id),
  key worklist_task_case (case_number, kind)
);

-- A task stands in the list '*' of all, and while nobody holds it in one list for each role that may ('INTAKE'),
-- afterwards in the list of its holder ('~suzuki'). Its three places are texts that sort as the list is shown and end
-- with the task's id, so that a page, however far, is one range of one index; what is filtered by lies in the same row.
create table worklist_line (
  list        varchar(80)  not null collate utf8mb4_bin,
  by_due      varchar(96)  not null collate utf8mb4_bin,
  by_created  varchar(96)  not null collate utf8mb4_bin,
  by_priority varchar(96)  not null collate utf8mb4_bin,
  task_id     varchar(64)  not null collate utf8mb4_bin,
  kind        varchar(64)  not null collate utf8mb4_bin,
  case_number varchar(16)  not null collate utf8mb4_bin,
  licensee_id varchar(16)  null collate utf8mb4_bin,
  scheme      varchar(16)  null collate utf8mb4_bin,
  due_on      date         not null,
  primary key (list, by_due),
  unique key worklist_line_created (list, by_created),
  unique key worklist_line_priority (list, by_priority),
  key worklist_line_task (task_id),
  key worklist_line_case (list, case_number)
);

-- Names of the holders that tasks are about, to be shown and to be sought by.
create table worklist_holder (
  licensee_id varchar(16)  not null collate utf8mb4_bin,
  name        varchar(255) not null collate utf8mb4_uca1400_as_ci,
  primary key (licensee_id)
);

-- Tasks that are over: who still tries one is told so, rather than that it never was.
create table worklist_ended (
  task_id     varchar(64) not null collate utf8mb4_bin,
  case_number varchar(16) not null collate utf8mb4_bin,
  ended_at    datetime(6) not null,
  primary key (task_id)
);
