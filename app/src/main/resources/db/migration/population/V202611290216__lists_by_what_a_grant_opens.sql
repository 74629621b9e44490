-- Everything listed so far counted what only some may see. It stays listed for those who see everything that
-- counts, and for the others where nothing of it is closed to them. Everybody is derived again by a
-- regular job: their print no longer agrees.
alter table population.listed add column seen_with int[];

update population.listed
   set seen_with = case when exists (select
                                       from population.register
                                      cross join lateral json_array_elements(register.reasons) reason
                                      where register.person = listed.person
                                        and reason ->> 'class' is not null)
                        then '{5}'
                        else '{1,5}' end::int[];

update population.summary
   set print = 0;

alter table population.listed
  alter column seen_with set not null,
  drop constraint listed_pkey,
  add constraint listed_pkey primary key (person, since, seen_with),
  add constraint somebody_sees_a_stretch check (cardinality(seen_with) > 0);

comment on column population.listed.seen_with is 'The label sets with which the stretch is seen: a number with one bit for each security label, as 1 for normal alone and 5 for normal and sensitive.';

create or replace view population.listed_at as
select 'REGISTERED'::text as by, practice as place, person, since, until, entered_on, conditions, name_order, birth_date, area21, practice, seen_with
  from population.listed
 union all
select 'RESIDENT', area21, person, since, until, entered_on, conditions, name_order, birth_date, area21, practice, seen_with
  from population.listed;

drop function population.is_said_openly;

-- Who has to be derived again?
create index summary_without_a_print on population.summary (person) where print = 0;
