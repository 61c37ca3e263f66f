import { fromDecimal } from '@minijd/money';
import { Allow, badInput, DateTime, Decimal } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import type { UsersContext } from '../users-context.ts';

const MAX_ROWS = 500;

@Directive('@inaccessible')
@InputType({ description: 'A product somebody kept or looked at.' })
class ImportedKeptInput {
  @Field(() => ID, { description: 'Who.' })
  userId!: string;

  @Field(() => ID, { description: 'Which product.' })
  productId!: string;

  @Field(() => Decimal, { description: 'What it cost then.' })
  price!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

@Resolver()
export class ImportKeptResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Mutation(() => Int, { description: 'Adds favourites; says how many were not kept before.' })
  async _importFavorites(
    @Arg('input', () => [ImportedKeptInput], { description: '500 at most.' }) input: ImportedKeptInput[],
    @Ctx() { db }: UsersContext,
  ): Promise<number> {
    const rows = checked(input).map(({ userId, productId, price, at }) => ({
      ...{ id: uuidv7({ msecs: at.getTime() }), user_id: userId, product_id: productId, created_at: at },
      ...{ price_minor: fromDecimal(price).minor, in_stock_then: true },
    }));
    if (rows.length === 0) return 0;
    const added = await db
      .insertInto('favorite')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['user_id', 'product_id']).doNothing())
      .returning('id')
      .execute();
    return added.length;
  }

  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Mutation(() => Int, { description: 'Adds to browsing histories; says how many were not in them before.' })
  async _importViews(
    @Arg('input', () => [ImportedKeptInput], { description: '500 at most.' }) input: ImportedKeptInput[],
    @Ctx() { db }: UsersContext,
  ): Promise<number> {
    const rows = checked(input).map(({ userId, productId, price, at }) => ({
      ...{ visitor_id: userId, product_id: productId, viewed_at: at, price_minor: fromDecimal(price).minor },
    }));
    if (rows.length === 0) return 0;
    const added = await db
      .insertInto('viewed_product')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['visitor_id', 'product_id']).doNothing())
      .returning('product_id')
      .execute();
    return added.length;
  }
}

function checked(input: ImportedKeptInput[]): ImportedKeptInput[] {
  if (input.length > MAX_ROWS) throw badInput(`At most ${MAX_ROWS} products at once.`);
  return input;
}
