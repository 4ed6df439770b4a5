-- The register: who holds a mark, for which sites, and who is a target business of the accredited body.
-- listed: whether the public may know of it (a mark was granted, or it is a target business).
-- kana_key, search: name and search words as they are compared (kept in step by the application).
create table register_licensee (
  id            varchar(8)    not null collate utf8mb4_bin,
  name          varchar(200)  not null,
  name_kana     varchar(200)  not null,
  industry      varchar(30)   not null collate utf8mb4_bin,
  standing      varchar(20)   not null collate utf8mb4_bin,
  plan          varchar(10)   null     collate utf8mb4_bin,
  sales_yen     bigint        null,
  contact_name  varchar(100)  null,
  contact_mail  varchar(254)  null,
  target_body   varchar(100)  null,
  target_since  date          null,
  listed        boolean       not null,
  kana_key      varchar(300)  not null,
  search        text          not null,
  version       bigint        not null,
  primary key (id),
  key register_licensee_by_kana (listed, kana_key, id),
  key register_licensee_all_by_kana (kana_key, id)
) default character set utf8mb4 collate utf8mb4_uca1400_as_ci;

create table register_mark (
  licensee      varchar(8)    not null collate utf8mb4_bin,
  scheme        varchar(20)   not null collate utf8mb4_bin,
  number        varchar(40)   not null,
  status        varchar(10)   not null collate utf8mb4_bin,
  valid_from    date          not null,
  valid_to      date          not null,
  primary key (licensee, scheme, number),
  unique key register_mark_number (scheme, number),
  foreign key (licensee) references register_licensee (id)
) default character set utf8mb4 collate utf8mb4_uca1400_as_ci;

-- address: as registered; host and path: the form by which sites are compared.
create table register_site (
  licensee      varchar(8)    not null collate utf8mb4_bin,
  address       varchar(300)  not null collate utf8mb4_bin,
  host          varchar(253)  not null collate utf8mb4_bin,
  path          varchar(300)  not null collate utf8mb4_bin,
  primary key (licensee, host, path),
  unique key register_site_place (host, path),
  foreign key (licensee) references register_licensee (id)
) default character set utf8mb4 collate utf8mb4_uca1400_as_ci;

-- The last number given to a holder; goes back with its transaction, so that no number is lost.
create table register_counter (
  name          varchar(20)   not null collate utf8mb4_bin,
  last          bigint        not null,
  primary key (name)
);
insert into register_counter (name, last) values ('licensee', 0);
