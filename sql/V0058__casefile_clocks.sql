-- What a clock needs to be stopped, to remind, and to be found when its calendar changes. How it was counted (start, rule,
-- each day, edition of the calendar) stands in its line of calculation; here is again what rows are sought by.
alter table casefile_deadline
  add column reminds_of   varchar(64) null collate utf8mb4_bin after message,  -- a reminder: of which deadline
  add column counted_from date        null after reminds_of,
  add column calendar     varchar(8)  null collate utf8mb4_bin after counted_from,  -- whose closed days count
  add column stopped_on   date        null after opened_at;                  -- while it is stopped: since when

update casefile_deadline set
  counted_from = substring_index(substring_index(calculation, ' ', 2), ' ', -1),
  calendar = substring_index(substring_index(substring_index(calculation, ' ', 3), ' ', -1), '/', -1);

alter table casefile_deadline
  modify column counted_from date not null,
  modify column calendar varchar(8) not null collate utf8mb4_bin;

-- Each stop of a clock. The reasons are messages of the case, under its key.
create table casefile_stop (
  id              bigint         not null auto_increment,
  deadline_id     bigint         not null,
  case_number     varchar(16)    not null collate utf8mb4_bin,
  stopped_on      date           not null,
  stopped_by      varchar(80)    not null collate utf8mb4_bin,
  stop_message    bigint         not null,
  resumed_on      date           null,
  resumed_by      varchar(80)    null     collate utf8mb4_bin,
  resume_message  bigint         null,
  primary key (id),
  key casefile_stop_deadline (deadline_id, id),
  key casefile_stop_case (case_number, id)
);

-- Days that were closed by a new edition of the calendar: the order to count the clocks anew that they touch. A pass
-- goes through them in the order in which they fire and notes how far it came; a second one follows a minute later.
create table casefile_recount (
  id              bigint         not null auto_increment,
  on_day          date           not null,
  calendar        varchar(8)     not null collate utf8mb4_bin,
  edition         varchar(16)    not null collate utf8mb4_bin,
  first_fires_at  datetime(6)    not null,  -- clocks that have fired by then stay as they are
  after_fires_at  datetime(6)    not null,
  after_id        bigint         not null,
  again           boolean        not null default false,
  next_at         datetime(6)    not null,  -- by the real clock
  primary key (id),
  key casefile_recount_next (next_at, id)
);
