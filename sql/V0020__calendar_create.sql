-- The calendar: what differs from the law's general rules, in editions of which none is ever changed.

create table calendar_edition (
  edition  int          not null primary key comment 'year * 1000 + number in the year: 2026002 is 2026-2',
  made_at  datetime(6)  not null,
  made_by  varchar(80)  not null collate utf8mb4_bin,
  reason   varchar(500) not null
) comment 'who changed the calendar, and why';

create table calendar_entry (
  id       bigint       not null auto_increment primary key,
  edition  int          not null,
  on_day   date         not null,
  kind     varchar(8)   not null collate utf8mb4_bin,
  closed   boolean      not null,
  name_ja  varchar(100) not null,
  name_en  varchar(100) not null,
  source   varchar(500) not null,
  constraint calendar_entry_edition foreign key (edition) references calendar_edition (edition),
  constraint calendar_entry_kind check (kind in ('NATIONAL', 'BODY')),
  constraint calendar_entry_once unique (edition, kind, on_day)
) comment 'a day that differs; the latest edition holds';

insert into calendar_edition (edition, made_at, made_by, reason)
values (2026001, '2026-01-01 00:00:00', 'system', '国民の祝日に関する法律（1980年から2099年まで）と、年末年始の休日。');
