import { Cached } from '@minijd/subgraph';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ProductService {
  GENUINE = 'GENUINE',
  RETURN_IN_7_DAYS = 'RETURN_IN_7_DAYS',
  FREE_RETURN = 'FREE_RETURN',
  SHIPS_IN_24_HOURS = 'SHIPS_IN_24_HOURS',
  PRICE_PROTECTION = 'PRICE_PROTECTION',
  INSTALLATION = 'INSTALLATION',
  INVOICE = 'INVOICE',
}

registerEnumType(ProductService, {
  name: 'ProductService',
  description: 'What the seller promises for a product.',
  valuesConfig: {
    GENUINE: { description: 'Genuine, or the price is paid back.' },
    RETURN_IN_7_DAYS: { description: 'Returned within seven days without a reason.' },
    FREE_RETURN: { description: 'The seller pays for sending it back.' },
    SHIPS_IN_24_HOURS: { description: 'Shipped within 24 hours.' },
    PRICE_PROTECTION: { description: 'The difference is paid back when the price falls soon after.' },
    INSTALLATION: { description: 'Installed at home.' },
    INVOICE: { description: 'With an invoice.' },
  },
});

@Cached(60)
@ObjectType({ simpleResolvers: true, description: 'The size of a product with packaging, in millimetres.' })
export class ProductDimensions {
  @Field(() => Int, { description: 'Its length.' })
  lengthMm!: number;

  @Field(() => Int, { description: 'Its width.' })
  widthMm!: number;

  @Field(() => Int, { description: 'Its height.' })
  heightMm!: number;
}
