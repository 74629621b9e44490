alter table intake.run
  add column not_understood bigint not null default 0,
  add column not_read       bigint not null default 0;

comment on column intake.run.not_understood is 'Items that were stored although a value of them could not be used.';
comment on column intake.run.not_read is 'Files of the feed that Kith does not read.';

alter table intake.reject
  drop constraint kind_is_known;

alter table intake.reject
  add constraint kind_is_known check (kind in ('rejected', 'set-aside', 'kept-out', 'not-read'));
