import { MoneyType, price } from '@minijd/subgraph';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Product } from '../../accounts/index.ts';
import { ProductAlert } from './product-alert.entity.ts';
import type { ProductAlertRow } from './product-alert.rows.ts';
import { Sku } from './sku.ts';

@Resolver(() => ProductAlert)
export class ProductAlertResolver {
  @FieldResolver(() => Product, { nullable: true, description: 'Which product.' })
  product(@Root() { productId }: ProductAlertRow): Product {
    return { id: productId };
  }

  @FieldResolver(() => Sku, { nullable: true, description: 'BACK_IN_STOCK: which SKU.' })
  sku(@Root() { kind, subjectId }: ProductAlertRow): Sku | undefined {
    return kind === 'BACK_IN_STOCK' ? { id: subjectId } : undefined;
  }

  @FieldResolver(() => MoneyType, { description: 'The price when it was set.' })
  priceThen(@Root() { priceMinor }: ProductAlertRow): MoneyType {
    return price(priceMinor);
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'PRICE_DROP: the target price.',
  })
  targetPrice(@Root() { thresholdMinor }: ProductAlertRow): MoneyType | undefined {
    return thresholdMinor == null ? undefined : price(thresholdMinor);
  }
}
