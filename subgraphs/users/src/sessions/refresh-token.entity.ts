import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/**
 * A refresh token that was given out, current or replaced: replaced ones are kept to recognise their reuse. A plain
 * hash will do, because 256 random bits cannot be guessed from it.
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
