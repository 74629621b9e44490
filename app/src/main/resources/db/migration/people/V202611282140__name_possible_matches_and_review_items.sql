-- Possible matches: what was called a doubt, with coded reasons in place of sentences.

alter table people.doubt rename to possible_match;
alter table people.possible_match rename constraint doubt_pkey to possible_match_pkey;
alter index people.doubt_by_other rename to possible_match_by_other;

alter table people.possible_match
  drop constraint doubt_kind_is_known,
  drop constraint what_is_likely_says_how_likely,
  add column reason text;

update people.possible_match
   set reason = case kind
                  when 'conflict' then 'decisions_contradict'
                  when 'reused' then 'local_id_reused'
                  when 'death' then case when why like 'The partners give different dates%' then 'death_dates_differ' else 'dead_and_alive' end
                  when 'which' then 'parted_by_decision_about_another'
                  when 'birth' then 'birth_dates_differ'
                  when 'check' then 'drawn_as_sample'
                  when 'likely' then 'model_finds_likely'
                  else case
                         when why like '%more than one person fits' then 'number_shared_and_several_fit'
                         when why like '%a birth date is missing%' then 'number_shared_and_no_birth_date'
                         when why like 'Same NHS number and birth date%' then 'number_shared_and_other_names'
                         when why like '%the birth dates differ' then 'number_shared_and_other_birth_date'
                         else 'number_shared_and_model_disagrees'
                       end
                end,
       kind = case kind
                when 'conflict' then 'decision_conflict'
                when 'reused' then 'local_id_reused'
                when 'which' then 'ambiguous'
                when 'number' then 'nhs_number_conflict'
                when 'check' then 'quality_sample'
                when 'likely' then 'possible_match'
                else kind
              end;

alter table people.possible_match
  alter column reason set not null,
  drop column why,
  add constraint kind_of_possible_match_is_known
      check (kind in ('decision_conflict', 'local_id_reused', 'death', 'ambiguous', 'nhs_number_conflict', 'birth', 'quality_sample', 'possible_match')),
  add constraint reason_for_review_is_known
      check (reason in ('decisions_contradict', 'local_id_reused', 'dead_and_alive', 'death_dates_differ', 'parted_by_decision_about_another',
                        'number_shared_and_several_fit', 'number_shared_and_no_birth_date', 'number_shared_and_other_names',
                        'number_shared_and_other_birth_date', 'number_shared_and_model_disagrees', 'birth_dates_differ',
                        'drawn_as_sample', 'model_finds_likely')),
  add constraint only_a_likely_match_has_a_probability check ((reason = 'model_finds_likely') = (probability is not null));

comment on table people.possible_match is 'Pairs of records that a worker has to look at, one row for each kind of question about a pair. PossibleMatch in the code explains kinds and reasons.';
comment on column people.possible_match.probability is 'How likely the match model finds it that both records are one person''s, where that is the reason.';

-- What a worker had in view when they decided, in the same codes.

alter table people.ruling disable trigger ruling_is_only_added_to;

update people.ruling
   set settles = (select coalesce(array_agg(case kind
                                              when 'conflict' then 'decision_conflict'
                                              when 'reused' then 'local_id_reused'
                                              when 'which' then 'ambiguous'
                                              when 'number' then 'nhs_number_conflict'
                                              when 'check' then 'quality_sample'
                                              when 'likely' then 'possible_match'
                                              else kind
                                            end), '{}')
                    from unnest(settles) as kind)
 where settles && array['conflict', 'reused', 'which', 'number', 'check', 'likely'];

alter table people.ruling enable trigger ruling_is_only_added_to;

-- Review items: a pair in the queue, with its state.

alter table people.pair rename to review_item;
alter table people.review_item rename constraint pair_pkey to review_item_pkey;
alter table people.review_item rename column put_off_until to deferred_until;

alter table people.review_item
  drop constraint whoever_holds_a_pair_holds_it_until_some_time,
  add column state text not null default 'open',
  add column settled_at timestamptz;

update people.review_item
   set state = case
                 when not exists (select
                                    from people.possible_match
                                   where possible_match.record = review_item.record
                                     and possible_match.other = review_item.other) then 'settled'
                 when held_until > now() then 'claimed'
                 when deferred_until > now() then 'deferred'
                 else 'open'
               end;

update people.review_item
   set settled_at     = case when state = 'settled' then now() end,
       worker         = case when state = 'claimed' then worker end,
       held_until     = case when state = 'claimed' then held_until end,
       deferred_until = case when state = 'deferred' then deferred_until end;

alter table people.review_item
  add constraint state_of_a_review_item_is_known check (state in ('open', 'claimed', 'deferred', 'settled')),
  add constraint only_a_claimed_item_has_a_worker check ((state = 'claimed') = (worker is not null)),
  add constraint a_claim_ends check ((state = 'claimed') = (held_until is not null)),
  add constraint only_a_deferred_item_waits_until_a_time check ((state = 'deferred') = (deferred_until is not null)),
  add constraint only_a_settled_item_says_when check ((state = 'settled') = (settled_at is not null));

comment on table people.review_item is 'A pair of records that is or was in the review queue: its state, and the key that stands in addresses of pages. ReviewItem in the code holds its lifecycle.';

-- Which pairs are not settled?
create index review_item_in_the_queue on people.review_item (record, other) where state <> 'settled';

create type people.review_priority as (
  kind        int,
  sample      uuid,
  improbable  double precision,
  since       timestamptz,
  record      bigint,
  other       bigint
);

comment on type people.review_priority is 'Where a pair stands in the review queue: by kind; quality samples in random order; likely matches by probability, the most probable first; then the oldest first.';

create view people.review_queue as
select item.record, item.other, question.kinds, question.since,
       row(question.first_kind,
           case when question.kinds[1] = 'quality_sample' then item.key end,
           case when question.kinds = '{possible_match}' then -question.probability end,
           question.since, item.record, item.other)::people.review_priority as priority
  from people.review_item item
  join lateral (select min(since) as since, max(probability) as probability, min(place) as first_kind,
                       array_agg(kind order by place) as kinds
                  from (select possible_match.since, possible_match.probability, possible_match.kind,
                               array_position(array['decision_conflict', 'local_id_reused', 'death', 'ambiguous',
                                                    'nhs_number_conflict', 'birth', 'quality_sample', 'possible_match'], kind) as place
                          from people.possible_match
                         where possible_match.record = item.record
                           and possible_match.other = item.other) asked) question on question.since is not null
 where item.state <> 'settled';

comment on view people.review_queue is 'The pairs that workers have to review, whoever holds or deferred them, with their priority: order by it.';

alter table people.pace rename to review_capacity;
alter table people.review_capacity rename constraint pace_pkey to review_capacity_pkey;
alter trigger pace_is_only_added_to on people.review_capacity rename to review_capacity_is_only_added_to;

-- The log of links: coded reasons in place of sentences.

alter table people.link_event
  add column reason text,
  add column model bigint,
  add column decision bigint,
  add column probability double precision,
  add column words text;

update people.link_event
   set model = case when asserted_by ~ '^matcher [0-9]+$' then substring(asserted_by from '[0-9]+')::bigint end,
       decision = case when asserted_by ~ '^ruling [0-9]+$' then substring(asserted_by from '[0-9]+')::bigint end,
       probability = substring(why from 'probability (?:of )?([0-9]\.[0-9]+)$')::double precision,
       reason = case
                  when why = 'Stands alone' then 'stands_alone'
                  when why = 'Same NHS number, and birth date or names agree' then 'first_rule'
                  when why ~ '^By matcher [0-9]+: probability [0-9.]+$' then 'model'
                  when why ~ '^By a ruling; matcher [0-9]+ alone finds a probability of [0-9.]+$' then 'decision_despite_model'
                  when why in ('A worker ruled that they are one person', 'Ruled by a worker') then 'decided_same_person'
                  when why = 'A worker ruled that it is somebody else' then 'decided_not_same_person'
                  when why = 'A worker ruled that another record of theirs is somebody else' then 'other_decided_not_same_person'
                  when why = 'Stands alone, since a ruling was taken back' then 'alone_since_decision_taken_back'
                  when why = 'Belongs here again, since a ruling was taken back' then 'decision_taken_back'
                  when why = 'The partner took back who it is about' then 'demographics_withdrawn'
                  else 'in_words'
                end;

update people.link_event
   set words = why
 where reason = 'in_words';

alter table people.link_event
  alter column reason set not null,
  drop column asserted_by,
  drop column why,
  add constraint reason_for_a_link_is_known
      check (reason in ('stands_alone', 'first_rule', 'model', 'decision_despite_model', 'decided_same_person', 'decided_not_same_person',
                        'other_decided_not_same_person', 'alone_since_decision_taken_back', 'decision_taken_back',
                        'demographics_withdrawn', 'in_words')),
  add constraint only_an_old_reason_is_in_words check ((reason = 'in_words') = (words is not null)),
  add constraint a_model_or_a_decision_says_so check (model is null or decision is null);

comment on table people.link_event is 'The log of links, oldest first: the person that a record came to belong to, or nobody, with the reason as a code, and the match model or the decision behind it. Rows are only added.';
comment on column people.link_event.words is 'The reason in the words of an earlier version that has no code for it.';
