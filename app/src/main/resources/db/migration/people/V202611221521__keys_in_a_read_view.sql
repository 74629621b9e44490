create view people.person_key as
select id as person, key
  from people.person;

comment on view people.person_key is 'Read view for other modules: what names a person outside, as in the addresses of pages.';
