import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { lockUser } from '../../accounts/index.ts';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';
import { tooManyAlerts } from './alert.refusals.ts';
import type { ProductAlertKind } from './alert-kind.ts';
import { checkAlerts } from './check-alerts.ts';

const MOST = 100;

export interface WantedAlert {
  kind: ProductAlertKind;
  productId: string;
  subjectId: string;
  priceMinor: number;
  thresholdMinor?: number;
}

/**
 * Saves an alert, idempotently; repeated with another price, it is updated. Changes between the caller's read of the
 * catalog and the commit trigger it at once. Throws Refusal LIMIT_REACHED.
 */
export async function saveAlert(context: UsersContext, wanted: WantedAlert): Promise<void> {
  const { em, userId } = context;
  await em.transactional(async (transaction) => {
    await lockUser(transaction, userId);
    await upsert(transaction, userId, wanted);
  });
  await checkAlerts({ productId: wanted.productId }, context);
}

async function upsert(em: EntityManager, userId: string, wanted: WantedAlert): Promise<void> {
  const db: UsersDatabase = em.getKysely();
  const { kind, productId, subjectId, priceMinor, thresholdMinor = null } = wanted;
  const price = { price_minor: priceMinor, threshold_minor: thresholdMinor };
  await db
    .insertInto('product_alert')
    .values({
      ...{ id: uuidv7(), user_id: userId, kind, product_id: productId, subject_id: subjectId, created_at: new Date() },
      ...price,
    })
    .onConflict((conflict) => conflict.columns(['user_id', 'kind', 'subject_id']).doUpdateSet(price))
    .execute();
  const { count } = await db
    .selectFrom('product_alert')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  if (Number(count) > MOST) throw tooManyAlerts(MOST);
}
