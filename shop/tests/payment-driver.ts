import { randomUUID } from 'node:crypto';
import type { Viewer } from '@minijd/subgraph';
import type { Answer } from '@minijd/testkit';
import type { CheckoutShop, SubgraphBuyer } from './checkout-shop.ts';

const ERRORS = 'userErrors { code message }';

/** The administrator who handles money. */
export class PaymentDriver {
  #known: Promise<Partial<Viewer>> | undefined;

  constructor(readonly shop: CheckoutShop) {}

  async topUp({ viewer }: SubgraphBuyer, amount: string, idempotencyKey: string = randomUUID()): Promise<Answer> {
    const query = `mutation($input: TopUpBalanceInput!) { topUpBalance(input: $input) { wallet { balance { amount } } ${ERRORS} } }`;
    const input = { userId: viewer.userId, amount, note: 'A gift.', idempotencyKey };
    return (await this.shop.ask('orders', query, { input }, await this.#viewer())).topUpBalance;
  }

  async refund(paymentId: string, input: object = {}): Promise<Answer> {
    const query = `mutation($input: RefundPaymentInput!) { refundPayment(input: $input)
      { payment { refunded { amount } refunds { id status destination } } ${ERRORS} } }`;
    const request = { paymentId, reason: 'We are sorry.', idempotencyKey: randomUUID(), ...input };
    return (await this.shop.ask('orders', query, { input: request }, await this.#viewer())).refundPayment;
  }

  #viewer(): Promise<Partial<Viewer>> {
    this.#known ??= this.shop.administrator();
    return this.#known;
  }

  /** Reconciles the last and next hour; returns the differences. */
  async reconcile(): Promise<Answer[]> {
    const query = `mutation($input: ReconcilePaymentsInput!) { reconcilePayments(input: $input)
      { differences { provider kind reference ours { amount } theirs { amount } } ${ERRORS} } }`;
    const hour = 3_600_000;
    const input = { from: new Date(Date.now() - hour).toISOString(), to: new Date(Date.now() + hour).toISOString() };
    return (await this.shop.ask('orders', query, { input }, await this.#viewer())).reconcilePayments.differences;
  }
}

/** A person's balance and its entries, newest first. */
export async function walletOf(buyer: SubgraphBuyer): Promise<{ balance: string; entries: string[] }> {
  const query =
    '{ wallet { balance { amount } entries { nodes { kind amount { amount } balanceAfter { amount } } } } }';
  const { wallet } = await buyer.ask('orders', query);
  const entries = wallet.entries.nodes.map((entry: Answer) => `${entry.kind} ${entry.amount.amount}`);
  return { balance: wallet.balance.amount, entries };
}
