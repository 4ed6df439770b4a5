-- Reports that are being written: one of a business (or a member of the staff) for a new incident, one for each that
-- was reported; what was typed is sealed. When one was sent, it holds where that led, so that it is sent once.
create table incident_draft (
  owner           varchar(80)    not null collate utf8mb4_bin,  -- the business, or the user of the staff
  about           varchar(16)    not null collate utf8mb4_bin,  -- the incident that is there already, or empty
  id              varchar(22)    not null collate utf8mb4_bin,  -- another one each time that one is begun
  revision        int            not null,
  expires_at      datetime(6)    not null,                      -- by the real clock
  sealed          mediumblob     not null,
  primary key (owner, about),
  key incident_draft_age (expires_at)
);
