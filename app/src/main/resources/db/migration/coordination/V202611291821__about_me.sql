create table coordination.about_me_entry (
  id          bigint generated always as identity,
  person      bigint      not null,
  first_about bigint      not null,
  heading     text        not null,
  kind        text        not null,
  words       text        not null,
  supporter   text,
  recorded_by bigint      not null,
  recorded_at timestamptz not null,
  constraint about_me_entry_pkey primary key (id),
  constraint heading_of_about_me_is_known check (heading in ('important', 'people', 'communicate', 'wellness', 'please', 'support', 'also')),
  constraint an_entry_is_words_or_a_flag check (kind in ('words', 'flag')),
  constraint only_words_have_a_supporter check (kind = 'words' or supporter is null),
  constraint a_supporter_has_a_name check (supporter ~ '\S'),
  constraint a_flag_says_what_looks_different check (kind = 'words' or words ~ '\S')
);

comment on table coordination.about_me_entry is 'About Me: the words of a person under seven headings, and what workers flagged about them. Rows are only added; the last words under a heading count. supporter is who helped the person to say it, and empty where nobody did. first_about is the person it was first about; person is who that is now, after people were joined or parted.';

-- What does this person say about themselves?
create index about_me_entry_by_person on coordination.about_me_entry (person);

-- What was first about this person, before people were joined?
create index about_me_entry_by_first_about on coordination.about_me_entry (first_about) where person <> first_about;
