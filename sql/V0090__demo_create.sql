-- Which parts of the demo data are there. A part and its row are one transaction: after a crash the rest is loaded.
create table demo_loaded (
  part       varchar(60)  not null collate utf8mb4_bin,
  loaded_at  datetime(6)  not null,
  primary key (part)
);

-- How far business time is ahead of the real time; it only grows.
create table demo_clock (
  id             tinyint  not null,
  ahead_seconds  bigint   not null,
  primary key (id)
);
insert into demo_clock (id, ahead_seconds) values (1, 0);
