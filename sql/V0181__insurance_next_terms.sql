-- Whether several claims from one cause are one claim is a term of the policy (R-INS-06).
alter table insurance_policy add column series_clause boolean not null default true after defence_inside_limit;

-- What was agreed for a period that has not begun. Rows are added; the last one of a period holds when it begins.
create table insurance_next_terms (
  id                      bigint       not null auto_increment,
  licensee                varchar(8)   not null collate utf8mb4_bin,
  scheme                  varchar(20)  not null collate utf8mb4_bin,
  valid_from              date         not null,
  insurer                 varchar(100) not null,
  per_claim_limit_yen     bigint       not null,
  period_limit_yen        bigint       not null,
  deductible_yen          bigint       not null,
  sales_bound_yen         bigint       null,
  expense_limit_yen       bigint       not null,
  expense_deductible_yen  bigint       not null,
  expense_items           varchar(500) not null collate utf8mb4_bin,
  deductible_before_limit boolean      not null,
  defence_inside_limit    boolean      not null,
  series_clause           boolean      not null,
  agreed_by               varchar(80)  not null collate utf8mb4_bin,
  agreed_at               datetime(6)  not null,
  primary key (id),
  key insurance_next_terms_of (licensee, scheme, valid_from, id)
) default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
