-- Which orders go first: 0 what answers a step that a person has just taken, 1 everything else.
alter table letters_order
  add column urgency tinyint not null default 1 after kind,
  drop key letters_order_next,
  add key letters_order_next (urgency, next_at, id);
update letters_order set urgency = 0 where kind = 'ACKNOWLEDGEMENT';
