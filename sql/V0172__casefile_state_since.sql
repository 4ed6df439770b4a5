-- Since when a case is in its state, so that a change of state asks for nothing more.
alter table casefile_case add column state_since datetime(6) null after state;
update casefile_case c
  set c.state_since = coalesce((select max(s.ended_at) from casefile_stay s where s.case_number = c.number), c.opened_at);
