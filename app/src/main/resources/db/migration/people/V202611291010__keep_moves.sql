create table people.move (
  record  bigint      not null,
  run     bigint      not null,
  what    text        not null,
  before  text        not null,
  after   text        not null,
  at      timestamptz not null,
  constraint move_pkey primary key (record, what, at),
  constraint what_moved_is_known check (what in ('area', 'practice')),
  constraint a_move_leads_elsewhere check (before <> after)
);

comment on table people.move is 'When a source said that the person of one of its records lives in another small area or is registered with another practice than it said before. It hangs on the record, so that people who are parted each keep their own.';

create view people.record_move as
select record, what, before, after, at
  from people.move;

comment on view people.record_move is 'Read view for other modules: moves that a source recorded.';
