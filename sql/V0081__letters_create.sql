-- What is to be written or told, noted in the transaction of the event and taken by a worker. next_at is empty once it
-- was given up. A number that was taken stays with the order, so that a crash leaves no gap in the book of letters.
create table letters_order (
  id            bigint       not null auto_increment,
  case_number   varchar(16)  not null collate utf8mb4_bin,
  kind          varchar(32)  not null collate utf8mb4_bin,
  due_on        date         null,                          -- of a request: the last day for the answer
  number        varchar(16)  null     collate utf8mb4_bin,
  attempts      int          not null default 0,
  trouble       varchar(500) null,                          -- field names and code points; nothing personal
  ordered_at    datetime(6)  not null,
  next_at       datetime(6)  null,
  primary key (id),
  key letters_order_next (next_at, id),
  key letters_order_case (case_number)
);

-- The book of letters: running numbers of a year, without gaps.
create table letters_book (
  year          int          not null,
  last          int          not null,
  primary key (year)
);

-- A letter as it went out. The PDF is sealed under its case's key; its SHA-256 stands here and in the audit.
create table letters_letter (
  id            bigint       not null auto_increment,
  number        varchar(16)  not null collate utf8mb4_bin,
  case_number   varchar(16)  not null collate utf8mb4_bin,
  kind          varchar(32)  not null collate utf8mb4_bin,
  language      varchar(8)   not null collate utf8mb4_bin,
  recipient     varchar(16)  not null collate utf8mb4_bin,
  made_at       datetime(6)  not null,
  sha256        binary(32)   not null,
  pdf_sealed    mediumblob   not null,
  primary key (id),
  unique key letters_letter_number (number),
  key letters_letter_case (case_number, id)
);
