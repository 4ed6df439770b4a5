-- How much each draft takes, words and files, and the keyed hash of the network that sent something last: what one network and all
-- together may put here is limited. Both go with the draft.
alter table complaint_draft
  add column network binary(32) not null default '' after expires_at,
  add column bytes   bigint     not null default 0 after network,
  add key complaint_draft_network (network, expires_at, bytes),
  add key complaint_draft_room (expires_at, bytes);
