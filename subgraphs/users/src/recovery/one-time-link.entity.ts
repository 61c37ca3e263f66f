import { EntityName } from '@mikro-orm/core';
import { Check, Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** The purpose of a link in a letter. */
export enum LinkPurpose {
  VERIFY_EMAIL = 'VERIFY_EMAIL',
  RESET_PASSWORD = 'RESET_PASSWORD',
  CHANGE_EMAIL = 'CHANGE_EMAIL',
}

/** An unused link: a person has one per purpose, the last one sent. */
@Entity()
@Unique({ properties: ['purpose', 'userId'] })
@Check({
  name: 'one_time_link_purpose_known',
  expression: "purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD', 'CHANGE_EMAIL')",
})
export class OneTimeLink {
  [EntityName]?: 'OneTimeLink';

  /** Hash of its token, which only the letter has. An unsalted hash is enough for 256 random bits. */
  @PrimaryKey({ type: 'string', length: 43 })
  hash!: string;

  @Property({ type: 'string' })
  purpose!: LinkPurpose;

  @Property({ type: 'uuid' })
  userId!: string;

  /** The address it was sent to and proves. */
  @Property({ type: 'string' })
  email!: string;

  @Property({ type: 'datetime', length: 3 })
  expiresAt!: Date;
}
