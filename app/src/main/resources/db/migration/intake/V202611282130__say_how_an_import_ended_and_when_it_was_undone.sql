alter table intake.run
  add column ended_as  text,
  add column undone_at timestamptz;

-- Until now, undoing an import wrote over the moment at which it had ended. It was last seen alive when it ended.
update intake.run
   set ended_as    = case when state = 'interrupted' or trouble is not null then 'interrupted' else 'finished' end,
       undone_at   = case when state = 'undone' then finished_at end,
       finished_at = case when state = 'undone' then seen_at else finished_at end
 where state <> 'running';

-- An import that resumed kept nothing of its trouble; one that finished has none.
update intake.run
   set trouble = null
 where trouble is not null
   and ended_as is distinct from 'interrupted';

alter table intake.run
  add constraint ended_finished_or_interrupted      check (ended_as in ('finished', 'interrupted')),
  add constraint only_what_ended_says_how_it_ended  check ((finished_at is null) = (ended_as is null)),
  add constraint finished_and_interrupted_say_so    check (state not in ('finished', 'interrupted') or ended_as = state),
  add constraint only_what_was_undone_says_when     check ((state = 'undone') = (undone_at is not null)),
  add constraint a_dry_run_is_never_undone          check (not dry or state <> 'undone'),
  add constraint only_interrupted_imports_had_trouble check (trouble is null or ended_as is not distinct from 'interrupted');

comment on column intake.run.ended_as is 'Whether the import was finished or interrupted when it ended. It stays after the import is undone.';
comment on column intake.run.undone_at is 'When the import was undone.';
