import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The authenticator app of a person; enabled by its first valid code. */
@Entity()
export class SecondFactor {
  [EntityName]?: 'SecondFactor';

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  /** Base32, encrypted with SESSION_SECRET, so that a copy of the database is not enough to make codes. */
  @Property({ type: 'string' })
  sealedSecret!: string;

  @Property({ type: 'datetime', length: 3, nullable: true })
  enabledAt?: Date | null;

  /** The 30-second step of the last used code: this and older codes are refused. */
  @Property({ type: 'integer' })
  lastStep: number = 0;
}
