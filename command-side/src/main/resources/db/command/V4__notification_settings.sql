-- How people want to be reminded; who has no row gets everything, each by itself, outside the organisation's quiet hours.
create table notification_settings (
  organisation text        not null,
  person_id    text        not null,
  off          text[]      not null,
  quiet        text        not null check (quiet in ('DEFAULT', 'OWN', 'NONE')),
  quiet_from   time,
  quiet_to     time,
  digest_at    time,
  changed_at   timestamptz not null,
  primary key (organisation, person_id)
);
comment on column notification_settings.off is 'Kinds of reminder that don''t come by e-mail.';

grant select, insert, update on notification_settings to ${application};
