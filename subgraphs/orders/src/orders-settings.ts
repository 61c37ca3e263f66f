import { randomBytes } from 'node:crypto';
import { secret } from '@minijd/subgraph';
import { z } from 'zod';
import { type Province, provinceOf } from './fulfilment/index.ts';
import { AFTER_SALE_FAILPOINTS, FAILPOINTS, REFUND_FAILPOINTS } from './kernel/index.ts';
import { sandboxParts } from './operations/index.ts';
import { SANDBOX_BEHAVIOURS } from './payments/index.ts';

const whole = (preset: number, least = 0, most = Number.MAX_SAFE_INTEGER) =>
  z.coerce.number('must be a whole number').int('must be a whole number').min(least).max(most).default(preset);

/** A span of time that may be a fraction, for demonstrations and tests. */
const span = (preset: number) => z.coerce.number('must be a number').positive('must be above zero').default(preset);

const REAL =
  'real ones take a live STRIPE_SECRET_KEY, CARRIER_WEBHOOK_SECRET or SANDBOX_DELIVERY_SECONDS=0, and DEMO_AUTO_SHIP_SECONDS=0';

/** Where no goods move, returns go to the sample shop's returns desk; a real shop has to say where. */
const SAMPLE_RETURN_ADDRESS = {
  ...{ recipient: '迷你京东退货组 MiniJD Returns', phone: '400-000-0000' },
  address: '北京市通州区示例路1号退货仓 1 Sample Road, Tongzhou, Beijing',
};

const isTriedOut = (given: { NODE_ENV?: string | undefined; ALLOW_SANDBOX: boolean }) =>
  given.NODE_ENV !== 'production' || given.ALLOW_SANDBOX;

/** Settings of the orders subgraph, from the environment. */
export const ordersSettings = z
  .object({
    NODE_ENV: z.string().optional(),
    /** Production simulates payments or deliveries only where this says so. */
    ALLOW_SANDBOX: z.stringbool().default(false),
    /** How long an unpaid order keeps its goods. */
    ORDER_EXPIRY_SECONDS: whole(1800, 1),
    /** Orders one person may leave unpaid: more than anybody pays for in half an hour. */
    UNPAID_ORDERS: whole(10, 1),
    /** Units of one SKU one person may hold unpaid, and so the most of an order line: enough for an office or a class. */
    UNPAID_UNITS_PER_SKU: whole(200, 1),
    /** Units of all SKUs one person may hold unpaid: a full cart of 100 lines with ten of each. */
    UNPAID_UNITS: whole(1000, 1),
    /** An order of more units is large. */
    LARGE_ORDER_UNITS: whole(100, 1),
    /** How long a large unpaid order keeps its goods, if that is shorter: long enough to pay at once. */
    LARGE_ORDER_EXPIRY_SECONDS: whole(600, 1),
    /** A checkout or payment nobody touched for so long was left by a crash and is taken over. */
    RECOVERY_AFTER_SECONDS: whole(15, 1),
    /** After delivery the buyer's receipt is taken for granted. */
    AUTO_CONFIRM_DAYS: span(7),
    /** Points can be spent for so long after they were earned. */
    POINTS_VALID_DAYS: whole(365, 1),
    /** A seller answers an after-sale request within so many hours, or it is granted. */
    AFTER_SALE_ANSWER_HOURS: span(48),
    /** Goods can be sent back for so many days after delivery; twice as long when something is wrong with them. */
    RETURN_DAYS: span(7),
    /** Granted, the goods are sent back within so many days. */
    RETURN_SEND_DAYS: span(7),
    /** Sent back, they count as received after so many days. */
    RETURN_RECEIVE_DAYS: span(10),
    /** Where returns go whose seller has said nothing else: who takes them, their phone and the address, with `|` between. */
    RETURN_ADDRESS: z
      .string()
      .transform((text) => text.split('|').map((part) => part.trim()))
      .refine((parts) => parts.length === 3 && parts.every(Boolean), 'must be a name, a phone and an address, with |')
      .transform(([recipient = '', phone = '', address = '']) => ({ recipient, phone, address }))
      .optional(),
    /** For so many days after payment the difference to a lower price goes back. */
    PRICE_PROTECTION_DAYS: span(7),
    SANDBOX_PAYMENT_DELAY_MS: whole(1200),
    /** What the sandbox does with charges that ask for nothing else; see sandbox-behaviour.ts. */
    SANDBOX_BEHAVIOUR: z.enum(SANDBOX_BEHAVIOURS).default('PAY'),
    /** With it, Stripe takes all payments but those from balances. */
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^[sr]k_/, 'is not a secret key of Stripe')
      .optional(),
    /** Checks that webhooks come from Stripe; it shows it with the endpoint `/webhooks/payments/stripe`. */
    STRIPE_WEBHOOK_SECRET: secret.startsWith('whsec_', 'is not a webhook secret of Stripe').optional(),
    /** Another server that speaks Stripe's API, for tests. */
    STRIPE_API_URL: z.url('is not an address').optional(),
    /** Orders until this hour of the shop's day leave its warehouses the same day. */
    DISPATCH_CUTOFF_HOUR: whole(16, 0, 24),
    /** Where the warehouses are. */
    WAREHOUSE_PROVINCES: z
      .string()
      .default('北京,上海,广东')
      .transform((names) => names.split(',').map((name) => provinceOf(name)))
      .refine((found): found is Province[] => !found.includes(undefined), 'must be names of provinces, with commas'),
    /** How long the simulated carrier takes; 0 for never. */
    SANDBOX_DELIVERY_SECONDS: whole(20),
    /** For demonstrations: paid orders ship by themselves after so long; 0 for never. */
    DEMO_AUTO_SHIP_SECONDS: whole(0),
    /** Signs the webhooks of carriers at `/webhooks/carriers/<code>`; without it all are refused. */
    CARRIER_WEBHOOK_SECRET: secret.optional(),
    /** Secrets of partners' webhooks are derived from it: a new one makes them all new. Without it there are none. */
    PARTNER_WEBHOOK_SECRET: secret.optional(),
    /** For development and tests: webhooks may lead into private networks, and without encryption. */
    PARTNER_WEBHOOK_PRIVATE_ADDRESSES: z.stringbool().default(false),
    /** The ports of partners that webhooks may lead to. */
    PARTNER_WEBHOOK_PORTS: z
      .string()
      .default('443')
      .transform((ports) => ports.split(',').map(Number))
      .refine((ports) => ports.every((port) => Number.isInteger(port) && port > 0 && port < 65_536), {
        message: 'must be port numbers, with commas',
      }),
    /** A delivery that nobody accepted for so long is given up (DEAD). */
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
    const message = `must be true for a production shop whose ${simulated} are simulated; ${REAL}`;
    check.addIssue({ code: 'custom', path: ['ALLOW_SANDBOX'], message });
  })
  .refine(({ NODE_ENV, PARTNER_WEBHOOK_PRIVATE_ADDRESSES: given }) => NODE_ENV !== 'production' || !given, {
    path: ['PARTNER_WEBHOOK_PRIVATE_ADDRESSES'],
    message: 'is for development and tests, not for production',
  })
  // There is no default secret: the sandbox signs and checks in one process, so one made at start does.
  .transform((given) => ({
    ...given,
    RETURN_ADDRESS: given.RETURN_ADDRESS ?? (isTriedOut(given) ? SAMPLE_RETURN_ADDRESS : undefined),
    SANDBOX_WEBHOOK_SECRET: given.SANDBOX_WEBHOOK_SECRET ?? randomBytes(32).toString('base64url'),
  }));

export type OrdersSettings = z.infer<typeof ordersSettings>;
