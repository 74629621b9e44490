create table people.search_key (
  key    bigint not null,
  born   date,
  record bigint not null
);

comment on table people.search_key is 'What each record can be looked up by, as numbers: its names as they sound, by themselves and two together, its postcode, its telephone. With each stands the day of birth, so that a name and a day are looked up at once. A number hides nothing: it is kept as closely as what it stands for.';

-- Which records have this key, and were born on one of these days?
create index search_key_by_key on people.search_key (key, born, record);

-- Which keys has this record?
create index search_key_by_record on people.search_key (record);

create table people.search_edition (
  edition int not null,
  constraint search_edition_pkey primary key (edition)
);

comment on table people.search_edition is 'By which edition of the rules the search keys were written. Where it is not that of the running Kith, they are written anew when it starts.';
