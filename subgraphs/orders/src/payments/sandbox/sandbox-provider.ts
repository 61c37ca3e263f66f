import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { isSigned, present } from '../../kernel/index.ts';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import type {
  Charge,
  ChargeRequest,
  KnownPayment,
  PaymentProvider,
  PaymentProviderEvent,
  RefundProviderEvent,
  RefundRequest,
  StatementLine,
} from '../provider/payment-provider.ts';
import { refundCharge } from './refund-charge.ts';
import { type SandboxBehaviour, sandboxBehaviour } from './sandbox-behaviour.ts';
import { cancelCharge, chargeEvent, decideCharge, selectCharges } from './sandbox-charge.rows.ts';
import { sandboxStatement } from './sandbox-statement.ts';

/** The header of its webhooks' signature. */
export const SANDBOX_SIGNATURE = 'x-sandbox-signature';

/** Extra delay of DELAY. */
const SLOW_MS = 8_000;

/** The body of the sandbox's webhooks. */
const sandboxEvent = z
  .string()
  .transform((text, check): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      check.addIssue({ code: 'custom', message: 'is not JSON' });
      return z.NEVER;
    }
  })
  .pipe(
    z.object({
      type: z.enum(['charge.succeeded', 'charge.declined']),
      chargeId: z.uuid(),
      paymentId: z.uuid(),
      amountMinor: z.int().positive(),
      declineCode: z.string().max(32).optional(),
    }),
  );
export type SandboxEvent = z.output<typeof sandboxEvent>;

function providerEventOf({ type, chargeId, paymentId, amountMinor, declineCode }: SandboxEvent): PaymentProviderEvent {
  const outcome = type === 'charge.succeeded' ? 'SUCCEEDED' : 'DECLINED';
  return { about: 'PAYMENT', paymentId, reference: chargeId, amountMinor, outcome, declineCode };
}

/** A provider that moves no money: it keeps its own records like a real one and answers later, by a signed webhook. */
export class SandboxProvider implements PaymentProvider {
  readonly name = 'sandbox';
  readonly #context: OrdersContext;

  constructor(context: OrdersContext) {
    this.#context = context;
  }

  async charge(request: ChargeRequest): Promise<Charge> {
    const { bus, em, settings } = this.#context;
    const { paymentId, method, amountMinor } = request;
    const behaviour = sandboxBehaviour(request, settings.SANDBOX_BEHAVIOUR);
    return em.transactional(async (em) => {
      const db: OrdersDatabase = em.getKysely();
      const made = await db
        .insertInto('sandbox_charge')
        .values({
          ...{ id: uuidv7(), payment_id: paymentId, method, amount_minor: amountMinor, behaviour },
          ...{ status: 'PENDING', created_at: new Date() },
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!made) return { reference: present(await this.#charge(db, paymentId), 'charge').id };
      const startAfter = new Date(Date.now() + this.#delay(behaviour));
      await bus.send(db, 'orders.answerFromSandbox', { chargeId: made.id }, { startAfter });
      return { reference: made.id };
    });
  }

  refund(request: RefundRequest): Promise<RefundProviderEvent> {
    return refundCharge(this.#context, request);
  }

  readWebhook(headers: ReadonlyMap<string, string>, body: string): PaymentProviderEvent | undefined {
    const secret = this.#context.settings.SANDBOX_WEBHOOK_SECRET;
    if (!isSigned(body, headers.get(SANDBOX_SIGNATURE) ?? '', { secret })) return undefined;
    const providerEvent = sandboxEvent.safeParse(body);
    return providerEvent.success ? providerEventOf(providerEvent.data) : undefined;
  }

  async lookUp({ id }: KnownPayment): Promise<PaymentProviderEvent | 'PENDING' | 'UNKNOWN'> {
    const { db } = this.#context;
    const charge = await this.#charge(db, id);
    if (!charge) return 'UNKNOWN';
    const due = charge.createdAt.getTime() + this.#delay(charge.behaviour) <= Date.now();
    if (charge.status === 'PENDING' && (!due || charge.behaviour === 'SILENT')) return 'PENDING';
    return providerEventOf(chargeEvent(await decideCharge(db, charge)));
  }

  async cancel({ id }: KnownPayment): Promise<PaymentProviderEvent | 'UNKNOWN'> {
    const { db } = this.#context;
    const charge = await this.#charge(db, id);
    return charge ? providerEventOf(chargeEvent(await cancelCharge(db, charge))) : 'UNKNOWN';
  }

  statement(from: Date, to: Date): AsyncIterable<StatementLine> {
    return sandboxStatement(this.#context.db, from, to);
  }

  /** Its delay before an answer, in ms. */
  #delay(behaviour: SandboxBehaviour): number {
    const usual = this.#context.settings.SANDBOX_PAYMENT_DELAY_MS;
    return behaviour === 'DELAY' ? usual + SLOW_MS : usual;
  }

  #charge(db: OrdersDatabase, paymentId: string) {
    return selectCharges(db).where('payment_id', '=', paymentId).executeTakeFirst();
  }
}
