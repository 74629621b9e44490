create view population.person_name as
select person, key, given_name, family_name, birth_date
  from population.summary;

comment on view population.person_name is 'Published: who each person is, in one line. Nothing in it is withheld from somebody who may know of the person.';
