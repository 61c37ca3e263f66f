import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The authenticator app of a person; it counts once it has shown that it knows the secret. */
@Entity()
export class SecondFactor {
  [EntityName]?: 'SecondFactor';

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  /** Base32, sealed with SESSION_SECRET: a copy of the database makes no codes. */
  @Property({ type: 'string' })
  sealedSecret!: string;

  @Property({ type: 'datetime', length: 3, nullable: true })
  enabledAt?: Date | null;

  /** Number of the 30 seconds whose code was used last: neither that code nor an older one counts again. */
  @Property({ type: 'integer' })
  lastStep: number = 0;
}
