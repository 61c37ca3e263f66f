import { randomBytes } from 'node:crypto';
import { secret } from '@minijd/subgraph';
import { z } from 'zod';
import { AFTER_SALE_FAILPOINTS, FAILPOINTS, type Province, provinceOf, REFUND_FAILPOINTS } from './kernel/index.ts';
import { sandboxParts } from './operations/index.ts';
import { SANDBOX_BEHAVIOURS } from './payments/index.ts';

const whole = (preset: number, least = 0, most = Number.MAX_SAFE_INTEGER) =>
  z.coerce.number('must be a whole number').int('must be a whole number').min(least).max(most).default(preset);

/** A duration; fractions are for demonstrations and tests. */
const span = (preset: number) => z.coerce.number('must be a number').positive('must be above zero').default(preset);

const REAL =
  'real ones take a live STRIPE_SECRET_KEY, CARRIER_WEBHOOK_SECRET or SANDBOX_DELIVERY_SECONDS=0, and DEMO_AUTO_SHIP_SECONDS=0';

/** The return address in the sandbox, which says that it is none; a real shop has to configure one. */
const SAMPLE_RETURN_ADDRESS = {
  ...{ recipient: '示例收件人，请勿寄件 Example, send nothing', phone: '400-000-0000' },
  address: '北京市通州区示例路1号（示例地址） 1 Sample Road, Tongzhou, Beijing (example)',
};

const isTriedOut = (given: { NODE_ENV?: string | undefined; ALLOW_SANDBOX: boolean }) =>
  given.NODE_ENV !== 'production' || given.ALLOW_SANDBOX;

/** Settings of the orders subgraph, from the environment. */
export const ordersSettings = z
  .object({
    NODE_ENV: z.string().optional(),
    /** In production payments or deliveries are simulated only with this. */
    ALLOW_SANDBOX: z.stringbool().default(false),
    /** How long an unpaid order reserves its goods. */
    ORDER_EXPIRY_SECONDS: whole(1800, 1),
    /** Unpaid orders per person: more than anybody pays in half an hour. */
    UNPAID_ORDERS: whole(10, 1),
    /** Unpaid units of one SKU per person, and so the maximum of an order line: enough for an office or a class. */
    UNPAID_UNITS_PER_SKU: whole(200, 1),
    /** Unpaid units of all SKUs per person: a full cart of 100 lines with ten of each. */
    UNPAID_UNITS: whole(1000, 1),
    /** An order with more units is large. */
    LARGE_ORDER_UNITS: whole(100, 1),
    /** How long a large unpaid order reserves its goods, if shorter: enough to pay at once. */
    LARGE_ORDER_EXPIRY_SECONDS: whole(600, 1),
    /** A checkout or payment without a heartbeat for so long is treated as abandoned by a crash. */
    RECOVERY_AFTER_SECONDS: whole(15, 1),
    /** Days after delivery when a job confirms the receipt. */
    AUTO_CONFIRM_DAYS: span(7),
    /** How long points can be spent after they were earned. */
    POINTS_VALID_DAYS: whole(365, 1),
    /** Hours a seller has to answer an after-sale request before it is granted. */
    AFTER_SALE_ANSWER_HOURS: span(48),
    /** Days after delivery for returns; twice as many for defects. */
    RETURN_DAYS: span(7),
    /** Days a buyer has to send granted goods back. */
    RETURN_SEND_DAYS: span(7),
    /** Days after which returned goods count as received. */
    RETURN_RECEIVE_DAYS: span(10),
    /** The default return address: recipient, phone and address, separated by `|`. */
    RETURN_ADDRESS: z
      .string()
      .transform((text) => text.split('|').map((part) => part.trim()))
      .refine(
        (parts) => parts.length === 3 && parts.every(Boolean),
        'must be a name, a phone and an address, separated by |',
      )
      .transform(([recipient = '', phone = '', address = '']) => ({ recipient, phone, address }))
      .optional(),
    /** The value-added tax that prices contain, in percent; for invoices. */
    VAT_PERCENT: whole(13, 0, 99),
    /** Days of price protection after payment. */
    PRICE_PROTECTION_DAYS: span(7),
    SANDBOX_PAYMENT_DELAY_MS: whole(1200),
    /** The sandbox's default behaviour for charges; see sandbox-behaviour.ts. */
    SANDBOX_BEHAVIOUR: z.enum(SANDBOX_BEHAVIOURS).default('PAY'),
    /** With it Stripe handles all payments except those from balances. */
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^[sr]k_/, 'is not a secret key of Stripe')
      .optional(),
    /** Verifies webhooks of Stripe, whose dashboard shows it for the endpoint `/webhooks/payments/stripe`. */
    STRIPE_WEBHOOK_SECRET: secret.startsWith('whsec_', 'is not a webhook secret of Stripe').optional(),
    /** Another server that speaks Stripe's API, for tests. */
    STRIPE_API_URL: z.url('is not an address').optional(),
    /** Orders until this hour, in the shop's time zone, leave the same day. */
    DISPATCH_CUTOFF_HOUR: whole(16, 0, 24),
    /** Where the warehouses are. */
    WAREHOUSE_PROVINCES: z
      .string()
      .default('北京,上海,广东')
      .transform((names) => names.split(',').map((name) => provinceOf(name)))
      .refine(
        (found): found is Province[] => !found.includes(undefined),
        'must be names of provinces, separated by commas',
      ),
    /** Duration of a simulated delivery; 0 turns it off. */
    SANDBOX_DELIVERY_SECONDS: whole(20),
    /** For demonstrations: delay before paid orders ship automatically; 0 turns it off. */
    DEMO_AUTO_SHIP_SECONDS: whole(0),
    /** Signs the webhooks of carriers at `/webhooks/carriers/<code>`; without it they are refused. */
    CARRIER_WEBHOOK_SECRET: secret.optional(),
    /**
     * Partners' webhook secrets are derived from it: changing it changes them all. Without it there are no webhooks.
     */
    PARTNER_WEBHOOK_SECRET: secret.optional(),
    /** For development and tests: webhooks may use private networks and plain http. */
    PARTNER_WEBHOOK_PRIVATE_ADDRESSES: z.stringbool().default(false),
    /** The allowed ports of webhook URLs. */
    PARTNER_WEBHOOK_PORTS: z
      .string()
      .default('443')
      .transform((ports) => ports.split(',').map(Number))
      .refine((ports) => ports.every((port) => Number.isInteger(port) && port > 0 && port < 65_536), {
        message: 'must be port numbers, separated by commas',
      }),
    /** How long an unaccepted delivery is retried before it is DEAD. */
    WEBHOOK_GIVE_UP_HOURS: span(24),
    /** A factor of the pauses between attempts, for tests. */
    WEBHOOK_PACE: span(1),
    SANDBOX_WEBHOOK_SECRET: secret.optional(),
    SAGA_CRASH_AFTER: z.enum([...FAILPOINTS, ...REFUND_FAILPOINTS, ...AFTER_SALE_FAILPOINTS]).optional(),
  })
  .refine(({ STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET }) => !STRIPE_SECRET_KEY || STRIPE_WEBHOOK_SECRET, {
    path: ['STRIPE_WEBHOOK_SECRET'],
    message: 'must be given with STRIPE_SECRET_KEY',
  })
  .superRefine((given, check) => {
    const parts = sandboxParts(given);
    if (given.NODE_ENV !== 'production' || given.ALLOW_SANDBOX || parts.length === 0) return;
    const simulated = parts.join(' and ').toLowerCase();
    const message = `must be true to simulate ${simulated} in production; ${REAL}`;
    check.addIssue({ code: 'custom', path: ['ALLOW_SANDBOX'], message });
  })
  .refine(({ NODE_ENV, PARTNER_WEBHOOK_PRIVATE_ADDRESSES: given }) => NODE_ENV !== 'production' || !given, {
    path: ['PARTNER_WEBHOOK_PRIVATE_ADDRESSES'],
    message: 'is for development and tests, not for production',
  })
  // No default secret: the sandbox signs and verifies in one process, so a random one per start is enough.
  .transform((given) => ({
    ...given,
    RETURN_ADDRESS: given.RETURN_ADDRESS ?? (isTriedOut(given) ? SAMPLE_RETURN_ADDRESS : undefined),
    SANDBOX_WEBHOOK_SECRET: given.SANDBOX_WEBHOOK_SECRET ?? randomBytes(32).toString('base64url'),
  }));

export type OrdersSettings = z.infer<typeof ordersSettings>;
