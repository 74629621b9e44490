create table access.worker_email (
  worker  bigint not null,
  address text   not null,
  constraint worker_email_pkey primary key (worker),
  constraint an_address_has_a_name_and_a_host check (address ~ '^[^@\s]+@[^@\s]+$')
);

comment on table access.worker_email is 'Where to send e-mail to a worker. A worker without a row is sent none.';
