import type { QuotaStore, QuotaWindow, Taken } from './quota-windows.ts';

/** For all gateways together; while Redis is away, each process counts for itself. */
export class QuotasOfPeople implements QuotaStore {
  constructor(
    private readonly shared: (QuotaStore & { readonly ready: boolean }) | undefined,
    private readonly local: QuotaStore,
  ) {}

  take(key: string, windows: readonly QuotaWindow[]): Promise<Taken> {
    if (!this.shared?.ready) return this.local.take(key, windows);
    return this.shared.take(key, windows).catch(() => this.local.take(key, windows));
  }
}
