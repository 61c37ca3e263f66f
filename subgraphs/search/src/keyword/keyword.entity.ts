import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Locale } from '@minijd/subgraph';

/** A frequent recent search. */
@Entity()
@Index({ properties: ['locale', 'searches'] })
export class Keyword {
  [EntityName]?: 'Keyword';
  [PrimaryKeyProp]?: ['locale', 'text'];

  @PrimaryKey({ type: 'string' })
  locale!: Locale;

  @PrimaryKey({ type: 'string' })
  text!: string;

  @Property({ type: 'integer' })
  searches!: number;

  /** Texts whose prefixes suggest it. */
  @Property({ type: 'array' })
  prefixes: string[] = [];
}
