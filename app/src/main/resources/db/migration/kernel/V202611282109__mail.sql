create table kernel.mail (
  id             bigint generated always as identity,
  recipient      bigint      not null,
  about          text        not null,
  subject        text        not null,
  body           text        not null,
  queued_at      timestamptz not null,
  state          text        not null,
  attempts       int         not null default 0,
  handed_over_at timestamptz,
  ended_at       timestamptz,
  reason         text,
  constraint mail_pkey primary key (id),
  constraint one_mail_about_one_thing unique (recipient, about),
  constraint state_is_known
    check (state in ('queued', 'sending', 'handed-over', 'sent', 'may-have-been-sent', 'refused', 'given-up', 'kept')),
  constraint only_what_ended_has_an_end check ((state in ('queued', 'sending', 'handed-over')) = (ended_at is null)),
  constraint what_was_sent_was_handed_over
    check (state not in ('handed-over', 'sent', 'may-have-been-sent') or handed_over_at is not null),
  constraint what_was_sent_was_tried check (state in ('queued', 'kept') or attempts > 0),
  constraint a_refusal_says_why check ((state in ('refused', 'given-up')) = (reason is not null))
);

comment on table kernel.mail is 'Each e-mail to a worker: what it says and what became of it. It names nobody: the address is looked up when the e-mail is sent.';

-- Which e-mails ended before this day?
create index mail_by_end on kernel.mail (ended_at) where ended_at is not null;
