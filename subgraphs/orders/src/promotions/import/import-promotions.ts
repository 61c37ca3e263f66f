import { Refusal } from '@minijd/subgraph';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import { createCoupon } from '../coupon/save-coupon.ts';
import { PointsReason } from '../points/points-entry.entity.ts';
import { isWritten, lockPoints, writePoints } from '../points/points-ledger.ts';
import { checkFreight, checkPoints, checkSpendDiscount } from './import-check.ts';
import type {
  ImportFreightTemplateInput,
  ImportPointsInput,
  ImportPromotionsInput,
  ImportSpendDiscountInput,
} from './import-promotions.input.ts';

const json = <Value>(value: Value[]) => sql<Value[]>`${JSON.stringify(value)}::jsonb`;

/** Adds promotions and updates those with a known code; terms of claimed coupons stay. */
export async function importPromotions(context: OrdersContext, input: ImportPromotionsInput): Promise<void> {
  for (const rule of input.spendDiscounts ?? []) checkSpendDiscount(rule);
  for (const template of input.freightTemplates ?? []) checkFreight(template);
  for (const grant of input.points ?? []) checkPoints(grant);
  for (const { sellerId, ...coupon } of input.coupons ?? []) {
    const known = await context.db.selectFrom('coupon').select('id').where('code', '=', coupon.code).executeTakeFirst();
    if (!known) await createCoupon(context, coupon, sellerId).catch(unlessKnown);
  }
  for (const rule of input.spendDiscounts ?? []) await saveSpendDiscount(context.db, rule);
  for (const template of input.freightTemplates ?? []) await saveFreight(context.db, template);
  for (const grant of input.points ?? []) await grantPoints(context, grant);
}

/** A parallel import may have inserted it first. */
function unlessKnown(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== 'CONFLICT') throw error;
}

async function saveSpendDiscount(db: OrdersDatabase, rule: ImportSpendDiscountInput): Promise<void> {
  const { code, sellerId, nameZh, nameEn, scope, scopeIds, tiers, repeats, startsAt, endsAt } = rule;
  const values = {
    seller_id: sellerId ?? null,
    ...{ name_zh: nameZh, name_en: nameEn, scope, repeats, starts_at: startsAt, ends_at: endsAt, active: true },
    ...{ scope_ids: json(scopeIds ?? []), tiers: json(tiers) },
  };
  await db
    .insertInto('spend_discount')
    .values({ id: uuidv7(), code, version: 1, ...values })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(values))
    .execute();
}

async function saveFreight(db: OrdersDatabase, template: ImportFreightTemplateInput): Promise<void> {
  const { code, sellerId, measure, zones } = template;
  const whole = zones.map(({ firstGrams: firstUnits, stepGrams: stepUnits, freeFromMinor, ...zone }) => ({
    ...{ ...zone, firstUnits, stepUnits, freeFromMinor: freeFromMinor ?? null },
  }));
  const values = { seller_id: sellerId ?? null, measure, zones: json(whole) };
  await db
    .insertInto('freight_template')
    .values({ id: uuidv7(), code, version: 1, ...values })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(values))
    .execute();
}

async function grantPoints(context: OrdersContext, { userId, points, key: given }: ImportPointsInput): Promise<void> {
  const key = `granted:${given}`;
  await context.em.transactional(async (em) => {
    const db: OrdersDatabase = em.getKysely();
    await lockPoints(db, userId);
    if (await isWritten(db, key)) return;
    const expiresAt = new Date(Date.now() + context.settings.POINTS_VALID_DAYS * 86_400_000);
    await writePoints(db, { userId, key, points, expiresAt, reason: PointsReason.GRANTED });
  });
}
