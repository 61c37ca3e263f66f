import { signWebhook } from '../kernel/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { receiveWebhook } from './payment-webhook.ts';
import { type ChargeRow, chargeEvent, decideCharge, selectCharges } from './sandbox/sandbox-charge.rows.ts';
import type { SandboxEvent } from './sandbox/sandbox-provider.ts';
import { SANDBOX_SIGNATURE } from './sandbox/sandbox-provider.ts';

/** Job: the sandbox decides on a charge and reports it like a real provider, by signed webhooks. */
export async function answerFromSandbox({ chargeId }: { chargeId: string }, context: OrdersContext): Promise<void> {
  const charge = await selectCharges(context.db).where('id', '=', chargeId).executeTakeFirst();
  if (!charge || charge.behaviour === 'SILENT') return;
  const decided = chargeEvent(await decideCharge(context.db, charge));
  for (const batch of webhooksOf(charge, decided))
    await Promise.all(batch.map((providerEvent) => deliver(context, providerEvent)));
}

/** Webhooks in batches: batches are sent in sequence, each concurrently. */
function webhooksOf({ behaviour }: ChargeRow, decided: SandboxEvent): SandboxEvent[][] {
  if (behaviour === 'LOST') return [];
  if (behaviour === 'DUPLICATE') return [[decided, decided, decided]];
  if (behaviour === 'REORDER') return [[decided], [{ ...decided, type: 'charge.declined' }]];
  return [[decided]];
}

async function deliver(context: OrdersContext, providerEvent: SandboxEvent): Promise<void> {
  const body = JSON.stringify(providerEvent);
  const value = signWebhook(body, context.settings.SANDBOX_WEBHOOK_SECRET);
  await receiveWebhook(context.fork(), { provider: 'sandbox', headers: [{ name: SANDBOX_SIGNATURE, value }], body });
}
