create table intake.unclassified (
  run    bigint not null,
  kind   text   not null,
  system text   not null,
  code   text   not null,
  items  bigint not null,
  constraint unclassified_pkey primary key (run, kind, system, code),
  constraint it_came_at_least_once check (items > 0)
);

comment on table intake.unclassified is 'Codes that an import brought and that nobody had classified: how often, and never whose. Words without a code are counted under an empty code, and are not kept here.';

create table intake.classification (
  partner text        not null,
  kind    text        not null,
  system  text        not null,
  code    text        not null,
  words   text        not null,
  since   timestamptz not null,
  label   smallint    not null,
  reason  text        not null,
  worker  bigint      not null,
  constraint classification_pkey primary key (partner, kind, system, code, words, since),
  constraint label_is_known check (label between 0 and 2),
  constraint it_says_what_it_is_about check (code <> '' or words <> '' or (partner <> '' and kind <> '')),
  constraint it_says_why check (reason <> '')
);

comment on table intake.classification is 'How confidential codes and words are that no list has: who decided it, when and why. The latest row of a key is in force; earlier ones stay. An empty part stands for any.';

create table intake.labelled (
  one         boolean     not null default true,
  fingerprint bigint      not null,
  at          timestamptz not null,
  constraint labelled_pkey primary key (one),
  constraint there_is_one_row check (one)
);

comment on table intake.labelled is 'Which lists and classifications everything stored was last labelled by. Where the lists are others now, it is labelled again.';
