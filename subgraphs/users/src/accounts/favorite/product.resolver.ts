import { PerPerson } from '@minijd/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { favoriteByProduct } from './favorite.rows.ts';
import { Product } from './product.ts';

@Resolver(() => Product)
export class ProductResolver {
  @PerPerson(60)
  @FieldResolver(() => Boolean, { nullable: true, description: 'Whether it is a favourite of the viewer.' })
  isFavorite(@Root() { id }: Product, @Ctx() context: UsersContext): boolean | Promise<boolean> {
    if (!context.viewer.userId) return false;
    return context.load(favoriteByProduct, id).then((favorite) => favorite !== undefined);
  }
}
