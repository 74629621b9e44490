create table coordination.case_move (
  id          bigint generated always as identity,
  care_case   bigint      not null,
  from_team   text        not null,
  to_team     text,
  what        text        not null,
  place       text        not null,
  raised_at   timestamptz not null,
  state       text        not null,
  answered_by bigint,
  why         text,
  ended_at    timestamptz,
  constraint case_move_pkey primary key (id),
  constraint a_case_that_moves_is_a_case foreign key (care_case) references coordination.care_case,
  constraint what_moved_is_known check (what in ('practice', 'area')),
  constraint a_case_moves_to_another_team check (to_team <> from_team),
  constraint state_of_a_case_move_is_known check (state in ('raised', 'accepted', 'kept', 'withdrawn')),
  constraint only_a_case_move_that_is_over_has_an_end check ((state = 'raised') = (ended_at is null)),
  constraint a_case_move_is_answered_by_somebody check ((state in ('accepted', 'kept')) = (answered_by is not null)),
  constraint only_a_team_that_is_there_accepts check (state <> 'accepted' or to_team is not null),
  constraint keeping_a_case_says_why check ((state = 'kept') = (why is not null))
);

comment on table coordination.case_move is 'A person with a case moved to where another team works. Both teams are asked. The case stays where it is until the other team accepts it.';

-- Is this case waiting for the answer of another team? Once at most.
create unique index one_case_move_at_a_time on coordination.case_move (care_case) where state = 'raised';

-- What waits for this team?
create index case_move_by_team on coordination.case_move (to_team) where state = 'raised';
create index case_move_by_former_team on coordination.case_move (from_team) where state = 'raised';

create view coordination.moved_person as
select case_move.id as case_move, care_case.person, care_case.key_worker
  from coordination.case_move
  join coordination.care_case on care_case.id = case_move.care_case
  join population.person_place on person_place.person = care_case.person
 where care_case.state in ('active', 'on-hold')
   and case_move.place in (person_place.practice, person_place.area21);

comment on view coordination.moved_person is 'Whose case each case move is about, while the case is underway and the person is still where they moved to. Somebody whose address is protected is not in it.';
