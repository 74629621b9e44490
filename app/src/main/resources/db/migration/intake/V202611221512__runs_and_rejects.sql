create schema if not exists intake;

create table intake.run (
  id          bigint generated always as identity,
  partner     int         not null,
  source      text        not null,
  print       text        not null,
  extract     text        not null,
  dry         boolean     not null,
  state       text        not null,
  started_by  bigint      not null,
  started_at  timestamptz not null,
  seen_at     timestamptz not null,
  finished_at timestamptz,
  extracted   timestamptz,
  total_bytes bigint      not null,
  read_bytes  bigint      not null default 0,
  read        bigint      not null default 0,
  stored      bigint      not null default 0,
  changed     bigint      not null default 0,
  unchanged   bigint      not null default 0,
  rejected    bigint      not null default 0,
  held        bigint      not null default 0,
  people      bigint      not null default 0,
  kept_out    bigint      not null default 0,
  set_aside   bigint      not null default 0,
  left_out    bigint      not null default 0,
  unknown     bigint      not null default 0,
  trouble     text,
  constraint run_pkey primary key (id),
  constraint state_is_known check (state in ('running', 'finished', 'interrupted', 'undone')),
  constraint extract_is_known check (extract in ('full', 'changes')),
  constraint only_what_runs_has_no_end check ((state = 'running') = (finished_at is null)),
  constraint read_is_the_sum_of_its_ends check (read = stored + changed + unchanged + rejected + held)
);

comment on table intake.run is 'One import of one partner''s extract: where it came from, how far it got and what came of it. A dry run counts and keeps nothing but its rejects.';

-- When did this partner last send?
create index run_by_partner on intake.run (partner, id desc);

create table intake.reject (
  run    bigint   not null,
  no     int      not null,
  kind   text     not null,
  file   text     not null,
  line   bigint   not null,
  reason text     not null,
  body   bytea,
  constraint reject_pkey primary key (run, no),
  constraint kind_is_known check (kind in ('rejected', 'set-aside', 'kept-out')),
  constraint what_the_law_keeps_out_is_not_kept check (kind <> 'kept-out' or body is null)
);

comment on table intake.reject is 'Lines that were turned away, and values set aside, with where they stand and what to do. They hold personal data.';
