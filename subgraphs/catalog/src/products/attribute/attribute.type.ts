import type { Locale } from '@minijd/subgraph';
import { Cached, textIn } from '@minijd/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@Cached(60)
@ObjectType({ simpleResolvers: true, description: 'A named property of a product or of one of its SKUs.' })
export class Attribute {
  @Field(() => String, { description: 'Its name, such as "Colour".' })
  name!: string;

  @Field(() => String, { description: 'Its value.' })
  value!: string;
}

/** An attribute in the shop's languages, as stored in JSON columns; at least one language is present. */
export interface StoredAttribute {
  nameZh?: string | null;
  nameEn?: string | null;
  valueZh?: string | null;
  valueEn?: string | null;
  /** The attribute of the template of its category that it is a value of, with the value by its kind. */
  attributeId?: string;
  number?: number;
  yes?: boolean;
  choiceId?: string;
  /** Buyers cannot filter by it. */
  unfiltered?: true;
}

export function attributesIn(locale: Locale, stored: readonly StoredAttribute[]): Attribute[] {
  return stored.map(({ nameZh, nameEn, valueZh, valueEn }) => ({
    name: textIn(locale, nameZh, nameEn) ?? '',
    value: textIn(locale, valueZh, valueEn) ?? '',
  }));
}
