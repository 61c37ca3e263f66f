import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { fromDecimal } from '@minijd/money';
import { isUuid, Refusal } from '@minijd/subgraph';
import type { OrdersContext } from '../../orders-context.ts';
import type { SpendDiscountTier } from '../../pricing/index.ts';
import { checkedSpendDiscount } from './check-spend-discount.ts';
import { SpendDiscount } from './spend-discount.entity.ts';
import type {
  CreateSpendDiscountInput,
  SpendDiscountTierInput,
  UpdateSpendDiscountInput,
} from './spend-discount.input.ts';

const refusals = {
  noSuchRule: (field: string[]) =>
    new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这个满减活动。', en: 'There is no such spend discount.' }, field),
  codeTaken: () =>
    new Refusal('CONFLICT', { 'zh-CN': '这个编号已被使用。', en: 'This code is taken.' }, ['input', 'code']),
  over: () =>
    new Refusal('INVALID_TRANSITION', {
      'zh-CN': '这个满减活动已结束，不能再修改。',
      en: 'This spend discount is over and cannot be changed any more.',
    }),
};

/** Somebody else has changed it since it was read. */
export const changedMeanwhile = () =>
  new Refusal(
    'CONFLICT',
    { 'zh-CN': '这个满减活动刚被其他人修改。', en: 'Somebody else changed this spend discount meanwhile.' },
    ['input', 'version'],
  );

const tiersOf = (tiers: readonly SpendDiscountTierInput[]): SpendDiscountTier[] =>
  tiers.map(({ from, off }) => ({ fromMinor: fromDecimal(from).minor, offMinor: fromDecimal(off).minor }));

/** Creates a spend discount and returns its id; `sellerId` is the shop that gives it. */
export async function createSpendDiscount(
  { em }: OrdersContext,
  { scopeIds, tiers, ...plain }: CreateSpendDiscountInput,
  sellerId: string | undefined,
): Promise<string> {
  const terms = { ...plain, scopeIds: [...new Set(scopeIds ?? [])], tiers: tiersOf(tiers), sellerId };
  const rule = checkedSpendDiscount(Object.assign(new SpendDiscount(), terms));
  try {
    await em.persist(rule).flush();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw refusals.codeTaken();
    throw error;
  }
  return rule.id;
}

/** Changes a spend discount, of anybody unless a shop is given. */
export async function updateSpendDiscount(
  context: OrdersContext,
  { id, version, tiers, scopeIds, ...changes }: UpdateSpendDiscountInput,
  sellerId: string | undefined,
): Promise<void> {
  await change(context, { id, field: ['input', 'id'], sellerId }, (rule) => {
    if (rule.version !== version) throw changedMeanwhile();
    if (!rule.active || rule.endsAt <= new Date()) throw refusals.over();
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value != null));
    Object.assign(rule, given, tiers && { tiers: tiersOf(tiers) }, scopeIds && { scopeIds: [...new Set(scopeIds)] });
    checkedSpendDiscount(rule);
  });
}

/** Ends a spend discount early; one that is over stays as it is. */
export async function endSpendDiscount(
  context: OrdersContext,
  id: string,
  sellerId: string | undefined,
): Promise<void> {
  await change(context, { id, field: ['id'], sellerId }, (rule) => {
    rule.active = false;
  });
}

async function change(
  context: OrdersContext,
  { id, field, sellerId }: { id: string; field: string[]; sellerId: string | undefined },
  apply: (rule: SpendDiscount) => void,
): Promise<void> {
  if (!isUuid(id)) throw refusals.noSuchRule(field);
  await context.em.transactional(async (em) => {
    const rule = await em.findOne(SpendDiscount, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (!rule || (sellerId !== undefined && rule.sellerId !== sellerId)) throw refusals.noSuchRule(field);
    apply(rule);
    rule.version += 1;
    rule.changedAt = new Date();
  });
}
