import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { answerFromSandbox } from './answer-from-sandbox.ts';
import { PayOrderResolver } from './pay-order.resolver.ts';
import { Payment } from './payment.entity.ts';
import { PaymentRefundResolver, PaymentResolver } from './payment.resolver.ts';
import { PaymentFiguresResolver } from './payment-figures.resolver.ts';
import { PaymentWebhookResolver } from './payment-webhook.resolver.ts';
import { recheckPayments } from './recheck-payments.ts';
import { PaymentDifference } from './reconciliation/payment-difference.entity.ts';
import { PaymentDifferenceResolver } from './reconciliation/payment-difference.resolver.ts';
import { reconcileLately } from './reconciliation/reconcile-payments.ts';
import { RefreshPaymentResolver } from './refresh-payment.resolver.ts';
import { PaymentRefund } from './refund/payment-refund.entity.ts';
import { PaymentRefundsResolver } from './refund/payment-refunds.resolver.ts';
import { recheckRefunds } from './refund/recheck-refunds.ts';
import { RefundPaymentResolver } from './refund/refund-payment.resolver.ts';
import { refundPayment } from './refund/refund-payment.ts';
import { SandboxCharge } from './sandbox/sandbox-charge.entity.ts';
import { SandboxRefund } from './sandbox/sandbox-refund.entity.ts';
import { TopUpBalanceResolver } from './wallet/top-up-balance.resolver.ts';
import { Wallet } from './wallet/wallet.entity.ts';
import { WalletEntryResolver, WalletResolver } from './wallet/wallet.resolver.ts';
import { WalletEntry } from './wallet/wallet-entry.entity.ts';

const EVERY_MINUTE = '* * * * *';
/** At night in the shop's time zone; UTC. */
const EVERY_NIGHT = '17 19 * * *';

export const paymentsEntities = [
  Payment,
  PaymentRefund,
  Wallet,
  WalletEntry,
  SandboxCharge,
  SandboxRefund,
  PaymentDifference,
];

export const payments = defineModule<OrdersContext>({
  name: 'payments',
  entities: paymentsEntities,
  resolvers: [
    PaymentResolver,
    PaymentFiguresResolver,
    PayOrderResolver,
    PaymentWebhookResolver,
    RefreshPaymentResolver,
    RefundPaymentResolver,
    PaymentRefundResolver,
    PaymentRefundsResolver,
    PaymentDifferenceResolver,
    WalletResolver,
    WalletEntryResolver,
    TopUpBalanceResolver,
  ],
  jobs: {
    'orders.recheckPayments': { run: recheckPayments, cron: EVERY_MINUTE },
    'orders.recheckRefunds': { run: recheckRefunds, cron: EVERY_MINUTE },
    'orders.refundPayment': { run: refundPayment },
    'orders.reconcilePayments': { run: reconcileLately, cron: EVERY_NIGHT },
    'orders.answerFromSandbox': { run: answerFromSandbox },
  },
  onStart: async ({ bus, db }) => {
    await bus.send(db, 'orders.recheckPayments', {});
    await bus.send(db, 'orders.recheckRefunds', {});
  },
});
