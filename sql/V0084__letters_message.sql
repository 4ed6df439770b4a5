-- What the business was told, as a message of its case, where the letter says the same.
alter table letters_order
  add column message bigint null after due_on;
