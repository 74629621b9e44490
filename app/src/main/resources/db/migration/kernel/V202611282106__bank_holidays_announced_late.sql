create table kernel.announced_holiday (
  day  date not null,
  name text not null,
  constraint announced_holiday_pkey primary key (day)
);

comment on table kernel.announced_holiday is 'Bank holidays of England that were announced after the calendar in this release was made.';
