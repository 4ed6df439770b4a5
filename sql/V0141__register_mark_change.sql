-- What became of each mark: the register tells how it stands, here is how it came to that.
create table register_mark_change (
  id            bigint       not null auto_increment,
  licensee      varchar(8)   not null collate utf8mb4_bin,
  scheme        varchar(20)  not null collate utf8mb4_bin,
  number        varchar(40)  not null,
  old_status    varchar(10)  not null collate utf8mb4_bin,
  old_valid_to  date         not null,
  status        varchar(10)  not null collate utf8mb4_bin,
  valid_to      date         not null,
  changed_on    date         not null,
  changed_by    varchar(80)  not null collate utf8mb4_bin,
  primary key (id),
  key register_mark_change_mark (licensee, scheme, number, id)
) default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
