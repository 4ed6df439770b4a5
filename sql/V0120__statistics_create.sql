-- What is counted of an incident: one line for each word that it stands for, in the fiscal year of its first report.
-- Written with the report itself. Nothing personal stands here, and no figure is read from anywhere else.
create table statistics_word (
  case_number     varchar(16)    not null collate utf8mb4_bin,
  category        varchar(24)    not null collate utf8mb4_bin,
  word            varchar(32)    not null collate utf8mb4_bin,
  year            smallint       not null,                     -- from April
  primary key (case_number, category, word),
  key statistics_word_count (year, category, word)
);
