import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { ServiceQuery } from './service-query.ts';

/** Tokens with unknown keys must not cause a flood of requests. */
const REFETCH_PAUSE_MS = 10_000;

export class KeySetUnavailable extends Error {
  override name = 'KeySetUnavailable';
}

/**
 * The public keys that verify access tokens, fetched from the users subgraph, and again when a token names an unknown
 * one.
 */
export class KeySet {
  #keys: Promise<JWTVerifyGetKey> | undefined;
  #fetchedAt = 0;

  constructor(private readonly ask: ServiceQuery) {}

  /** The key of a token; throws KeySetUnavailable when users does not answer. */
  readonly keyOf: JWTVerifyGetKey = async (header, token) => {
    const asked = this.#fetch();
    const known = await asked;
    try {
      return await known(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      // Concurrent requests that miss the key share one fetch.
      const newer = this.#keys === asked ? this.#fetchAgain(known) : this.#fetch();
      if (!newer) throw error;
      return (await newer)(header, token);
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

  /** Undefined when the last fetch was a moment ago; while users does not answer, the known keys stay. */
  #fetchAgain(known: JWTVerifyGetKey): Promise<JWTVerifyGetKey> | undefined {
    if (Date.now() - this.#fetchedAt < REFETCH_PAUSE_MS) return undefined;
    this.#fetchedAt = Date.now();
    const loading = this.#load();
    this.#keys = loading.catch(() => known);
    return loading;
  }

  async #load(): Promise<JWTVerifyGetKey> {
    const { data } = await this.ask('{ _keySet }');
    if (typeof data?._keySet !== 'string') throw new KeySetUnavailable('users gave no key set');
    return createLocalJWKSet(JSON.parse(data._keySet) as JSONWebKeySet);
  }
}
