-- A kind of expenses lies inside the limit of all expenses, or beside it (R-INS-05); what stands beside it in all is kept
-- with the terms, because a loss may be paid so much for expenses alone. Kinds from before lie inside, as they did.
alter table insurance_policy add column expenses_beside_yen bigint not null default 0 after expense_limit_yen;
alter table insurance_next_terms add column expenses_beside_yen bigint not null default 0 after expense_limit_yen;
