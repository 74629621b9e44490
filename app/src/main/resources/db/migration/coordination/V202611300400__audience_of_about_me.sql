-- What was written before stays with those who could read it then.
alter table coordination.about_me_entry
  add column audience text not null default 'health social-care coordination';

alter table coordination.about_me_entry alter column audience drop default;

alter table coordination.about_me_entry
  add constraint an_entry_is_for_somebody check (audience ~ '\S');

comment on column coordination.about_me_entry.audience is 'For whom it is: kinds of workers, as the disclosure filter names them.';
