import { registerEnumType } from 'type-graphql';
import type { OrdersContext } from '../../orders-context.ts';
import type { OrdersSettings } from '../../orders-settings.ts';

/** What a shop can simulate. */
export enum SandboxPart {
  PAYMENTS = 'PAYMENTS',
  DELIVERIES = 'DELIVERIES',
}

registerEnumType(SandboxPart, {
  name: 'SandboxPart',
  description: 'What a shop can simulate.',
  valuesConfig: {
    PAYMENTS: { description: 'Payments succeed without money.' },
    DELIVERIES: { description: 'Parcels are sent or moved by the shop itself, not by sellers and carriers.' },
  },
});

type Simulating = Pick<
  OrdersSettings,
  | 'STRIPE_SECRET_KEY'
  | 'STRIPE_API_URL'
  | 'CARRIER_WEBHOOK_SECRET'
  | 'SANDBOX_DELIVERY_SECONDS'
  | 'DEMO_AUTO_SHIP_SECONDS'
>;

/** What a shop with these settings simulates; nothing in a real shop. */
export function sandboxParts(settings: Simulating): SandboxPart[] {
  const { STRIPE_SECRET_KEY, STRIPE_API_URL, CARRIER_WEBHOOK_SECRET } = settings;
  // Stripe's test mode and a fake of its API move no money either.
  const money = STRIPE_SECRET_KEY && !/^[sr]k_test_/.test(STRIPE_SECRET_KEY) && !STRIPE_API_URL;
  const carried = CARRIER_WEBHOOK_SECRET || settings.SANDBOX_DELIVERY_SECONDS === 0;
  const shipped = carried && settings.DEMO_AUTO_SHIP_SECONDS === 0;
  return [...(money ? [] : [SandboxPart.PAYMENTS]), ...(shipped ? [] : [SandboxPart.DELIVERIES])];
}

/** Logged at each start; in production as a warning. */
export function logSandbox({ settings, log }: OrdersContext): void {
  const parts = sandboxParts(settings);
  if (parts.length === 0) return;
  const text = `simulated in this shop: ${parts.join(', ').toLowerCase()}`;
  if (settings.NODE_ENV === 'production') log.warn(text);
  else log.info(text);
}
