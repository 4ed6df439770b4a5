-- What staff enter stands once, also when two enter it at the same moment; taken back, it may be entered again.
update sanction_bar b
  join sanction_bar earlier
    on earlier.licensee = b.licensee and earlier.reason = b.reason and earlier.on_day = b.on_day
   and earlier.months = b.months and earlier.id < b.id
   and earlier.measure_id is null and earlier.withdrawn_at is null
   set b.withdrawn_at = b.entered_at
 where b.measure_id is null and b.withdrawn_at is null;

alter table sanction_bar
  add column stands_entered tinyint as (if(measure_id is null and withdrawn_at is null, 1, null)) stored,
  add unique key sanction_bar_entered (licensee, reason, on_day, months, stands_entered);
