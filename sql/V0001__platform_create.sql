-- The root secret of this installation (keyed hashes and the signing key are derived from it), sealed under the master key.
create table platform_secret (
  name   varchar(64)    not null collate utf8mb4_bin,
  sealed varbinary(512) not null,
  primary key (name)
);

-- What was answered to a POST with an Idempotency-Key: the same key and body give the same answer for 24 hours.
-- key_hash and body_hash are SHA-256; the answer is sealed under a key derived from the Idempotency-Key itself.
create table platform_idempotency (
  key_hash   binary(32)     not null,
  body_hash  binary(32)     not null,
  status     smallint       not null,
  location   varchar(255)   null,
  sealed     varbinary(8000) not null,
  made_at    datetime(6)    not null,
  primary key (key_hash),
  key platform_idempotency_age (made_at)
);

-- Wrong guesses of a secret by network (a keyed hash) and five minutes; older windows are deleted.
create table platform_guess (
  who          binary(32)  not null,
  window_start datetime(6) not null,
  wrong        int         not null,
  primary key (who, window_start),
  key platform_guess_age (window_start)
);
