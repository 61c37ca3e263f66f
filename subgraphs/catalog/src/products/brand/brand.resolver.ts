import { Allow, Cached, pageSize, textIn } from '@minijd/subgraph';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../../catalog-context.ts';
import { mediaUrl } from '../media/media.type.ts';
import { Brand } from './brand.entity.ts';
import { selectBrands } from './brand.rows.ts';

@Resolver(() => Brand)
export class BrandResolver {
  @Allow('ANYONE')
  @Cached(60)
  @Query(() => [Brand], { nullable: true, description: 'Brands by name.' })
  brands(
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 100 at most.' }) first: number,
    @Ctx() { db }: CatalogContext,
  ) {
    return selectBrands(db).where('hidden', '=', false).orderBy('name').limit(pageSize(first)).execute();
  }

  @FieldResolver(() => String, { description: "Its name in the viewer's language, else as printed on products." })
  name(@Root() { name, nameZh }: Brand, @Ctx() { viewer }: CatalogContext) {
    return textIn(viewer.locale, nameZh, name);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The address of its logo.' })
  logo(@Root() { logoKey }: Brand) {
    return logoKey ? mediaUrl(logoKey) : undefined;
  }
}
