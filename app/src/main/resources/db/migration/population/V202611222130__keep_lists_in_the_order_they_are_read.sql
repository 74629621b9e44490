-- How many people of this practice are on the list on this day?
drop index population.listed_by_practice;
create index listed_by_practice on population.listed (practice, until, since);

-- The same of an area.
drop index population.listed_by_area;
create index listed_by_area on population.listed (area21, until, since);

-- Who of this practice has the most conditions?
create index listed_by_practice_and_conditions on population.listed (practice, (-cardinality(conditions)), name_order, person);
create index listed_by_area_and_conditions on population.listed (area21, (-cardinality(conditions)), name_order, person);

-- Who of this practice comes first by name?
create index listed_by_practice_and_name on population.listed (practice, name_order, person);
create index listed_by_area_and_name on population.listed (area21, name_order, person);

create view population.listed_at as
select 'REGISTERED'::text as by, practice as place, person, since, until, entered_on, conditions, name_order, birth_date, area21
  from population.listed
 union all
select 'RESIDENT', area21, person, since, until, entered_on, conditions, name_order, birth_date, area21
  from population.listed;

comment on view population.listed_at is 'Stretches on the three-conditions list by place: by the practice that people are registered with, and by the area that they live in.';

-- Reasons are written and read whole and never searched: as they were written, they need not be taken apart.
alter table population.register alter column reasons type json using reasons::json;
