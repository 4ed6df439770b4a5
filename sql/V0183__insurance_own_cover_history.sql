-- Each word of a business about the insurance of its own is kept; the last one holds.
alter table insurance_own_cover
  drop primary key,
  add column id bigint not null auto_increment first,
  add primary key (id),
  add key insurance_own_cover_of (licensee, id);
