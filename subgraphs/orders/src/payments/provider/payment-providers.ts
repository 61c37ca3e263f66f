import type { OrdersContext } from '../../orders-context.ts';
import { PaymentMethod } from '../payment-method.ts';
import { SandboxProvider } from '../sandbox/sandbox-provider.ts';
import { StripeProvider } from '../stripe/stripe-provider.ts';
import { WalletProvider } from '../wallet/wallet-provider.ts';
import type { PaymentProvider } from './payment-provider.ts';

/** All providers, by the name stored in payments. */
const PROVIDERS = {
  sandbox: (context) => new SandboxProvider(context),
  stripe: (context) => StripeProvider.of(context.settings),
  wallet: (context) => new WalletProvider(context),
} satisfies Record<string, (context: OrdersContext) => PaymentProvider | undefined>;

/**
 * The provider for a `method`: the wallet for balances, Stripe for the rest when it is configured. A payment of ¥0
 * always goes to the wallet, because other providers refuse it.
 */
export function providerFor(
  { settings }: OrdersContext,
  { method, amountMinor }: { method: PaymentMethod; amountMinor: number },
): keyof typeof PROVIDERS {
  if (method === PaymentMethod.BALANCE || amountMinor === 0) return 'wallet';
  return settings.STRIPE_SECRET_KEY ? 'stripe' : 'sandbox';
}

export function paymentProvider(context: OrdersContext, name: string): PaymentProvider | undefined {
  return Object.hasOwn(PROVIDERS, name) ? PROVIDERS[name as keyof typeof PROVIDERS](context) : undefined;
}

/** Every provider that is configured. */
export function paymentProviders(context: OrdersContext): PaymentProvider[] {
  return Object.values(PROVIDERS).flatMap((open) => open(context) ?? []);
}

/** The provider of a payment already made with it. */
export function requireProvider(context: OrdersContext, name: string): PaymentProvider {
  const provider = paymentProvider(context, name);
  if (!provider) throw new Error(`the payment provider ${name} is unknown or not configured`);
  return provider;
}
