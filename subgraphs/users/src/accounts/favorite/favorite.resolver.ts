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
}
