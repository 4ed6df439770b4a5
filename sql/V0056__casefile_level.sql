-- How grave a case is, as far as it was graded: the level that holds now, also after a review.
alter table casefile_case
  add column level tinyint null after subject,
  add key casefile_case_level (level, opened_at, number);
