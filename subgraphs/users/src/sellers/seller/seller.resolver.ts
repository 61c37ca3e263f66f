import {
  Allow,
  Cached,
  connectionOf,
  NumberedPageArgs,
  offsetOf,
  PerPerson,
  pageOf,
  pageSize,
  textIn,
} from '@minijd/subgraph';
import { withinLength } from '@minijd/text';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { Seller, SellerStatus } from './seller.entity.ts';
import { type SellerRow, selectSellers, sellerById } from './seller.rows.ts';
import { sellerIdBySlug } from './seller-slug.ts';

const SellerConnection = connectionOf(Seller, 'Seller');
const LONGEST_SEARCH = 60;

@ArgsType()
class SellersArgs extends NumberedPageArgs {
  @Field(() => SellerStatus, { nullable: true, description: 'Only those that sell, or are suspended.' })
  status?: SellerStatus | null;

  @Field(() => String, { nullable: true, description: 'Only those with this in their name or slug.' })
  search?: string | null;
}

@Resolver(() => Seller)
export class SellerResolver {
  @Allow('ANYONE')
  @Cached(60)
  @Query(() => Seller, {
    nullable: true,
    description: 'A shop by the slug of its page, or by one it had before; also while it is suspended.',
  })
  async shop(
    @Arg('slug', () => String, { description: 'Its slug.' }) slug: string,
    @Ctx() context: UsersContext,
  ): Promise<SellerRow | undefined> {
    const id = isPlain(slug) ? await sellerIdBySlug(context.db, slug) : undefined;
    return id ? context.load(sellerById, id) : undefined;
  }

  @Allow('seller:read')
  @Query(() => SellerConnection, { nullable: true, description: 'All shops, newest first; for administrators.' })
  async sellers(@Args(() => SellersArgs) args: SellersArgs, @Ctx() { db }: UsersContext) {
    const { first, status, search } = args;
    const text = withinLength((search ?? '').trim(), LONGEST_SEARCH).replaceAll(/[\\%_]/g, '\\$&');
    const found = selectSellers(db)
      .$call((query) =>
        status == null ? query : query.where('suspended_at', status === SellerStatus.ACTIVE ? 'is' : 'is not', null),
      )
      .$if(text !== '', (query) =>
        query.where(({ or, eb }) =>
          or((['name_zh', 'name_en', 'slug'] as const).map((name) => eb(name, 'ilike', `%${text}%`))),
        ),
      );
    const skipped = offsetOf(args);
    const rows = await found
      .orderBy('opened_at', 'desc')
      .orderBy('id')
      .limit(pageSize(first) + 1)
      .offset(skipped)
      .execute();
    const countAll = async () => {
      const counted = found.clearSelect().select(({ fn }) => fn.countAll<number>().as('count'));
      return (await counted.executeTakeFirstOrThrow()).count;
    };
    return pageOf(rows, { first, skipped, cursorOf: ({ id }) => [id], countAll });
  }

  @FieldResolver(() => String, { description: "Its name, in the viewer's language when there is one." })
  name(@Root() { nameZh, nameEn }: SellerRow, @Ctx() { viewer }: UsersContext) {
    return textIn(viewer.locale, nameZh, nameEn);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its description.' })
  description(@Root() { descriptionZh, descriptionEn }: SellerRow, @Ctx() { viewer }: UsersContext) {
    return textIn(viewer.locale, descriptionZh, descriptionEn);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Address of its logo.' })
  logoUrl(@Root() { logo }: SellerRow): string | null {
    return logo ? `/media/${logo}` : null;
  }

  @FieldResolver(() => SellerStatus, { description: 'Whether it may sell.' })
  status(@Root() { suspendedAt }: SellerRow): SellerStatus {
    return suspendedAt ? SellerStatus.SUSPENDED : SellerStatus.ACTIVE;
  }

  @PerPerson(60)
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it is suspended; null for everybody but its owner and administrators with seller:read.',
  })
  suspendReason(@Root() { ownerId, suspendedAt, suspendReason }: SellerRow, @Ctx() context: UsersContext) {
    const mayKnow = context.may('seller:read') || (ownerId && context.viewer.userId === ownerId);
    return suspendedAt && mayKnow ? suspendReason : null;
  }
}

/** PostgreSQL refuses some characters, which no slug has. */
function isPlain(slug: string): boolean {
  return slug.length <= 255 && !/[\p{Cc}\p{Cs}]/u.test(slug);
}
