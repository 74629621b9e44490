create table coordination.conversation_field (
  id          bigint generated always as identity,
  person      bigint      not null,
  first_about bigint      not null,
  worker      bigint      not null,
  field       text        not null,
  words       text        not null,
  based_on    bigint      not null,
  revision    int         not null,
  saved_at    timestamptz not null,
  constraint conversation_field_pkey primary key (id),
  constraint one_draft_of_a_field_for_a_worker unique (first_about, worker, field),
  constraint a_draft_was_saved_at_least_once check (revision > 0)
);

comment on table coordination.conversation_field is 'What a worker has typed in a conversation that is not finished. It is theirs alone, and goes when they finish. based_on is the number of what they saw before they typed. first_about is the person it was first about; person is who that is now, after people were joined or parted.';

-- What has been typed about this person?
create index conversation_field_by_person on coordination.conversation_field (person);

create table coordination.conversation_secret (
  worker  bigint      not null,
  device  uuid        not null,
  secret  bytea       not null,
  used_at timestamptz not null,
  constraint conversation_secret_pkey primary key (worker, device),
  constraint a_secret_is_for_aes_256 check (length(secret) = 32)
);

comment on table coordination.conversation_secret is 'What a worker''s device needs to read what it keeps until it is sent. Only the worker gets it, when they are signed in. It is deleted 72 hours after it was last used, and what the device keeps is then of no use to anybody.';
