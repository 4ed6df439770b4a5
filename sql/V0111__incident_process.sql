-- What the process notes of an incident: that the alert went out, how it was decided and why (sealed under the case's key).
alter table incident_incident
  add column alert_done      boolean    not null default false after alerted,
  add column decision_sealed mediumblob null after outcome;

-- What the next review of a business is told of its incidents (R-RPT-10); one line for each.
create table incident_review_note (
  licensee        varchar(16)    not null collate utf8mb4_bin,
  case_number     varchar(16)    not null collate utf8mb4_bin,
  noted_at        datetime(6)    not null,
  primary key (licensee, case_number)
);
