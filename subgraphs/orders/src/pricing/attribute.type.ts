import type { Locale } from '@minijd/subgraph';
import { Cached } from '@minijd/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { nameOf } from './applied-discount.ts';

@Directive('@shareable')
@Cached(60)
@ObjectType({ description: 'A named property of a product or of one of its SKUs.' })
export class Attribute {
  @Field(() => String, { description: 'Its name, such as "Colour".' })
  name!: string;

  @Field(() => String, { description: 'Its value.' })
  value!: string;
}

/** An attribute as an order stores it, in the languages it had then. */
export interface StoredAttribute {
  nameZh?: string | null;
  nameEn?: string | null;
  valueZh?: string | null;
  valueEn?: string | null;
  /** Orders of earlier versions have only their buyer's language. */
  name?: string;
  value?: string;
}

export function attributesIn(locale: Locale, stored: readonly StoredAttribute[]): Attribute[] {
  return stored.map(({ nameZh, nameEn, valueZh, valueEn, name, value }) => ({
    name: name ?? nameOf({ nameZh, nameEn }, { locale }),
    value: value ?? nameOf({ nameZh: valueZh, nameEn: valueEn }, { locale }),
  }));
}
