alter table directory.everyday_word add column also text not null default '';

comment on column directory.everyday_word.also is 'Words to look for as well, because entries use them for the same thing; empty where there are none.';

create or replace view directory.published_everyday_word as
  select need, words, phrase, also
    from directory.everyday_word;

-- One can lose more than a person: a job, a key, one's confidence.
delete from directory.everyday_word where need = 'bereavement' and words = 'lost my';

insert into directory.everyday_word (need, words, also) values
  ('bereavement', 'lost mum', 'died'), ('bereavement', 'lost dad', 'died'), ('bereavement', 'lost husband', 'died'), ('bereavement', 'lost wife', 'died'),
  ('bereavement', 'lost partner', 'died'), ('bereavement', 'lost son', 'died'), ('bereavement', 'lost daughter', 'died'), ('bereavement', 'losing mum', 'died'),
  ('bereavement', 'losing dad', 'died'), ('bereavement', 'dad died', ''), ('bereavement', 'partner died', ''), ('bereavement', 'friend died', ''),
  ('connection', 'no one to talk', 'befriending lonely'), ('connection', 'nobody visits', 'befriending lonely'), ('connection', 'on my own', 'lonely'),
  ('connection', 'singing', 'choir'), ('connection', 'sing', 'choir'), ('connection', 'crochet', 'knit'), ('connection', 'sewing', 'knit'),
  ('connection', 'gardening', ''), ('connection', 'allotment', 'vegetables gardening'), ('connection', 'woodwork', 'shed'), ('connection', 'board games', 'games'),
  ('connection', 'bored', ''), ('connection', 'chat', ''),
  ('food', 'cheap food', 'pantry'), ('food', 'cheap groceries', 'pantry food'), ('food', 'affordable food', 'pantry'), ('food', 'empty fridge', 'food bank'),
  ('food', 'nothing fridge', 'food bank pantry'), ('food', 'meals on wheels', 'volunteer brings hot meal'), ('food', 'breakfast', ''), ('food', 'recipe', 'cook'),
  ('food', 'baby milk', 'food bank'), ('food', 'starving', 'food bank'),
  ('money-advice', 'credit card', 'debt'), ('money-advice', 'catalogue', 'debt'), ('money-advice', 'payday loan', 'debt'), ('money-advice', 'council tax', 'debt'),
  ('money-advice', 'skint', 'money'), ('money-advice', 'broke', 'money'), ('money-advice', 'saving money', 'budgeting'),
  ('benefits', 'letter', 'letters forms'), ('benefits', 'forms', ''), ('benefits', 'carers allowance', 'claim'), ('benefits', 'housing benefit', 'claim'),
  ('benefits', 'disability living allowance', 'claim'), ('benefits', 'jobcentre', 'claim'), ('benefits', 'read my letter', 'letters forms'),
  ('energy', 'house cold', 'heating draughts'), ('energy', 'flat cold', 'heating draughts'), ('energy', 'draughty', 'draughts'), ('energy', 'boiler', 'heating'),
  ('energy', 'radiator', 'heating'), ('energy', 'smart meter', 'meter'), ('energy', 'top up meter', 'meter'), ('energy', 'warm bank', 'warm room'),
  ('housing', 'rent', ''), ('housing', 'bidding', 'housing'), ('housing', 'cockroaches', 'housing repairs'), ('housing', 'mice', 'housing repairs'), ('housing', 'leak', 'repairs'),
  ('housing', 'notice to leave', 'eviction'), ('housing', 'section 21', 'eviction'),
  ('homelessness', 'tonight sleep', 'bed'), ('homelessness', 'on the street', 'rough'), ('homelessness', 'rough sleeper', 'rough'), ('homelessness', 'no home', 'bed'),
  ('mental-health-practical', 'therapy', 'counselling'), ('mental-health-practical', 'therapist', 'counselling'), ('mental-health-practical', 'counsellor', 'counselling'),
  ('mental-health-practical', 'sad', 'low mood'), ('mental-health-practical', 'worried', 'anxiety'), ('mental-health-practical', 'worry', 'anxiety'),
  ('mental-health-practical', 'cannot cope', 'stress anxiety'), ('mental-health-practical', 'not coping', 'stress anxiety'), ('mental-health-practical', 'can cope', 'stress anxiety'),
  ('mental-health-practical', 'need to talk', 'listener'), ('mental-health-practical', 'insomnia', 'sleep'), ('mental-health-practical', 'mindfulness', ''),
  ('care-needs', 'carer morning', 'washing dressing'), ('care-needs', 'home help', 'washing cleaning'), ('care-needs', 'cleaner', 'cleaning'),
  ('care-needs', 'alzheimer', 'dementia'), ('care-needs', 'memory', 'dementia'), ('care-needs', 'forgetting', 'dementia'), ('care-needs', 'forgetful', 'dementia'),
  ('care-needs', 'zimmer', 'frames'), ('care-needs', 'commode', ''), ('care-needs', 'getting dressed', 'dressing'),
  ('unpaid-carer', 'sit with', 'sitter'), ('unpaid-carer', 'care for my', ''), ('unpaid-carer', 'looks after me', 'young carers'),
  ('physical-activity', 'fitter', 'exercise'), ('physical-activity', 'fitness', 'exercise'), ('physical-activity', 'falling', 'falls balance'), ('physical-activity', 'falls', 'balance'),
  ('physical-activity', 'walks', 'walk'), ('physical-activity', 'swim', ''), ('physical-activity', 'dancing', ''), ('physical-activity', 'pilates', 'exercise'),
  ('transport-mobility', 'confidence outside', 'volunteer walks shops'), ('transport-mobility', 'confidence going out', 'volunteer walks shops'),
  ('transport-mobility', 'afraid go out', 'volunteer walks'), ('transport-mobility', 'minibus', ''), ('transport-mobility', 'driver', ''), ('transport-mobility', 'bus', ''),
  ('transport-mobility', 'appointment', 'hospital'), ('transport-mobility', 'wheelchair', ''),
  ('safety-at-home', 'fraud', 'scam'), ('safety-at-home', 'con man', 'scam'), ('safety-at-home', 'conned', 'scam'), ('safety-at-home', 'handyman', 'repairs handyperson'),
  ('safety-at-home', 'light bulb', 'repairs handyperson'), ('safety-at-home', 'small repairs', 'handyperson'), ('safety-at-home', 'key safe', ''), ('safety-at-home', 'locks', 'repairs handyperson'),
  ('safety-at-home', 'odd jobs', 'repairs handyperson'),
  ('work-and-learning', 'speak english', 'english'), ('work-and-learning', 'maths', ''), ('work-and-learning', 'qualification', 'certificate'), ('work-and-learning', 'read and write', 'english'),
  ('work-and-learning', 'out of work', 'cv interviews'), ('work-and-learning', 'apprenticeship', 'job'), ('work-and-learning', 'evening class', 'course'),
  ('digital', 'getting online', 'computer laptop'), ('digital', 'go online', 'computer laptop'), ('digital', 'laptop', ''), ('digital', 'wifi', 'data'), ('digital', 'no internet', 'data sim'),
  ('digital', 'sim card', ''), ('digital', 'use phone', 'telephone tablet laptop'), ('digital', 'whatsapp', 'telephone tablet laptop'), ('digital', 'app', 'telephone tablet laptop'),
  ('family-parenting', 'year old', 'toddlers'), ('family-parenting', 'playgroup', 'play'), ('family-parenting', 'after school', 'youth'), ('family-parenting', 'teenagers', 'youth'),
  ('family-parenting', 'teenager', 'youth'), ('family-parenting', 'uniform', ''), ('family-parenting', 'homework', ''), ('family-parenting', 'feeding baby', 'breastfeeding'),
  ('family-parenting', 'behaviour', ''), ('family-parenting', 'tantrums', 'behaviour'), ('family-parenting', 'nursery', 'toddlers'), ('family-parenting', 'new mum', 'babies'),
  ('substance', 'drink too much', 'drinking'), ('substance', 'stop drinking', ''), ('substance', 'betting', 'gambling gamblers'), ('substance', 'gambles', 'gambling'), ('substance', 'cannabis', 'drugs'),
  ('substance', 'clean', 'recovery'), ('substance', 'slot machines', 'gambling'),
  ('contribution', 'give back', 'volunteer give time'), ('contribution', 'retired', 'give time'), ('contribution', 'swap skills', ''), ('contribution', 'timebank', 'time bank swap'),
  ('contribution', 'useful', 'give time'), ('contribution', 'help neighbours', 'neighbours swap')
on conflict (need, words) do update set also = excluded.also;
