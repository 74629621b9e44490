alter table kernel.mail alter column recipient drop not null;

alter table kernel.mail
  add column contact uuid,
  add constraint a_mail_has_one_recipient check ((recipient is null) <> (contact is null)),
  add constraint one_mail_to_a_contact_about_one_thing unique (contact, about);

comment on table kernel.mail is 'Each e-mail to a worker or to whoever speaks for a service: what it says and what became of it. It names nobody: the address is looked up when the e-mail is sent.';
comment on column kernel.mail.contact is 'The entry of the directory whose contact the e-mail goes to; empty for an e-mail to a worker.';
