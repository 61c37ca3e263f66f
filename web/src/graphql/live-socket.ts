import type { Client } from 'graphql-ws';
import { developmentText, type OperationDocument } from './document.ts';
import { persistedQuery } from './persisted-query.ts';
import type { Variables } from './runtime.ts';
import type { SessionRenewal } from './session-renewal.ts';

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

/** Live events over one WebSocket; opened, and its code loaded, with the first listener. */
export interface LiveSocket {
  listen<Data, V extends Variables>(
    document: OperationDocument<Data, V>,
    variables: V,
    onData: (data: Data) => void,
  ): () => void;
}

export function createLiveSocket(path: string, session: SessionRenewal): LiveSocket {
  let client: Promise<Client> | undefined;
  const connect = (): Promise<Client> => {
    client ??= openClient(path, session);
    return client;
  };
  return {
    listen(document, variables, onData) {
      const listener = new AbortController();
      void listenUntilAborted({ connect, document, variables, onData, signal: listener.signal });
      return () => listener.abort();
    },
  };
}

async function openClient(path: string, session: SessionRenewal): Promise<Client> {
  const { createClient } = await import('graphql-ws');
  const url = new URL(path, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return createClient({
    // The cookies of the handshake identify the visitor: refreshed before it.
    url: () => session.ready().then(() => url.href),
    lazyCloseTimeout: 5_000,
    keepAlive: 15_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
  });
}

interface Listener<Data, V> {
  connect: () => Promise<Client>;
  document: OperationDocument<Data, V>;
  variables: V;
  onData: (data: Data) => void;
  signal: AbortSignal;
}

/** The gateway ends subscriptions when a token expires or its schema changes: they are started again. */
async function listenUntilAborted<Data, V extends Variables>(listener: Listener<Data, V>): Promise<void> {
  let pause = FIRST_RETRY_MS;
  while (!listener.signal.aborted) {
    const received = await listenOnce(listener);
    pause = received ? FIRST_RETRY_MS : Math.min(pause * 2, LAST_RETRY_MS);
    await delay(pause, listener.signal);
  }
}

async function listenOnce<Data, V extends Variables>(listener: Listener<Data, V>): Promise<boolean> {
  const { document, variables, onData, signal } = listener;
  const client = await listener.connect();
  const query = (await developmentText(document.id)) ?? '';
  const extensions = { ...persistedQuery(document.id) };
  const payload = { query, operationName: document.name, variables, extensions };
  let received = false;
  return new Promise((resolve) => {
    const stop = client.subscribe<Data>(payload, {
      next: ({ data, errors }) => {
        received = true;
        if (data) onData(data);
        // A visitor who got an identity after the handshake needs a new socket.
        else if (errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) client.terminate();
      },
      error: () => resolve(received),
      complete: () => resolve(received),
    });
    signal.addEventListener('abort', stop, { once: true });
  });
}

function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
