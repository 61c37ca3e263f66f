import { networkOf } from '@minijd/subgraph';
import { RateLimited } from '../client-limits/client-limits.ts';
import type { Identity } from '../identity/identity.ts';
import type { Admitted } from '../operations/prepared-operations.ts';
import { told } from './quota-headers.ts';
import type { QuotaStore } from './quota-windows.ts';
import { limitedFields, type RateLimits } from './rate-limits.ts';

/** What a person, or the guests of a network, ask for of the fields with `@rateLimit`. */
export class FieldRates {
  constructor(
    private readonly limits: () => RateLimits,
    private readonly store: QuotaStore,
  ) {}

  /** Throws RateLimited. Operations of our own services are not counted. */
  async count({ operation, operationName }: Admitted, { viewer, vouchedFor, partner }: Identity): Promise<void> {
    if (vouchedFor) return;
    operation.limited ??= limitedFields(this.limits(), operation.document, operationName);
    if (operation.limited.length === 0) return;
    const who = partner?.key.partnerId ?? viewer.userId ?? networkOf(viewer.ipAddress ?? 'unknown');
    const windows = operation.limited.map(({ field, times, max, seconds }) => ({
      ...{ name: field, windowMs: seconds * 1000, limit: max, amount: times },
    }));
    const { allowed, retryMs, windows: states } = await this.store.take(`field:${who}`, windows);
    if (allowed) return;
    throw new RateLimited(Math.ceil(retryMs / 1000), 'fields', told(windows, states));
  }
}
