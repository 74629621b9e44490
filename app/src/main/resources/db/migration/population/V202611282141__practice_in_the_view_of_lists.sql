-- A list may show only those who are registered with some practices, also by where people live.
create or replace view population.listed_at as
select 'REGISTERED'::text as by, practice as place, person, since, until, entered_on, conditions, name_order, birth_date, area21, practice
  from population.listed
 union all
select 'RESIDENT', area21, person, since, until, entered_on, conditions, name_order, birth_date, area21, practice
  from population.listed;
