-- People whose only word on where they live was typed by a worker are placed nowhere, until a partner says it.

create temporary table placed_by_a_worker on commit drop as
select summary.person
  from population.summary
  join people.current_detail detail on detail.person = summary.person
 where summary.area21 is not null
 group by summary.person, summary.area21
having bool_and(detail.area21 is distinct from summary.area21);

update population.summary
   set area21 = null,
       area11 = null,
       print = 0
 where person in (select person from placed_by_a_worker);

update population.listed
   set area21 = null,
       area11 = null
 where person in (select person from placed_by_a_worker);
