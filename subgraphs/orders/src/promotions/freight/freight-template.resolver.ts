import { Allow, isUuid, MoneyType, price } from '@minijd/subgraph';
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Seller } from '../../kernel/index.ts';
import { managedShop } from '../../order/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { FreightTemplate } from '../../pricing/index.ts';
import { type FreightTemplateRow, freightTemplateOf, selectFreightTemplates } from './freight-template.rows.ts';

const MOST_SHOWN = 500;

@ObjectType('FreightZone', { description: 'What delivery into some provinces costs.' })
export class FreightZoneType {
  @Field(() => [String], { description: 'Names of the provinces in Chinese; none: all others.' })
  provinces!: readonly string[];

  @Field(() => Int, { description: 'Grams or pieces that the first price is for.' })
  firstUnits!: number;

  @Field(() => MoneyType, { description: 'The first price.' })
  first!: MoneyType;

  @Field(() => Int, { description: 'Grams or pieces of every step beyond.' })
  stepUnits!: number;

  @Field(() => MoneyType, { description: 'The price of every started step.' })
  step!: MoneyType;

  @Field(() => MoneyType, { nullable: true, description: 'Free from this amount of goods; null: never.' })
  freeFrom!: MoneyType | null;
}

@Resolver()
export class FreightTemplatesResolver {
  @Allow('SELLER', 'pricing:write')
  @Query(() => FreightTemplate, {
    nullable: true,
    description:
      "The freight of the viewer's shop, for sellers; null: it has none of its own. For administrators, that of a shop, or without one that of all shops without their own.",
  })
  freightTemplate(
    @Arg('sellerId', () => ID, { nullable: true, description: 'For administrators: which shop.' })
    sellerId: string | null | undefined,
    @Ctx() context: OrdersContext,
  ) {
    const wanted = managedShop(context, 'pricing:write') ?? sellerId ?? null;
    return wanted === null || isUuid(wanted) ? freightTemplateOf(context.db, wanted) : null;
  }

  @Allow('SELLER')
  @Query(() => FreightTemplate, {
    nullable: true,
    description: 'The freight of shops without their own; null: ¥6, free from ¥99.',
  })
  defaultFreightTemplate(@Ctx() { db }: OrdersContext) {
    return freightTemplateOf(db, null);
  }

  @Allow('pricing:write')
  @Query(() => [FreightTemplate], {
    nullable: true,
    description: 'Administrator: the templates of all shops that have their own; 500 at most.',
  })
  freightTemplates(@Ctx() { db }: OrdersContext) {
    return selectFreightTemplates(db).where('seller_id', 'is not', null).orderBy('id').limit(MOST_SHOWN).execute();
  }
}

@Resolver(() => FreightTemplate)
export class FreightTemplateResolver {
  @FieldResolver(() => Seller, { nullable: true, description: 'Whose; null: of all shops without their own.' })
  seller(@Root() { sellerId }: FreightTemplateRow) {
    return sellerId ? { id: sellerId } : null;
  }

  @FieldResolver(() => [FreightZoneType], { description: 'Its zones; that of all other provinces is the last.' })
  zones(@Root() { zones }: FreightTemplateRow): FreightZoneType[] {
    return zones
      .toSorted((a, b) => Number(a.provinces.length === 0) - Number(b.provinces.length === 0))
      .map(({ provinces, firstUnits, firstMinor, stepUnits, stepMinor, freeFromMinor }) => ({
        ...{ provinces, firstUnits, stepUnits, first: price(firstMinor), step: price(stepMinor) },
        freeFrom: freeFromMinor === null ? null : price(freeFromMinor),
      }));
  }
}
