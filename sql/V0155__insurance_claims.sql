-- A loss under the insurance attached to a mark, beside its case. Amounts are whole yen. What is written about it is
-- sealed under the key of the case.
create table insurance_claim (
  case_number         varchar(16)     not null collate utf8mb4_bin,
  licensee            varchar(16)     not null collate utf8mb4_bin,
  about               varchar(16)     null     collate utf8mb4_bin,  -- the complaint or incident that it comes from
  series              varchar(16)     null     collate utf8mb4_bin,  -- the first claim from the same cause (R-INS-06)
  occurred_on         date            not null,
  claimed_on          date            not null,
  event               varchar(32)     not null collate utf8mb4_bin,
  exclusion           varchar(32)     not null collate utf8mb4_bin,
  damages_yen         bigint          not null,
  defence_yen         bigint          not null,
  expenses_yen        bigint          not null,
  description_sealed  mediumblob      null,
  noticed_by          varchar(80)     not null collate utf8mb4_bin,
  policy              bigint          null,                          -- that covers it, once its cover was checked
  sales_yen           bigint          null,                          -- of the year before, on the day of the loss
  cover_result        varchar(600)    null     collate utf8mb4_bin,  -- MATTER:met:REASON, one after the other
  cover_edition       varchar(64)     null     collate utf8mb4_bin,
  consent             varchar(8)      null     collate utf8mb4_bin,  -- of the insurer: GIVEN, REFUSED
  consent_on          date            null,
  consent_sealed      varbinary(2000) null,                          -- under which reference
  consent_by          varchar(64)     null     collate utf8mb4_bin,  -- who recorded it, and so must not approve
  settled_as          varchar(32)     null     collate utf8mb4_bin,
  settled_yen         bigint          null,                          -- of the whole loss, as it was calculated
  settled_steps       varchar(4000)   null     collate utf8mb4_bin,
  settled_at          datetime(6)     null,
  complete_on         date            null,                          -- when the last document came (R-INS-09)
  interest_yen        bigint          not null default 0,            -- owed by the insurer for late payments (R-INS-10)
  unpaid_because      varchar(32)     null     collate utf8mb4_bin,
  version             int             not null,
  primary key (case_number),
  key insurance_claim_holder (licensee, occurred_on, case_number),
  key insurance_claim_series (series, case_number),
  key insurance_claim_about (about, case_number)
);

-- Which documents have come (R-INS-12); each once.
create table insurance_document (
  claim        varchar(16)  not null collate utf8mb4_bin,
  document     varchar(32)  not null collate utf8mb4_bin,
  received_on  date         not null,
  noted_by     varchar(80)  not null collate utf8mb4_bin,
  primary key (claim, document)
);

-- Why the check takes longer than 30 days (R-INS-10); each cause once, the longest counts.
create table insurance_extension (
  claim          varchar(16)     not null collate utf8mb4_bin,
  cause          varchar(16)     not null collate utf8mb4_bin,
  reason_sealed  varbinary(8192) not null,
  noted_by       varchar(80)     not null collate utf8mb4_bin,
  noted_at       datetime(6)     not null,
  primary key (claim, cause)
);

-- The outbox to the insurer: a packet for each hand-over of a claim, written with the step that calls for it. next_at is
-- empty once the insurer has taken it; a newer packet of the claim takes the place of one that still waits.
create table insurance_handover (
  claim            varchar(16)    not null collate utf8mb4_bin,
  n                int            not null,                          -- from 1
  packet_sealed    mediumblob     not null,                          -- JSON, under the key of the case
  state            varchar(16)    not null collate utf8mb4_bin,      -- WAITING, TAKEN, REPLACED
  trials           int            not null default 0,
  trouble          varchar(32)    null     collate utf8mb4_bin,      -- of the last trial
  booked_at        datetime(6)    not null,
  next_at          datetime(6)    null,
  taken_at         datetime(6)    null,
  reference_sealed varbinary(2000) null,                             -- under which the insurer has it
  primary key (claim, n),
  key insurance_handover_next (next_at, claim, n)
);

-- Every trial, to be seen on the page of the claim.
create table insurance_handover_trial (
  id        bigint       not null auto_increment,
  claim     varchar(16)  not null collate utf8mb4_bin,
  n         int          not null,
  began_at  datetime(6)  not null,
  result    varchar(32)  null     collate utf8mb4_bin,               -- TAKEN or the trouble; empty: it was cut off
  primary key (id),
  key insurance_handover_trial_of (claim, id)
);
