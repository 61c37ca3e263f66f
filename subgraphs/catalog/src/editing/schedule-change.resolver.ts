import { fromDecimal } from '@minijd/money';
import { Allow, DateTime, Decimal, isUuid, MoneyType, price, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { checkedSave } from './checked-save.ts';
import { ManagedProductPayload } from './create-product.resolver.ts';
import { managedProduct } from './managed-product.rows.ts';
import { ManagedProduct } from './managed-product.type.ts';
import * as refusals from './product.refusals.ts';
import { ScheduledChange, ScheduledChangeKind, ScheduledChangeStatus } from './scheduled-change.entity.ts';
import { type ScheduledRow, scheduledOfProduct } from './scheduled-change.rows.ts';
import { lockProduct, skusOf } from './write-skus.ts';

const MOST_WAITING = 20;
const FURTHEST_DAYS = 366;
const DAY_MS = 86_400_000;

@InputType({ description: 'Prices that a SKU gets.' })
class ScheduledPriceInput {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => Decimal, { description: 'The price of one unit.' })
  price!: string;

  @Field(() => Decimal, { nullable: true, description: 'A higher price to show struck through; absent for none.' })
  listPrice?: string | null;
}

@InputType({ description: 'What happens to a product, and when.' })
class ScheduleChangeInput {
  @Field(() => ID, { description: 'The product.' })
  productId!: string;

  @Field(() => ScheduledChangeKind, { description: 'What happens.' })
  kind!: ScheduledChangeKind;

  @Field(() => DateTime, { description: 'When: within a year from now.' })
  at!: Date;

  @Field(() => [ScheduledPriceInput], { nullable: true, description: 'The prices, for PRICE only.' })
  prices?: ScheduledPriceInput[] | null;
}

@ObjectType({ simpleResolvers: true, description: 'A price that a SKU gets.' })
class ScheduledPriceView {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => MoneyType, { description: 'The price of one unit.' })
  price!: MoneyType;

  @Field(() => MoneyType, { nullable: true, description: 'The price shown struck through.' })
  listPrice?: MoneyType | undefined;
}

@ObjectType('ScheduledChange', { description: 'A change of a product at a time.' })
class ScheduledChangeView {
  @Field(() => ID, { description: 'Identifies the change.' })
  id!: string;

  @Field(() => ScheduledChangeKind, { description: 'What happens.' })
  kind!: ScheduledChangeKind;

  @Field(() => DateTime, { description: 'When.' })
  at!: Date;

  @Field(() => ScheduledChangeStatus, { description: 'What became of it.' })
  status!: ScheduledChangeStatus;
}

const decimalPrice = (text: string): MoneyType => price(fromDecimal(text).minor);

@Resolver(() => ScheduledChangeView)
export class ScheduledChangeResolver {
  @FieldResolver(() => [ScheduledPriceView], { description: 'The prices, for PRICE only.' })
  prices(@Root() { prices }: ScheduledRow): ScheduledPriceView[] {
    return prices.map((one) => ({
      ...{ skuId: one.skuId, price: decimalPrice(one.price) },
      listPrice: one.listPrice === null ? undefined : decimalPrice(one.listPrice),
    }));
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why it could not be carried out.' })
  failure(@Root() { failure: [why] }: ScheduledRow, @Ctx() { viewer }: CatalogContext) {
    return why?.[viewer.locale];
  }
}

@Resolver(() => ManagedProduct)
export class ScheduleChangeResolver {
  @FieldResolver(() => [ScheduledChangeView], {
    description: 'What is going to happen to it, the next first; then the last that did or could not.',
  })
  scheduled(@Root() { id }: ManagedProduct, @Ctx() context: CatalogContext) {
    return context.load(scheduledOfProduct, id);
  }

  @Allow('SELLER', 'product:write')
  @Refusable()
  @Mutation(() => ManagedProductPayload, {
    description:
      'Has a product published, withdrawn or priced anew at a time. What hinders it then is told in `failure`.',
  })
  async scheduleProduct(
    @Arg('input', () => ScheduleChangeInput, { description: 'What, and when.' }) input: ScheduleChangeInput,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<ManagedProductPayload>> {
    await context.em.transactional(async (em) => {
      const db: CatalogDatabase = em.getKysely();
      const product = isUuid(input.productId) ? await lockProduct(em, input.productId) : null;
      if (!product || !context.mayFor(product.sellerId, 'product:write')) throw refusals.unknownProduct();
      const ahead = input.at.getTime() - Date.now();
      if (ahead <= 0 || ahead > FURTHEST_DAYS * DAY_MS) throw refusals.badMoment();
      const prices = input.kind === ScheduledChangeKind.PRICE ? (input.prices ?? []) : [];
      if (input.kind === ScheduledChangeKind.PRICE && prices.length === 0) throw refusals.noPrices();
      if (input.kind !== ScheduledChangeKind.PRICE && input.prices?.length) throw refusals.noPrices();
      const present = await skusOf(em, product.id);
      if (prices.length > 0) {
        // What is wrong already would be wrong then.
        const skus = prices.map(({ skuId, price, listPrice }) => ({ id: skuId, price, listPrice: listPrice ?? null }));
        await checkedSave({ product, present, given: {}, skus, removedSkuIds: [] }, db, context.userId);
      }
      const waiting = await em.count(ScheduledChange, { productId: product.id, status: ScheduledChangeStatus.WAITING });
      if (waiting >= MOST_WAITING) throw refusals.tooMany(['at'], MOST_WAITING);
      const change = Object.assign(new ScheduledChange(), {
        ...{ productId: product.id, kind: input.kind, at: input.at, createdBy: context.userId },
        createdAs: context.viewer.role === 'ADMIN' ? 'ADMIN' : 'SELLER',
        prices: prices.map(({ skuId, price, listPrice }) => ({ skuId, price, listPrice: listPrice ?? null })),
      });
      em.persist(change);
      await em.flush();
      await context.bus.send(db, 'catalog.carryOutChange', { changeId: change.id }, { startAfter: change.at });
    });
    return { product: await managedProduct(input.productId, context) };
  }

  @Allow('SELLER', 'product:write')
  @Refusable()
  @Mutation(() => ManagedProductPayload, { description: 'Cancels a scheduled change whose time has not come.' })
  async cancelScheduledChange(
    @Arg('id', () => ID, { description: 'The change.' }) id: string,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<ManagedProductPayload>> {
    const productId = await context.em.transactional(async (em) => {
      const found = isUuid(id) ? await em.findOne(ScheduledChange, { id }) : null;
      const product = found && (await lockProduct(em, found.productId));
      if (!found || !product || !context.mayFor(product.sellerId, 'product:write')) throw refusals.noChange();
      // Read again: it may have been carried out while the product was locked.
      await em.refresh(found);
      if (found.status === ScheduledChangeStatus.WAITING) found.cancel();
      else if (found.status !== ScheduledChangeStatus.CANCELLED) throw refusals.cannot();
      return product.id;
    });
    return { product: await managedProduct(productId, context) };
  }
}
