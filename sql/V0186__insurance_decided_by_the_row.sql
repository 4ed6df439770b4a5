-- Whether a loss allows a movement is decided by its own row, in the statement that books it: nothing is read before, so
-- nothing can be overtaken. A line comes with the claim, what it wants of the loss and why; where it stands, and what the
-- loss and the period are after it, the trigger below finds out. What a row does not allow undoes the statement.

drop trigger if exists insurance_line_moves;

-- A reserve is told as what it shall be; by how much that changes it depends on what it is.
alter table insurance_line
  drop column if exists moves,
  add column if not exists reserved_to bigint null after reserved_change;

-- The deductible is taken once and whole, and before it only expenses are paid (R-INS-05). A loss from before to which
-- that does not apply is found by the proof of the ledger, and from now on moves only to where it does.
set statement check_constraint_checks = 0 for alter table insurance_account
  drop constraint if exists insurance_account_holds,
  add constraint insurance_account_holds
    check (paid_yen >= 0 and reserved_yen >= 0 and paid_yen + reserved_yen <= most_yen
      and (deductible_yen = policy_deductible_yen or (deductible_yen = 0 and paid_yen <= expense_limit_yen)));

-- What an update did is taken from the update itself, by variables: to read the row once more costs a fifth. moves and
-- last_line change with each line, so that an update that finds its row never seems to change nothing.
create trigger insurance_line_moves before insert on insurance_line for each row
begin
  update insurance_account
    set policy = (@insurance_policy := policy), moves = moves + 1,
        paid_yen = paid_yen + new.paid_change, deductible_yen = deductible_yen + new.deductible_change,
        reserved_yen = reserved_yen
          + (@insurance_change := coalesce(new.reserved_to - reserved_yen, new.reserved_change))
    where account = new.account;
  if row_count() = 0 then
    signal sqlstate '45001' set message_text = 'there is no such loss';
  end if;
  set new.policy = @insurance_policy, new.reserved_change = @insurance_change;
  if new.kind = 'RELEASE' and new.reserved_change = 0 then
    signal sqlstate '45003' set message_text = 'nothing is reserved';
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
