-- Who may sign in, and with what; the password is an Argon2id PHC string, the second factor is sealed.
create table identity_user (
    id            varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
    name_ja       varchar(100) not null,
    name_en       varchar(100) not null,
    password      varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    licensee      varchar(16)  character set utf8mb4 collate utf8mb4_bin,
    active        boolean      not null,
    roles_version int          not null,
    otp_secret    varbinary(200),
    otp_step      bigint       not null default 0,
    version       int          not null,
    primary key (id)
) default character set utf8mb4 collate utf8mb4_uca1400_as_ci;

create table identity_user_role (
    user_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    role    varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (user_id, role),
    key identity_user_role_holders (role, user_id),
    foreign key (user_id) references identity_user (id)
) default character set utf8mb4 collate utf8mb4_uca1400_as_ci;

-- A session is a row, so that any node knows it and anyone can end it; of the token only the SHA-256 is kept.
create table identity_session (
    token_hash    binary(32)  not null,
    user_id       varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    kind          varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    roles_version int         not null,
    opened_at     datetime(6) not null,
    used_at       datetime(6) not null,
    ends_at       datetime(6) not null,
    primary key (token_hash),
    key identity_session_ends (ends_at),
    foreign key (user_id) references identity_user (id)
) default character set utf8mb4 collate utf8mb4_uca1400_as_ci;

-- Failed attempts to sign in, by keyed hash of whom or whence, in windows of a quarter of an hour.
create table identity_failure (
    subject binary(32) not null,
    period  bigint     not null,
    n       int        not null,
    primary key (subject, period),
    key identity_failure_periods (period)
) default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
