-- How a complaint will be closed is one word, noted when it is decided.
alter table complaint_complaint
  add column outcome             varchar(32) null     collate utf8mb4_bin,
  add column duplicate_of        varchar(16) null     collate utf8mb4_bin,
  add column insists             boolean     not null default false, -- asked us to take it up without asking the business first
  add column objects_to_referral boolean     not null default false,
  add column closed_by           varchar(64) null     collate utf8mb4_bin;
update complaint_complaint set outcome = case
  when refused_because is not null then 'OUT_OF_SCOPE'
  when settled then 'SETTLED'
  when finding = 'NO_VIOLATION' then 'NO_VIOLATION'
  else measure end;
alter table complaint_complaint drop column settled, drop column measure;
