-- The insurance that a business has of its own, as it told us; none is attached to a PrivacyMark. The last word holds.
create table insurance_own_cover (
  licensee      varchar(16)  not null collate utf8mb4_bin,
  insurer       varchar(100) not null,
  policy_number varchar(100) null,
  valid_to      date         null,
  noted_by      varchar(80)  not null collate utf8mb4_bin,
  noted_at      datetime(6)  not null,
  primary key (licensee)
) default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
