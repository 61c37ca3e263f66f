import {
  Allow,
  ConnectionArgs,
  connectionOf,
  LocalDate,
  MoneyType,
  type Page,
  pageOf,
  price,
  shopDay,
  visitorOf,
} from '@minijd/subgraph';
import { Args, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Product } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';
import { isRecorded, type ViewedProductRow, viewedBy } from './history.rows.ts';
import { ViewedProduct } from './viewed-product.entity.ts';

const ViewedProductConnection = connectionOf(ViewedProduct, 'ViewedProduct');

@ObjectType({ description: 'What somebody looked at: a person, or a guest on one device.' })
export class BrowsingHistory {
  @Field(() => Boolean, { description: 'Whether what they look at is recorded.' })
  enabled!: boolean;
}

/** Of the viewer: nobody can name another one's. */
export async function ownHistory({ db, viewer }: UsersContext): Promise<BrowsingHistory> {
  const visitorId = visitorOf(viewer);
  return { enabled: visitorId === undefined || (await isRecorded(db, visitorId)) };
}

@Resolver(() => BrowsingHistory)
export class BrowsingHistoryResolver {
  @Allow('ANYONE')
  @Query(() => BrowsingHistory, {
    nullable: true,
    description: "The viewer's browsing history; that of their device for guests.",
  })
  browsingHistory(@Ctx() context: UsersContext): Promise<BrowsingHistory> {
    return ownHistory(context);
  }

  @FieldResolver(() => ViewedProductConnection, {
    description: 'What they looked at, the latest first: each product once, 500 of the last 180 days.',
  })
  async products(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() { db, viewer }: UsersContext,
  ): Promise<Page<ViewedProductRow>> {
    const visitorId = visitorOf(viewer);
    if (visitorId) return viewedBy(db, visitorId, args);
    return pageOf<ViewedProductRow>([], { first: args.first, cursorOf: () => [], countAll: async () => 0 });
  }
}

@Resolver(() => ViewedProduct)
export class ViewedProductResolver {
  @FieldResolver(() => ID, { description: 'The id of the product, which is in a history once.' })
  id(@Root() { productId }: ViewedProductRow): string {
    return productId;
  }

  @FieldResolver(() => LocalDate, { description: 'The day of `viewedAt` by the clock of the shop.' })
  day(@Root() { viewedAt }: ViewedProductRow): string {
    return shopDay(viewedAt);
  }

  @FieldResolver(() => MoneyType, { description: 'What it cost when it was looked at last.' })
  priceThen(@Root() { priceMinor }: ViewedProductRow): MoneyType {
    return price(priceMinor);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'The product as it is now.' })
  product(@Root() { productId }: ViewedProductRow): Product {
    return { id: productId };
  }
}
