import { fromDecimal } from '@minijd/money';
import { Allow, checkedAll, Decimal, MoneyType, Payload, price, Refusable, Refusal } from '@minijd/subgraph';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import { StoredPointsRules } from './points-rules.entity.ts';
import { type PointsRulesRow, pointsRulesNow } from './points-rules.rows.ts';

@InputType({ description: 'New rules of points; they count for orders placed from then on.' })
export class ChangePointsRulesInput {
  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => Int, { description: 'Points for every full yuan paid for goods, 0 to 100.' })
  pointsPerYuan!: number;

  @Field(() => Decimal, { description: 'What a point is worth when it is spent, 0.01 to 1.00 yuan.' })
  worth!: string;

  @Field(() => Int, { description: 'How much of the price of goods may be paid with points, 0 to 90 percent.' })
  mostPercent!: number;
}

@ObjectType({ description: 'The rules of points after a change, or why nothing changed.' })
class PointsRulesPayload extends Payload {
  @Field(() => StoredPointsRules, { nullable: true, description: 'The rules as they are now.' })
  pointsRules?: PointsRulesRow;
}

const TEXTS = {
  pointsPerYuan: ['每付1元可得0到100积分。', 'A yuan earns 0 to 100 points.'],
  worth: ['1积分可抵0.01到1元。', 'A point is worth 0.01 to 1 yuan.'],
  mostPercent: ['积分最多可抵货款的0%到90%。', 'Points pay 0 to 90 percent of the price.'],
} as const;

const wrong = (field: keyof typeof TEXTS) => {
  const [zh, en] = TEXTS[field];
  return new Refusal('INVALID_INPUT', { 'zh-CN': zh, en }, ['input', field]);
};

function within(field: keyof typeof TEXTS, value: number, [least, most]: [number, number]): number {
  if (!Number.isInteger(value) || value < least || value > most) throw wrong(field);
  return value;
}

const changedMeanwhile = () =>
  new Refusal(
    'CONFLICT',
    {
      'zh-CN': '积分规则刚被其他人修改，请刷新后重试。',
      en: 'Somebody else changed the rules meanwhile. Reload the page.',
    },
    ['input', 'version'],
  );

async function changeRules(context: OrdersContext, input: ChangePointsRulesInput): Promise<PointsRulesRow> {
  const terms = checkedAll({
    pointsPerYuan: () => within('pointsPerYuan', input.pointsPerYuan, [0, 100]),
    worthMinor: () => within('worth', fromDecimal(input.worth).minor, [1, 100]),
    mostPercent: () => within('mostPercent', input.mostPercent, [0, 90]),
  });
  return context.em.transactional(async (em) => {
    const db: OrdersDatabase = em.getKysely();
    const now = await pointsRulesNow(db);
    if (now.version !== input.version) throw changedMeanwhile();
    const version = now.version + 1;
    const since = new Date();
    const added = await db
      .insertInto('points_rules')
      .values({
        ...{ version, since, points_per_yuan: terms.pointsPerYuan },
        ...{ worth_minor: terms.worthMinor, most_percent: terms.mostPercent },
      })
      .onConflict((conflict) => conflict.column('version').doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n) throw changedMeanwhile();
    return { ...terms, version, since };
  });
}

@Resolver(() => StoredPointsRules)
export class PointsRulesResolver {
  @Allow('ANYONE')
  @Query(() => StoredPointsRules, { nullable: true, description: 'The rules of points for orders placed now.' })
  pointsRules(@Ctx() { db }: OrdersContext): Promise<PointsRulesRow> {
    return pointsRulesNow(db);
  }

  @Allow('pricing:write')
  @Mutation(() => PointsRulesPayload, {
    description: 'Administrator: changes the rules of points. Orders keep those they were placed by.',
  })
  @Refusable()
  async changePointsRules(
    @Arg('input', () => ChangePointsRulesInput, { description: 'All rules.' }) input: ChangePointsRulesInput,
    @Ctx() context: OrdersContext,
  ) {
    return { pointsRules: await changeRules(context, input) };
  }

  @FieldResolver(() => MoneyType, { description: 'What a point is worth when it is spent.' })
  worth(@Root() { worthMinor }: PointsRulesRow) {
    return price(worthMinor);
  }
}
