import { textIn } from '@minijd/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { Seller } from './seller.entity.ts';
import type { SellerRow } from './seller.rows.ts';

@Resolver(() => Seller)
export class SellerResolver {
  @FieldResolver(() => String, { description: "Its name, in the viewer's language when there is one." })
  name(@Root() { nameZh, nameEn }: SellerRow, @Ctx() { viewer }: UsersContext) {
    return textIn(viewer.locale, nameZh, nameEn);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it says about itself.' })
  description(@Root() { descriptionZh, descriptionEn }: SellerRow, @Ctx() { viewer }: UsersContext) {
    return textIn(viewer.locale, descriptionZh, descriptionEn);
  }
}
