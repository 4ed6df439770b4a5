-- Mails to be sent: each says only that there is news. The address is sealed under the master key and goes when the
-- mail is sent; next_at is empty once nothing will be tried any more (SENT, DEAD).
create table platform_mail (
  id             bigint         not null auto_increment,
  address_sealed varbinary(1500) null,
  language       varchar(8)     not null collate utf8mb4_bin,
  page           varchar(200)   not null collate utf8mb4_bin,
  state          varchar(16)    not null collate utf8mb4_bin,
  attempts       int            not null default 0,
  trouble        varchar(32)    null     collate utf8mb4_bin,  -- why it is not sent yet, as a word
  queued_at      datetime(6)    not null,
  next_at        datetime(6)    null,
  sent_at        datetime(6)    null,
  primary key (id),
  key platform_mail_next (next_at, id)
);
