-- What did this worker ask of others, and is still to be done?
create index action_by_asker on coordination.action (requested_by, due_on) where state = 'open';
