import { Migration20261123064618 } from './Migration20261123064618.ts';
import { Migration20261130013319_recent_password } from './Migration20261130013319_recent_password.ts';
import { Migration20261130015021 } from './Migration20261130015021.ts';
import { Migration20261130020026_email_standing } from './Migration20261130020026_email_standing.ts';
import { Migration20261130022716_sellers } from './Migration20261130022716_sellers.ts';
import { Migration20261130022930_notification_preference } from './Migration20261130022930_notification_preference.ts';
import { Migration20261130024424_messages } from './Migration20261130024424_messages.ts';
import { Migration20261130025332_second_factors_and_rotating_keys } from './Migration20261130025332_second_factors_and_rotating_keys.ts';
import { Migration20261130025853 } from './Migration20261130025853.ts';
import { Migration20261130050000_trigrams } from './Migration20261130050000_trigrams.ts';
import { Migration20261130051453_audit } from './Migration20261130051453_audit.ts';
import { Migration20261130051603_news_history } from './Migration20261130051603_news_history.ts';
import { Migration20261130053912_people } from './Migration20261130053912_people.ts';
import { Migration20261130055200_browsing_history } from './Migration20261130055200_browsing_history.ts';
import { Migration20261130055837_profile_and_deletion } from './Migration20261130055837_profile_and_deletion.ts';
import { Migration20261130062318_audit_repeats } from './Migration20261130062318_audit_repeats.ts';
import { Migration20261130093940_accounts_letters } from './Migration20261130093940_accounts_letters.ts';
import { Migration20261130094500_accounts_audit_filters } from './Migration20261130094500_accounts_audit_filters.ts';
import { Migration20261130165924_partners } from './Migration20261130165924_partners.ts';
import { Migration20261130212053_partner_quotas } from './Migration20261130212053_partner_quotas.ts';

export const migrations = [
  Migration20261123064618,
  Migration20261130013319_recent_password,
  Migration20261130015021,
  Migration20261130020026_email_standing,
  Migration20261130022716_sellers,
  Migration20261130022930_notification_preference,
  Migration20261130024424_messages,
  Migration20261130025332_second_factors_and_rotating_keys,
  Migration20261130025853,
  Migration20261130050000_trigrams,
  Migration20261130051453_audit,
  Migration20261130051603_news_history,
  Migration20261130053912_people,
  Migration20261130055200_browsing_history,
  Migration20261130055837_profile_and_deletion,
  Migration20261130062318_audit_repeats,
  Migration20261130093940_accounts_letters,
  Migration20261130094500_accounts_audit_filters,
  Migration20261130165924_partners,
  Migration20261130212053_partner_quotas,
];
