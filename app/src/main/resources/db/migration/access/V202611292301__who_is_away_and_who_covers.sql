create table access.leave (
  id              bigint generated always as identity,
  worker          bigint      not null,
  first_day       date        not null,
  last_day        date        not null,
  covered_by      bigint,
  covered_by_team text,
  entered_by      bigint      not null,
  entered_at      timestamptz not null,
  cancelled_at    timestamptz,
  constraint leave_pkey primary key (id),
  constraint leave_ends_no_earlier_than_it_begins check (first_day <= last_day),
  constraint a_worker_or_a_duty_desk_covers check ((covered_by is null) <> (covered_by_team is null)),
  constraint nobody_covers_for_themselves check (covered_by <> worker),
  constraint a_covering_team_is_a_team check (covered_by_team <> 'none'),
  constraint a_worker_is_away_once_at_a_time
    exclude using gist (int8range(worker, worker, '[]') with &&, daterange(first_day, last_day, '[]') with &&)
      where (cancelled_at is null)
);

comment on table access.leave is 'From when to when a worker is away, and who covers for them: another worker, or the duty desk of a team.';

-- For whom does this worker, or this team, cover on a day?
create index leave_by_cover on access.leave (covered_by, last_day) where cancelled_at is null;
create index leave_by_covering_team on access.leave (covered_by_team, last_day) where cancelled_at is null;

create table access.case_capacity (
  worker bigint not null,
  cases  int    not null,
  constraint case_capacity_pkey primary key (worker),
  constraint a_capacity_is_a_number_of_cases check (cases between 0 and 500)
);

comment on table access.case_capacity is 'How many cases a worker can have as key worker. A worker without a row has the number in the settings.';
