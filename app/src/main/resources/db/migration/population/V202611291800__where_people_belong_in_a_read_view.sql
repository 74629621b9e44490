create view population.person_place as
select person, key, given_name, family_name, name_order, birth_date, dead_on, practice, area21
  from population.summary;

comment on view population.person_place is 'Published: who each person is, and where they belong, for lists. Somebody whose address is protected has no practice and no area in it.';
