-- Of which case a mail tells, and with which letter it went, so that staff see what became of it. Mails that were
-- queued before name neither and are not listed. LEFT is a mail that staff decided not to send any more.
alter table platform_mail
  add column case_number varchar(16) null collate utf8mb4_bin after id,
  add column kind        varchar(32) null collate utf8mb4_bin after case_number,
  add key platform_mail_state (state, id),
  add key platform_mail_case (case_number, id);
