import { networkOf } from '@minijd/subgraph';

/** How many connections of one kind each network holds open. */
export class OpenConnections {
  readonly #open = new Map<string, number>();

  /** `limit` per network; 0 is no limit. */
  constructor(private readonly limit: number) {}

  /** Opens one and returns the function that closes it; undefined when the network is at its limit. */
  take(address = 'unknown'): (() => void) | undefined {
    const network = networkOf(address);
    const open = this.#open.get(network) ?? 0;
    if (this.limit > 0 && open >= this.limit) return undefined;
    this.#open.set(network, open + 1);
    let held = true;
    return () => {
      if (held) this.#letGo(network);
      held = false;
    };
  }

  #letGo(network: string): void {
    const open = this.#open.get(network) ?? 0;
    if (open > 1) this.#open.set(network, open - 1);
    else this.#open.delete(network);
  }
}
