-- A half-filled public form. The row is found by the hash of a key that only the browser's cookie holds, and sealed
-- with that key; 24 hours after it was begun it goes.
create table complaint_draft (
  id              binary(32)     not null,
  revision        int            not null,
  expires_at      datetime(6)    not null,
  sealed          mediumblob     not null,
  primary key (id),
  key complaint_draft_sweep (expires_at)
);
