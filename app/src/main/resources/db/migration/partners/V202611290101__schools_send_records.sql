alter table partners.partner
  drop constraint kind_of_partner_is_known,
  add constraint kind_of_partner_is_known check (kind in ('gp', 'hospital', 'community', 'mental-health', 'social-care', 'housing', 'voluntary', 'school'));
