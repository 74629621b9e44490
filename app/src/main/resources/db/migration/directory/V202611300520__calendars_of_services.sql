create table directory.calendar (
  entry   uuid        not null,
  address text        not null,
  next_at timestamptz,
  read_at timestamptz,
  failed  boolean     not null default false,
  outcome text        not null default '',
  remarks text        not null default '',
  constraint calendar_pkey primary key (entry),
  constraint calendar_of_a_known_entry foreign key (entry) references directory.entry,
  constraint an_address_is_read_again check ((address = '') = (next_at is null))
);

comment on table directory.calendar is 'The calendar from which the sessions of an entry come, as a worker chose it.';
comment on column directory.calendar.address is 'Where the calendar is read each day; empty where a worker sent a file.';
comment on column directory.calendar.remarks is 'What could not be read, or was read in a way that somebody should know of: one line each.';

-- Which calendars are due?
create index calendar_due on directory.calendar (next_at) where next_at is not null;
