-- Which case a story of the demo is about; its steps are parts in demo_loaded.
create table demo_story (
  name         varchar(60)  not null collate utf8mb4_bin,
  case_number  varchar(20)  not null collate utf8mb4_bin,
  primary key (name)
);

-- Which password the demo's users have now, as a keyed hash: another one at the next start is given to all of them.
create table demo_password (
  id           tinyint      not null,
  hash         binary(32)   not null,
  primary key (id)
);
