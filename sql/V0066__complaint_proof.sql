-- A proof of work that was spent, so that none lifts the limit twice; gone when it would have expired anyway.
-- Spent again on the same filing (a second click, a lost answer) it is still good: spent_on is a hash of that.
create table complaint_proof (
  challenge  binary(32)  not null,
  spent_on   binary(32)  not null,
  expires_at datetime(6) not null,
  primary key (challenge),
  key complaint_proof_sweep (expires_at)
);
