-- A chain may be about a user, whose name has up to 64 characters, and there is one of who read it.
alter table audit_chain modify chain varchar(80) character set utf8mb4 collate utf8mb4_bin not null;
alter table audit_entry modify chain varchar(80) character set utf8mb4 collate utf8mb4_bin not null;
