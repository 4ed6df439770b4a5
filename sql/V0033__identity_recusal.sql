-- Who is recused from which case, from that moment on and whatever his other roles are. Never taken back.
create table identity_recusal (
    user_id     varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    case_number varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
    since       datetime(6) not null,
    primary key (user_id, case_number),
    key identity_recusal_cases (case_number)
) default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
