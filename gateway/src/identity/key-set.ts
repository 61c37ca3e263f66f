import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { ServiceQuery } from './service-query.ts';

/** Tokens with unknown keys must not turn into a flood of requests. */
const REFETCH_PAUSE_MS = 10_000;

export class KeySetUnavailable extends Error {
  override name = 'KeySetUnavailable';
}

/** The public keys that verify access tokens, asked from the users subgraph, again when a token names an unknown one. */
export class KeySet {
  #keys: Promise<JWTVerifyGetKey> | undefined;
  #fetchedAt = 0;

  constructor(private readonly ask: ServiceQuery) {}

  /** The key of a token; throws KeySetUnavailable when users does not answer. */
  readonly keyOf: JWTVerifyGetKey = async (header, token) => {
    const keys = await this.#fetch();
    try {
      return await keys(header, token);
    } catch (error) {
      const fresh = Date.now() - this.#fetchedAt < REFETCH_PAUSE_MS;
      if (!(error instanceof errors.JWKSNoMatchingKey) || fresh) throw error;
      this.#keys = undefined;
      return (await this.#fetch())(header, token);
    }
  };

  #fetch(): Promise<JWTVerifyGetKey> {
    if (!this.#keys) {
      this.#fetchedAt = Date.now();
      this.#keys = this.#load();
      this.#keys.catch(() => {
        this.#keys = undefined;
      });
    }
    return this.#keys;
  }

  async #load(): Promise<JWTVerifyGetKey> {
    const { data } = await this.ask('{ _keySet }');
    if (typeof data?._keySet !== 'string') throw new KeySetUnavailable('users gave no key set');
    return createLocalJWKSet(JSON.parse(data._keySet) as JSONWebKeySet);
  }
}
