-- The incident beside its case: how the business stood when it reported, and the marks that staff set on it.
create table incident_incident (
  case_number     varchar(16)    not null collate utf8mb4_bin,
  standing        varchar(16)    not null collate utf8mb4_bin,  -- of the business when it first reported
  cover           varchar(8)     not null collate utf8mb4_bin,  -- FORM_2, FORM_3, FORM_4
  discovered_on   date           not null,                      -- by the latest report
  licensee        varchar(16)    not null collate utf8mb4_bin,
  alerted         boolean        not null,                      -- the alert to the granting body was called for
  unreported      boolean        not null,                      -- no final report came in time
  waived          boolean        not null,                      -- caused by a declared disaster (R-PMK510-12)
  outcome         varchar(32)    null     collate utf8mb4_bin,
  prevention      varchar(16)    null     collate utf8mb4_bin,  -- what became of the prevention report
  version         int            not null,
  primary key (case_number),
  key incident_same_day (licensee, discovered_on, case_number)
);

-- Every report that was sent, as it was sent; the whole of it sealed under the case's key. Never changed.
create table incident_report (
  case_number     varchar(16)    not null collate utf8mb4_bin,
  n               int            not null,                      -- from 1
  kind            varchar(16)    not null collate utf8mb4_bin,
  filed_at        datetime(6)    not null,
  by_actor        varchar(80)    not null collate utf8mb4_bin,
  content_sealed  mediumblob     not null,
  primary key (case_number, n)
);
