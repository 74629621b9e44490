alter table coordination.plan_copy
  add column layout text not null default '16-point',
  add column language text not null default 'en';

alter table coordination.plan_copy drop constraint kind_of_a_copy_is_known;

update coordination.plan_copy
   set layout = kind, kind = 'paper'
 where kind in ('large-print', 'easy-read');

alter table coordination.plan_copy
  alter column layout drop default,
  alter column language drop default,
  add constraint kind_of_a_copy_is_known check (kind in ('paper', 'post', 'file', 'read-aloud')),
  add constraint layout_of_a_copy_is_known check (layout in ('16-point', 'large-print', 'easy-read')),
  add constraint language_of_a_copy_has_a_code check (language ~ '^[a-z]{2}$');

comment on column coordination.plan_copy.layout is 'What the copy looked like.';
comment on column coordination.plan_copy.language is 'The language of its headings (ISO 639-1).';
