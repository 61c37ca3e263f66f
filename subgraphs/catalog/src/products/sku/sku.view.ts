import { Cached, type Locale, MoneyType, price } from '@minijd/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Attribute, attributesIn } from '../attribute/attribute.type.ts';
import { Media, mediaIn } from '../media/media.type.ts';
import type { SkuRow } from './sku.rows.ts';

@Directive('@key(fields: "id")')
@Cached(60)
@ObjectType('Sku', {
  simpleResolvers: true,
  description: "What can be bought: one combination of a product's specifications, such as a colour and a size.",
})
export class SkuView {
  @Field(() => ID, { description: 'Identifies the SKU.' })
  readonly id: string;

  @Field(() => String, { description: 'Its code, unique.' })
  readonly code: string;

  @Field(() => [Attribute], { description: 'Its specifications.' })
  readonly specs: Attribute[];

  @Field(() => MoneyType, { description: 'The price of one unit.' })
  readonly price: MoneyType;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'The lowest price of the 30 days before, when it has fallen.',
  })
  readonly listPrice?: MoneyType;

  @Field(() => Media, { nullable: true, description: 'A picture of this SKU.' })
  readonly image?: Media;

  readonly productId: string;
  readonly sellerId: string;

  constructor(row: SkuRow, locale: Locale) {
    const [image] = row.image;
    this.id = row.id;
    this.code = row.code;
    this.specs = attributesIn(locale, row.specs);
    this.price = price(row.priceMinor);
    this.listPrice = row.listPriceMinor ? price(row.listPriceMinor) : undefined;
    this.image = image && mediaIn(locale, image);
    this.productId = row.productId;
    this.sellerId = row.sellerId;
  }
}
