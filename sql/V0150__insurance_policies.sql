-- Cover of a company under one scheme for one period. Its terms never change: other terms are another row. covered_since
-- is the first day of the first of its periods without a gap (R-INS-02). Amounts are whole yen.
create table insurance_policy (
  id                      bigint       not null auto_increment,
  licensee                varchar(8)   not null collate utf8mb4_bin,
  scheme                  varchar(20)  not null collate utf8mb4_bin,
  insurer                 varchar(100) not null,
  valid_from              date         not null,
  valid_to                date         not null,
  covered_since           date         not null,
  per_claim_limit_yen     bigint       not null,
  period_limit_yen        bigint       not null,
  deductible_yen          bigint       not null,
  sales_bound_yen         bigint       null,                      -- sales of that much or more are not covered
  expense_limit_yen       bigint       not null,
  expense_deductible_yen  bigint       not null,
  expense_items           varchar(500) not null collate utf8mb4_bin, -- KIND:percent:limit, ...
  deductible_before_limit boolean      not null,
  defence_inside_limit    boolean      not null,
  attached_at             datetime(6)  not null,
  primary key (id),
  unique key insurance_policy_period (licensee, scheme, valid_from),
  key insurance_policy_by_end (valid_to, id)
) default character set utf8mb4 collate utf8mb4_uca1400_as_ci;

-- The last day of cover where it ended before its period did: the mark was revoked, or given up.
create table insurance_policy_end (
  policy    bigint       not null,
  last_day  date         not null,
  ended_at  datetime(6)  not null,
  primary key (policy)
);

-- One fixed row for a period, moved by one conditional update; it is no entity and has no version.
create table insurance_balance (
  policy        bigint  not null,
  limit_yen     bigint  not null,
  paid_yen      bigint  not null default 0,
  reserved_yen  bigint  not null default 0,
  last_line     bigint  not null default 0,
  primary key (policy),
  constraint insurance_balance_holds
    check (paid_yen >= 0 and reserved_yen >= 0 and paid_yen + reserved_yen <= limit_yen)
);

-- One row for a loss: of a claim, or of several claims from one cause (R-INS-06).
create table insurance_account (
  account         varchar(16)  not null collate utf8mb4_bin,      -- the number of its first claim
  policy          bigint       not null,
  most_yen        bigint       not null,                          -- of paid and reserved together
  paid_yen        bigint       not null default 0,
  reserved_yen    bigint       not null default 0,
  deductible_yen  bigint       not null default 0,                -- taken so far; once, or not at all
  moves           bigint       not null default 0,
  primary key (account),
  key insurance_account_policy (policy, account),
  constraint insurance_account_holds
    check (paid_yen >= 0 and reserved_yen >= 0 and deductible_yen >= 0 and paid_yen + reserved_yen <= most_yen)
);

-- Which loss a claim belongs to.
create table insurance_account_claim (
  claim    varchar(16)  not null collate utf8mb4_bin,
  account  varchar(16)  not null collate utf8mb4_bin,
  primary key (claim)
);

-- What moved, in the order of its commit. Lines are added, and nothing else is ever done to them.
create table insurance_line (
  policy             bigint         not null,
  n                  bigint         not null,
  kind               varchar(16)    not null collate utf8mb4_bin,
  account            varchar(16)    not null collate utf8mb4_bin,
  claim              varchar(16)    not null collate utf8mb4_bin,
  paid_change        bigint         not null,
  reserved_change    bigint         not null,
  deductible_change  bigint         not null,
  paid_after         bigint         not null,
  reserved_after     bigint         not null,
  limit_yen          bigint         not null,
  reverses           bigint         null,
  reason_sealed      varbinary(8192) not null,                    -- under the key of the claim
  booked_by          varchar(70)    not null collate utf8mb4_bin,
  booked_at          datetime(6)    not null,
  primary key (policy, n),
  unique key insurance_line_reversed_once (policy, reverses),
  key insurance_line_account (account, n)
);

create trigger insurance_line_never_changes before update on insurance_line
  for each row signal sqlstate '45000' set message_text = 'a line of the ledger never changes';

create trigger insurance_line_never_goes before delete on insurance_line
  for each row signal sqlstate '45000' set message_text = 'a line of the ledger is never taken away';

-- How a business stood from a day on, noted at each change of the register: what is asked of the day of a loss.
create table insurance_snapshot (
  id          bigint       not null auto_increment,
  licensee    varchar(8)   not null collate utf8mb4_bin,
  scheme      varchar(20)  not null collate utf8mb4_bin,
  since       date         not null,
  mark        varchar(10)  not null collate utf8mb4_bin,
  valid_from  date         not null,
  valid_to    date         not null,
  sales_yen   bigint       null,
  noted_at    datetime(6)  not null,
  primary key (id),
  key insurance_snapshot_day (licensee, scheme, since, id)
);
