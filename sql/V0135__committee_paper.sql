-- What the committee has of a case, each a PDF under the case's key, never changed; the later one stands behind.
create table committee_paper (
  id              bigint       not null auto_increment,
  case_number     varchar(16)  not null collate utf8mb4_bin,
  kind            varchar(16)  not null collate utf8mb4_bin,  -- PROPOSAL, REPORT, STATEMENT, OTHER
  pages           int          not null,
  sealed          mediumblob   not null,
  added_by        varchar(80)  not null collate utf8mb4_bin,
  added_at        datetime(6)  not null,
  primary key (id),
  key committee_paper_case (case_number, id)
);
