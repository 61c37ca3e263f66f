import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/**
 * An issued refresh token, current or replaced: replaced ones are kept to detect reuse. An unsalted hash is enough for
 * 256 random bits.
 */
@Entity()
@Unique({ properties: ['sessionId', 'number'] })
export class RefreshToken {
  [EntityName]?: 'RefreshToken';

  @PrimaryKey({ type: 'string', length: 43 })
  hash!: string;

  @Property({ type: 'uuid' })
  sessionId!: string;

  /** 1 for the first of its session. */
  @Property({ type: 'integer' })
  number!: number;
}
