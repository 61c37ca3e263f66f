import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Locale } from '@minijd/subgraph';

/** What many people searched for lately. */
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

  /** What people type to get it. */
  @Property({ type: 'array' })
  prefixes: string[] = [];
}
