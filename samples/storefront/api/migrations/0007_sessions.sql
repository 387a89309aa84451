-- REVIEW(session-table @jonas): 1.2 million rows in the old table. Can this run in the night from Sunday to Monday?
create table sessions (
  token_hash bytea primary key,
  user_id    uuid not null references users (id) on delete cascade,
  created_at timestamptz not null,
  seen_at    timestamptz not null check (seen_at >= created_at)
);

create index sessions_by_user on sessions (user_id);

-- The nightly clean-up deletes by age and must not read the whole table.
create index sessions_by_age on sessions (seen_at);

drop table legacy_logins;
