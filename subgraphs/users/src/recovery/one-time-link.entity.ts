import { EntityName } from '@mikro-orm/core';
import { Check, Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** What a link in a letter does. */
export enum LinkPurpose {
  VERIFY_EMAIL = 'VERIFY_EMAIL',
  RESET_PASSWORD = 'RESET_PASSWORD',
  CHANGE_EMAIL = 'CHANGE_EMAIL',
}

/** A link that was sent and not used yet: a person has one of each purpose, the last one sent. */
@Entity()
@Unique({ properties: ['purpose', 'userId'] })
@Check({
  name: 'one_time_link_purpose_known',
  expression: "purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD', 'CHANGE_EMAIL')",
})
export class OneTimeLink {
  [EntityName]?: 'OneTimeLink';

  /** Of its token, which only the letter has. A plain hash will do for 256 random bits. */
  @PrimaryKey({ type: 'string', length: 43 })
  hash!: string;

  @Property({ type: 'string' })
  purpose!: LinkPurpose;

  @Property({ type: 'uuid' })
  userId!: string;

  /** The address it was sent to, and proves. */
  @Property({ type: 'string' })
  email!: string;

  @Property({ type: 'datetime', length: 3 })
  expiresAt!: Date;
}
