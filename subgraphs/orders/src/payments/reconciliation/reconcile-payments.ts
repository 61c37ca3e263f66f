import { v7 as uuidv7 } from 'uuid';
import { present } from '../../kernel/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import type { PaymentProvider, StatementLine } from '../provider/payment-provider.ts';
import { paymentProviders } from '../provider/payment-providers.ts';
import { settleRefund } from '../refund/refund-payment.ts';
import { settlePayment } from '../settle-payment.ts';
import { differenceOf, type OurRecord } from './compare.ts';
import { DifferenceKind } from './difference-kind.ts';
import { movedMoney, ourRecord } from './our-records.ts';

const HOUR_MS = 3_600_000;

/** The provider records a payment seconds after us; with retries it may take minutes. */
const MARGIN_MS = HOUR_MS;

export interface Period {
  from: Date;
  to: Date;
}

/** Job of every night: reconciles the last two days, without the last hour, whose payments may still be pending. */
export async function reconcileLately(_: object, context: OrdersContext): Promise<void> {
  const now = Date.now();
  await reconcilePayments(context, { from: new Date(now - 48 * HOUR_MS), to: new Date(now - HOUR_MS) });
}

/** Compares our records of a period with every provider's, corrects what it can, and records every difference. */
export async function reconcilePayments(context: OrdersContext, period: Period): Promise<void> {
  for (const provider of paymentProviders(context)) await reconcile(context, provider, period);
}

async function reconcile(context: OrdersContext, provider: PaymentProvider, { from, to }: Period): Promise<void> {
  const there = new Set<string>();
  const [start, end] = [new Date(from.getTime() - MARGIN_MS), new Date(to.getTime() + MARGIN_MS)];
  for await (const line of provider.statement(start, end)) {
    if (line.id) there.add(line.id);
    await check(context, provider.name, line);
  }
  for (const ours of await movedMoney(context.db, provider.name, { from, to })) {
    if (!there.has(ours.id)) await note(context, { provider: provider.name, kind: DifferenceKind.MISSING_THERE, ours });
  }
}

async function check(context: OrdersContext, provider: string, line: StatementLine): Promise<void> {
  const ours = await ourRecord(context.db, provider, line);
  const kind = differenceOf(line, ours);
  if (!kind) return;
  if (kind === DifferenceKind.OUTCOME) await takeTheirWord(context, line);
  const repaired = differenceOf(line, await ourRecord(context.db, provider, line)) === undefined;
  await note(context, { provider, kind, ours, line, repaired });
}

/** Late success and failed refunds are handled as if their webhook had come; other differences need a person. */
async function takeTheirWord(context: OrdersContext, line: StatementLine): Promise<void> {
  const { about, id, reference, amountMinor, outcome } = line;
  if (about === 'REFUND')
    await settleRefund(context, {
      about,
      refundId: present(id, 'refund of the line'),
      reference,
      amountMinor,
      outcome,
    });
  else if (outcome === 'SUCCEEDED') {
    await settlePayment(context, {
      about,
      paymentId: present(id, 'payment of the line'),
      reference,
      amountMinor,
      outcome,
    });
  }
}

interface Found {
  provider: string;
  kind: DifferenceKind;
  ours?: OurRecord;
  line?: StatementLine;
  repaired?: boolean;
}

/** A difference that is found again is not repeated. */
async function note(context: OrdersContext, { provider, kind, ours, line, repaired }: Found): Promise<void> {
  const repairedAt = repaired ? new Date() : null;
  const reference = line?.reference ?? present(ours, 'record of a difference').id;
  if (!repaired) context.log.error({ provider, kind, reference }, 'payment records differ');
  await context.db
    .insertInto('payment_difference')
    .values({
      ...{ id: uuidv7(), provider, kind, reference, our_id: ours?.id, found_at: new Date() },
      ...{ ours_minor: ours?.amountMinor, theirs_minor: line?.amountMinor, repaired_at: repairedAt },
    })
    .onConflict((conflict) =>
      conflict.columns(['provider', 'kind', 'reference']).doUpdateSet({ repaired_at: repairedAt }),
    )
    .execute();
}
