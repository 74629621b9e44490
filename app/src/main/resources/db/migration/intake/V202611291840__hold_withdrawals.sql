create table intake.absent_item (
  run    bigint not null,
  record bigint not null,
  item   bigint not null,
  constraint absent_item_pkey primary key (run, record, item)
);

comment on table intake.absent_item is 'Items that still count and that a full extract does not have: while it is decided whether they are withdrawn, and until somebody confirms it.';

create table intake.held_withdrawal (
  run         bigint  not null,
  items       bigint  not null,
  confirmable boolean not null,
  reasons     text[]  not null,
  constraint held_withdrawal_pkey primary key (run),
  constraint a_held_withdrawal_has_reasons check (cardinality(reasons) > 0)
);

comment on table intake.held_withdrawal is 'Full extracts of which nothing was withdrawn: how many items they no longer have, and why these still count.';

create table intake.extract_file (
  run   bigint not null,
  file  text   not null,
  items bigint not null,
  constraint extract_file_pkey primary key (run, file)
);

comment on table intake.extract_file is 'The files of full extracts, so that a file that no longer comes is noticed. Names only, and how many items each held.';
