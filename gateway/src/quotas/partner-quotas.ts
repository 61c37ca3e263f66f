import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { RateLimited } from '../client-limits/client-limits.ts';
import { OperationRefused } from '../operations/operation-refused.ts';
import type { PartnerKey } from '../partners/partners.ts';
import { type ToldWindow, told } from './quota-headers.ts';
import type { QuotaStore, QuotaWindow } from './quota-windows.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The windows of partners by their names in headers; the order is that of `windowsOf`. */
const COST_MINUTE = 1;

/** What is left to a partner after an operation. */
export interface PartnerQuota {
  windows: readonly ToldWindow[];
  /** Of the cost per minute. */
  remaining: number;
  resetsAt: Date;
}

/** Requests and cost of all keys of a partner, per minute and per day. */
export class PartnerQuotas {
  constructor(private readonly parts: { store: QuotaStore; log: Logger }) {}

  /** Takes one request and its cost. Throws RateLimited, and OperationRefused while nothing can be counted. */
  async take({ partnerId, quota }: Pick<PartnerKey, 'partnerId' | 'quota'>, cost: number): Promise<PartnerQuota> {
    const windows = windowsOf(quota, cost);
    const taken = await this.parts.store.take(`partner:${partnerId}`, windows).catch((error: unknown) => {
      this.parts.log.warn({ err: error }, 'quotas cannot be counted');
      throw unavailable();
    });
    const states = told(windows, taken.windows);
    if (!taken.allowed) throw new RateLimited(Math.ceil(taken.retryMs / 1000), 'partner', states);
    const { remaining, resetMs } = taken.windows[COST_MINUTE]!;
    return { windows: states, remaining, resetsAt: new Date(Date.now() + resetMs) };
  }
}

function windowsOf(quota: PartnerKey['quota'], cost: number): QuotaWindow[] {
  return [
    { name: 'requests-minute', windowMs: MINUTE_MS, limit: quota.requestsPerMinute, amount: 1 },
    { name: 'cost-minute', windowMs: MINUTE_MS, limit: quota.costPerMinute, amount: cost },
    { name: 'requests-day', windowMs: DAY_MS, limit: quota.requestsPerDay, amount: 1 },
    { name: 'cost-day', windowMs: DAY_MS, limit: quota.costPerDay, amount: cost },
  ];
}

function unavailable(): OperationRefused {
  const message = 'Quotas of partners cannot be counted now; try again in a moment.';
  return new OperationRefused([new GraphQLError(message, { extensions: { code: 'GATEWAY_UNAVAILABLE' } })], 503);
}
