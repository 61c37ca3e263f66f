import { setTimeout as delay } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Listener } from './listener.ts';
import type { Answer } from './test-subgraph.ts';

/**
 * The protocol does not acknowledge subscriptions: this is how long one takes across three processes on a busy machine.
 */
const SUBSCRIBING_MS = 1_000;

export interface HttpAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed text; empty when it is not a JSON object. */
  body: ExecutionResult<Answer>;
}

/** A client of a GraphQL endpoint over real HTTP and WebSockets, which keeps cookies as a browser does. */
export class GraphQLClient {
  /** Sent with every request: `authorization`, `x-guest-token`, `accept-language`. */
  readonly headers: Record<string, string> = { 'accept-language': 'en' };
  readonly cookies = new Map<string, string>();
  readonly #listeners = new Set<Listener>();

  /** `url` is the address of the server, without `/graphql`. */
  constructor(readonly url: string) {}

  /** The response, whatever its status. A string body is sent as it is. */
  async send(body: unknown, headers: Record<string, string> = {}): Promise<HttpAnswer> {
    return this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async fetch(path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<HttpAnswer> {
    const headers = { ...this.#sent(), ...init.headers };
    const response = await fetch(`${this.url}${path}`, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: asObject(text) };
  }

  /** The data of an operation; throws its errors. */
  async ask(query: string, variables?: Record<string, unknown>): Promise<Answer> {
    const { body, text, status } = await this.send({ query, variables });
    if (body.errors || !body.data) throw new Error(`${status} ${body.errors ? JSON.stringify(body.errors) : text}`);
    return body.data;
  }

  /** Receives a subscription over graphql-ws until `leave()`; the promise resolves when events should come through. */
  async listen(query: string, variables?: Record<string, unknown>): Promise<Listener> {
    const headers = this.#sent();
    class Socket extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers });
      }
    }
    const url = `${this.url.replace('http', 'ws')}/graphql`;
    const client = createClient({ url, webSocketImpl: Socket, retryAttempts: 0, lazy: false });
    const opened = new Promise<void>((resolve) => client.on('connected', () => resolve()));
    const listener = new Listener(client, { query, variables });
    this.#listeners.add(listener);
    await Promise.race([opened, listener.ended]);
    await delay(SUBSCRIBING_MS);
    return listener;
  }

  /** Ends what still listens. */
  async close(): Promise<void> {
    await Promise.all([...this.#listeners].map((listener) => listener.leave()));
  }

  #sent(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return cookie ? { ...this.headers, cookie } : { ...this.headers };
  }

  #keep(setCookie: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(setCookie) ?? [];
    if (!name) return;
    if (/max-age=0\b/i.test(setCookie)) this.cookies.delete(name);
    else this.cookies.set(name, value ?? '');
  }
}

function asObject(text: string): ExecutionResult<Answer> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
