-- What to know of a file as a whole is told apart from a value that was set aside.
alter table intake.reject
   drop constraint kind_is_known,
  add constraint kind_is_known check (kind in ('rejected', 'set-aside', 'kept-out', 'not-read', 'notice'));
