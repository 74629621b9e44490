create view population.list_member as
select person, since, until, entered_on, conditions, practice, area21, seen_with
  from population.listed;

comment on view population.list_member is 'Published: who is on the three-conditions list and by which conditions, with the place by which a team is found. Who reads it passes a label set.';
