import { networkOf } from '@minijd/subgraph';
import { RateLimited } from '../client-limits/client-limits.ts';
import type { Identity } from '../identity/identity.ts';
import type { Admitted } from '../operations/prepared-operations.ts';
import type { LocalQuotas } from './local-quotas.ts';
import type { QuotaWindow, Taken } from './quota-windows.ts';
import { limitedFields, type RateLimits } from './rate-limits.ts';
import type { RedisQuotas } from './redis-quotas.ts';

/** What a person, or the guests of a network, ask for of the fields with `@rateLimit`. */
export class FieldRates {
  constructor(
    private readonly parts: { limits: () => RateLimits; shared: RedisQuotas | undefined; local: LocalQuotas },
  ) {}

  /** Throws RateLimited. Operations of our own services are not counted. */
  async count({ operation, operationName }: Admitted, { viewer, vouchedFor, partner }: Identity): Promise<void> {
    if (vouchedFor) return;
    operation.limited ??= limitedFields(this.parts.limits(), operation.document, operationName);
    if (operation.limited.length === 0) return;
    const who = partner?.key.partnerId ?? viewer.userId ?? networkOf(viewer.ipAddress ?? 'unknown');
    const windows = operation.limited.map(({ field, times, max, seconds }) => ({
      ...{ name: field, windowMs: seconds * 1000, limit: max, amount: times },
    }));
    const { allowed, retryMs, windows: states } = await this.#take(`field:${who}`, windows);
    if (allowed) return;
    const told = windows.map(({ amount: _amount, ...window }, index) => ({ ...window, ...states[index]! }));
    throw new RateLimited(Math.ceil(retryMs / 1000), told);
  }

  /** While Redis is away, each process counts for itself. */
  async #take(key: string, windows: readonly QuotaWindow[]): Promise<Taken> {
    const { shared, local } = this.parts;
    if (!shared?.ready) return local.takeNow(key, windows);
    return shared.take(key, windows).catch(() => local.takeNow(key, windows));
  }
}
