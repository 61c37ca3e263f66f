import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Intent {
  id: string;
  object: 'payment_intent';
  amount: number;
  amount_received: number;
  currency: string;
  client_secret: string;
  created: number;
  last_payment_error: { type: string; code: string; decline_code?: string; message: string } | null;
  metadata: Record<string, string>;
  payment_method_types: string[];
  status: 'requires_payment_method' | 'succeeded' | 'canceled';
}

export interface StripeRefund {
  id: string;
  object: 'refund';
  amount: number;
  created: number;
  metadata: Record<string, string>;
  payment_intent: string;
  status: 'pending' | 'succeeded' | 'failed';
}

interface Answer {
  status: number;
  body: object;
}

const now = () => Math.floor(Date.now() / 1000);
const newId = (prefix: string) => `${prefix}_${randomUUID().replaceAll('-', '')}`;
const refusal = (status: number, type: string, code: string, more: object = {}): Answer => ({
  status,
  body: { error: { type, code, message: code, ...more } },
});

/**
 * A fake of the part of Stripe's API that the shop uses: PaymentIntents and refunds as forms, lists in pages,
 * idempotency keys that repeat the first answer and refuse other parameters, declines of test cards.
 */
export class FakeStripe {
  readonly intents = new Map<string, Intent>();
  readonly refunds = new Map<string, StripeRefund>();
  /** The initial status of refunds. */
  refundsStart: StripeRefund['status'] = 'succeeded';
  readonly #remembered = new Map<string, { parameters: string; answer: Answer }>();

  private constructor(readonly server: Server) {}

  static async open(): Promise<FakeStripe> {
    const server = createServer();
    const standIn = new FakeStripe(server);
    server.on('request', (request, response) => void standIn.#answer(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return standIn;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** Confirms an intent as the buyer's browser does, with the client secret. */
  confirm(clientSecret: string, outcome: 'succeed' | 'decline' = 'succeed'): Intent {
    const intent = [...this.intents.values()].find((known) => known.client_secret === clientSecret);
    if (!intent) throw new Error('no such intent');
    if (outcome === 'succeed') settle(intent);
    else decline(intent);
    return intent;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stripe');
    const parameters = await text(request);
    const key = request.headers['idempotency-key'];
    const answer =
      request.headers.authorization !== 'Bearer sk_test_standin'
        ? refusal(401, 'invalid_request_error', 'invalid_api_key')
        : request.method === 'POST' && typeof key === 'string'
          ? this.#once(key, parameters, () => this.#post(pathname, new URLSearchParams(parameters)))
          : request.method === 'POST'
            ? this.#post(pathname, new URLSearchParams(parameters))
            : this.#get(pathname, searchParams);
    response.writeHead(answer.status, { 'content-type': 'application/json', 'request-id': newId('req') });
    response.end(JSON.stringify(answer.body));
  }

  #once(key: string, parameters: string, run: () => Answer): Answer {
    const known = this.#remembered.get(key);
    if (known && known.parameters !== parameters) return refusal(400, 'idempotency_error', 'other_parameters');
    const answer = known?.answer ?? structuredClone(run());
    this.#remembered.set(key, { parameters, answer });
    return answer;
  }

  #post(path: string, form: URLSearchParams): Answer {
    if (path === '/v1/payment_intents') return this.#createIntent(form);
    if (path === '/v1/refunds') return this.#createRefund(form);
    const id = /^\/v1\/payment_intents\/(\w+)\/cancel$/.exec(path)?.[1];
    const intent = id ? this.intents.get(id) : undefined;
    if (!intent) return refusal(404, 'invalid_request_error', 'resource_missing');
    if (intent.status !== 'requires_payment_method') {
      return refusal(400, 'invalid_request_error', 'payment_intent_unexpected_state');
    }
    intent.status = 'canceled';
    return { status: 200, body: intent };
  }

  #createIntent(form: URLSearchParams): Answer {
    const id = newId('pi');
    const intent: Intent = {
      ...{ id, object: 'payment_intent', amount: Number(form.get('amount')), amount_received: 0 },
      ...{ currency: form.get('currency') ?? '', client_secret: `${id}_secret_${randomUUID()}`, created: now() },
      ...{ last_payment_error: null, metadata: metadataOf(form), status: 'requires_payment_method' },
      payment_method_types: [form.get('allowed_payment_method_types[0]') ?? 'card'],
    };
    if (!(intent.amount > 0) || intent.currency !== 'cny') return refusal(400, 'invalid_request_error', 'amount');
    this.intents.set(id, intent);
    if (form.get('confirm') !== 'true') return { status: 200, body: intent };
    if (form.get('payment_method') !== 'pm_card_visa_chargeDeclined') return { status: 200, body: settle(intent) };
    return refusal(402, 'card_error', 'card_declined', { payment_intent: decline(intent) });
  }

  #createRefund(form: URLSearchParams): Answer {
    const intent = this.intents.get(form.get('payment_intent') ?? '');
    if (intent?.status !== 'succeeded') return refusal(400, 'invalid_request_error', 'charge_not_refundable');
    const amount = Number(form.get('amount') ?? intent.amount);
    const before = [...this.refunds.values()].filter((refund) => refund.payment_intent === intent.id);
    const refunded = before.reduce((sum, refund) => sum + (refund.status === 'failed' ? 0 : refund.amount), 0);
    if (refunded + amount > intent.amount) return refusal(400, 'invalid_request_error', 'charge_already_refunded');
    const refund: StripeRefund = {
      ...{ id: newId('re'), object: 'refund', amount, created: now(), metadata: metadataOf(form) },
      ...{ payment_intent: intent.id, status: this.refundsStart },
    };
    this.refunds.set(refund.id, refund);
    return { status: 200, body: refund };
  }

  #get(path: string, query: URLSearchParams): Answer {
    const [, , resource = '', id] = path.split('/');
    const known: Map<string, Intent | StripeRefund> = resource === 'refunds' ? this.refunds : this.intents;
    if (!id) return { status: 200, body: page([...known.values()], path, query) };
    const one = known.get(id);
    return one ? { status: 200, body: one } : refusal(404, 'invalid_request_error', 'resource_missing');
  }
}

/** Newest first, two per page whatever the limit, so that a client which reads only one page fails. */
function page(all: (Intent | StripeRefund)[], url: string, query: URLSearchParams): object {
  const since = Number(query.get('created[gte]') ?? 0);
  const listed = all.filter(({ created }) => created >= since).toReversed();
  const start = listed.findIndex(({ id }) => id === query.get('starting_after')) + 1;
  return { object: 'list', url, data: listed.slice(start, start + 2), has_more: listed.length > start + 2 };
}

function metadataOf(form: URLSearchParams): Record<string, string> {
  const entries = [...form].flatMap(([name, value]) => {
    const field = /^metadata\[(\w+)\]$/.exec(name)?.[1];
    return field ? [[field, value]] : [];
  });
  return Object.fromEntries(entries);
}

function settle(intent: Intent): Intent {
  return Object.assign(intent, { status: 'succeeded', amount_received: intent.amount, last_payment_error: null });
}

function decline(intent: Intent): Intent {
  const error = { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds', message: 'declined' };
  return Object.assign(intent, { status: 'requires_payment_method', last_payment_error: error });
}

/** A webhook as Stripe signs it: HMAC-SHA256 over `t.body`. */
export function stripeWebhook(
  type: string,
  object: object,
  { secret, at = Date.now() }: { secret: string; at?: number },
): { body: string; signature: string } {
  const event = { id: newId('evt'), object: 'event', created: now(), livemode: false, type, data: { object } };
  const body = JSON.stringify(event);
  const seconds = Math.floor(at / 1000);
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return { body, signature: `t=${seconds},v1=${mac}` };
}
