-- A movement of the ledger is one statement: a line is added, and on the way the trigger below moves its loss and its
-- period, each by a conditional update and in this order. Where one of them does not let it, the statement is undone as
-- a whole. So nobody, by whatever program, adds a line without its balance or past the limit of a period.

-- What a movement has to keep to stands beside the loss: the terms of its policy never change.
alter table insurance_account
  add column policy_deductible_yen bigint not null default 0 after deductible_yen, -- to be taken once
  add column expense_limit_yen     bigint not null default 0 after policy_deductible_yen; -- may be paid without it

update insurance_account a join insurance_policy p on p.id = a.policy
  set a.policy_deductible_yen = p.deductible_yen, a.expense_limit_yen = p.expense_limit_yen;

-- How often the loss had been moved when the line was decided; empty in lines from before.
alter table insurance_line add column moves bigint null;

-- The balance after the line is taken from the update itself, by variables: to read the row once more costs a fifth.
create trigger insurance_line_moves before insert on insurance_line for each row
begin
  update insurance_account
    set paid_yen = paid_yen + new.paid_change, reserved_yen = reserved_yen + new.reserved_change,
        deductible_yen = deductible_yen + new.deductible_change, moves = moves + 1
    where account = new.account and policy = new.policy and moves = new.moves;
  if row_count() = 0 then
    signal sqlstate '45001' set message_text = 'the loss was moved by somebody else';
  end if;
  update insurance_balance
    set paid_yen = (@insurance_paid := paid_yen + new.paid_change),
        reserved_yen = (@insurance_reserved := reserved_yen + new.reserved_change),
        limit_yen = (@insurance_limit := limit_yen),
        last_line = (@insurance_line := last_line + 1)
    where policy = new.policy and (new.paid_change + new.reserved_change <= 0
      or paid_yen + reserved_yen + new.paid_change + new.reserved_change <= limit_yen);
  if row_count() = 0 then
    signal sqlstate '45002' set message_text = 'the limit of the period would be passed';
  end if;
  set new.n = @insurance_line, new.paid_after = @insurance_paid, new.reserved_after = @insurance_reserved,
    new.limit_yen = @insurance_limit;
end;
