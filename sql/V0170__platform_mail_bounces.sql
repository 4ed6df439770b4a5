-- What a mail is recognised by when it comes back: random, new at each try, and all that the mail itself carries of us.
-- reported_* is what a mail server told of it later (RFC 3464): with state DEAD that it came back, with SENT that it is
-- late. forget_at: until then the address of a mail that was sent is kept, so that it can be sent again; only where
-- bounces are read.
alter table platform_mail
  add column reference       char(36)    null collate utf8mb4_bin,
  add column reported_status varchar(11) null collate utf8mb4_bin,
  add column reported_at     datetime(6) null,
  add column forget_at       datetime(6) null,
  add unique key platform_mail_reference (reference),
  add key platform_mail_forget (forget_at);
