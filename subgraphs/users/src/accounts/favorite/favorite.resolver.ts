import { MoneyType, price } from '@minijd/subgraph';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Favorite } from './favorite.entity.ts';
import type { FavoriteRow } from './favorite.rows.ts';
import { Product } from './product.ts';

@Resolver(() => Favorite)
export class FavoriteResolver {
  @FieldResolver(() => Product, { nullable: true, description: 'The product.' })
  product(@Root() { productId }: FavoriteRow): Product {
    return { id: productId };
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'What it cost when it was kept; null of those kept before this was written down.',
  })
  priceThen(@Root() { priceMinor }: FavoriteRow): MoneyType | undefined {
    return priceMinor == null ? undefined : price(priceMinor);
  }
}
