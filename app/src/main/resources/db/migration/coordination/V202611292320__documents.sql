create table coordination.document (
  id                bigint generated always as identity,
  person            bigint      not null,
  first_about       bigint      not null,
  type              text        not null,
  title             text        not null,
  written_by        text        not null,
  written_on        date        not null,
  label             smallint    not null,
  audience          text        not null,
  added_by          bigint      not null,
  added_at          timestamptz not null,
  withdrawn_because text,
  withdrawn_by      bigint,
  withdrawn_at      timestamptz,
  constraint document_pkey primary key (id),
  constraint type_of_a_document_is_known check (type in ('letter', 'assessment', 'photograph', 'form', 'other')),
  constraint a_document_has_a_title check (title ~ '\S'),
  constraint a_document_names_its_author check (written_by ~ '\S'),
  constraint a_label_can_be_chosen check (label in (0, 1, 2)),
  constraint a_document_is_for_somebody check (audience ~ '\S'),
  constraint who_withdrew_it_when_and_why
    check (num_nonnulls(withdrawn_because, withdrawn_by, withdrawn_at) in (0, 3)),
  constraint why_it_was_withdrawn_has_words check (withdrawn_because ~ '\S')
);

comment on table coordination.document is 'A letter, an assessment or a photograph about a person. A withdrawn one stays with the reason, and nobody opens it any more. first_about is the person it was first about; person is who that is now, after people were joined or parted.';

-- Which documents are there about this person?
create index document_by_person on coordination.document (person);

-- What was first about this person, before people were joined?
create index document_by_first_about on coordination.document (first_about) where person <> first_about;

create table coordination.document_version (
  document bigint      not null,
  number   int         not null,
  format   text        not null,
  pages    int,
  sha256   bytea       not null,
  bytes    bytea       not null,
  added_by bigint      not null,
  added_at timestamptz not null,
  constraint document_version_pkey primary key (document, number),
  constraint a_file_is_of_a_document foreign key (document) references coordination.document,
  constraint format_of_a_document_is_known check (format in ('pdf', 'jpeg', 'png', 'docx')),
  constraint a_file_is_not_empty_and_not_too_large check (length(bytes) between 1 and 10485760),
  constraint sha_256_has_32_bytes check (length(sha256) = 32)
);

-- The files are compressed already.
alter table coordination.document_version alter column bytes set storage external;

comment on table coordination.document_version is 'The files of a document, byte for byte as they were sent. Rows are added and never changed.';
