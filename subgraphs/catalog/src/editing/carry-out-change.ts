import type { EntityManager } from '@mikro-orm/postgresql';
import type { AuditedActionPayload } from '@minijd/events';
import { Refusal } from '@minijd/subgraph';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { lockCategories, type Product } from '../products/index.ts';
import { saveProduct } from './save-product.ts';
import { ScheduledChange, ScheduledChangeKind, ScheduledChangeStatus } from './scheduled-change.entity.ts';
import { takeStep } from './take-step.ts';
import { lockProduct, skusOf } from './write-skus.ts';

/** Carries out a change whose time has come, once; what hinders it is kept with it, and nothing else is changed then. */
export async function carryOutChange({ changeId }: { changeId: string }, context: CatalogContext): Promise<void> {
  try {
    await withChange(changeId, context, async (em, change, product) => {
      await apply(em, { change, product }, context);
      change.carriedOut();
      await record(em, { change, product, outcome: 'DONE', codes: [] }, context);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await withChange(changeId, context, async (em, change, product) => {
      change.failed(error.text);
      await record(em, { change, product, outcome: 'REFUSED', codes: [error.code] }, context);
    });
  }
}

type Work = (em: EntityManager, change: ScheduledChange, product: Product) => Promise<void>;

async function withChange(changeId: string, context: CatalogContext, work: Work): Promise<void> {
  await context.em.fork().transactional(async (em) => {
    await lockCategories(em.getKysely());
    const found = await em.findOne(ScheduledChange, { id: changeId });
    const product = found && (await lockProduct(em, found.productId));
    if (!found || !product) return;
    // Cancelling locks the product as well.
    await em.refresh(found);
    if (found.status === ScheduledChangeStatus.WAITING) await work(em, found, product);
  });
}

async function apply(
  em: EntityManager,
  { change, product }: { change: ScheduledChange; product: Product },
  context: CatalogContext,
): Promise<void> {
  if (change.kind !== ScheduledChangeKind.PRICE) {
    return takeStep(
      em,
      { step: change.kind === ScheduledChangeKind.PUBLISH ? 'publish' : 'withdraw', product },
      context,
    );
  }
  const present = await skusOf(em, product.id);
  // SKUs that were taken away meanwhile have no price.
  const prices = change.prices.filter(({ skuId }) => present.some(({ id }) => id === skuId));
  const skus = prices.map(({ skuId, price, listPrice }) => ({ id: skuId, price, listPrice }));
  const fields = prices.flatMap(({ skuId }) => [`${skuId}.price`, `${skuId}.listPrice`]);
  product.version += 1;
  const save = { product, present, given: {}, skus, removedSkuIds: [], fields, by: change.createdBy };
  await saveProduct(em, save, context);
}

/** The audit log says what was done in whose name, and that it had been scheduled. */
async function record(
  em: EntityManager,
  {
    change,
    product,
    ...result
  }: { change: ScheduledChange; product: Product } & Pick<AuditedActionPayload, 'outcome' | 'codes'>,
  { bus }: CatalogContext,
): Promise<void> {
  await em.flush();
  const db: CatalogDatabase = em.getKysely();
  const { id, kind, at, prices, createdBy, createdAs, createdAt } = change;
  await bus.emit(db, 'audit.act.recorded', {
    ...{ actId: crypto.randomUUID(), at: new Date().toISOString(), userId: createdBy, role: createdAs },
    ...(createdAs === 'SELLER' && { sellerId: product.sellerId }),
    ...{ requestId: `scheduled-${id}`, action: 'carryOutScheduledChange' },
    input: { kind, at: at.toISOString(), scheduledAt: createdAt.toISOString(), prices: [...prices] },
    ...{ subject: { type: 'Product', id: product.id }, ...result, changes: [], withChange: true },
  });
}
