import { createEffect, createRoot } from 'solid-js';
import { isOnline } from './connection.ts';
import { NETWORK_FAILURE, type OperationResult } from './result.ts';
import type { WriteOptions } from './runtime.ts';

/** How long a read waits for earlier writes. */
const READ_WAITS_MS = 3_000;
const RETRY_AFTER_MS = 1_000;
/** For the next page of this tab: when the last page's writes were answered, in epoch milliseconds. */
const ANSWERED_AT = 'minijd.answered-at';
/** Attempts for a request that fails although there is a network. */
const TRIES_ONLINE = 3;

type Send<Data> = () => Promise<OperationResult<Data>>;

/** Pending writes. */
export interface Writes {
  send<Data>(send: Send<Data>, options?: WriteOptions): Promise<OperationResult<Data>>;
  /** Resolves when all pending writes are answered, or a timeout has passed, so that later reads include them. */
  settled(): Promise<void>;
}

/** Whether this page may have been rendered before the previous page's writes were answered; true once. */
export function wasUnanswered(): boolean {
  const answeredAt = sessionStorage.getItem(ANSWERED_AT);
  sessionStorage.removeItem(ANSWERED_AT);
  return answeredAt !== null && Number(answeredAt) > performance.timeOrigin;
}

export function createWrites(): Writes {
  const underWay = new Set<Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let busy = false;
  let answeredAt = 0;

  const goOn = (): void => {
    const start = waiting.shift();
    busy = start !== undefined;
    start?.();
  };
  const inTurn = <Data>(send: Send<Data>) =>
    new Promise<OperationResult<Data>>((resolve) => {
      waiting.push(() => void send().then(resolve).finally(goOn));
      if (!busy) goOn();
    });
  // A page that is left does not wait: its requests continue.
  const startAll = (): void => {
    for (const start of waiting.splice(0)) start();
  };
  window.addEventListener('pagehide', () => {
    startAll();
    // The next page was asked for before this one is left: also a write answered meanwhile may be missing in it.
    if (underWay.size > 0) answeredAt = Number.POSITIVE_INFINITY;
    if (answeredAt > 0) sessionStorage.setItem(ANSWERED_AT, String(answeredAt));
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && startAll());

  return {
    async send(send, options = {}) {
      const wanted = options.untilAnswered ? () => untilAnswered(send) : send;
      if (options.background) return wanted();
      const answer = options.inTurn ? inTurn(wanted) : wanted();
      underWay.add(answer);
      try {
        return await answer;
      } finally {
        underWay.delete(answer);
        answeredAt = Date.now();
      }
    },
    async settled() {
      if (underWay.size > 0 && isOnline()) await Promise.race([Promise.allSettled(underWay), pause(READ_WAITS_MS)]);
    },
  };
}

async function untilAnswered<Data>(send: Send<Data>): Promise<OperationResult<Data>> {
  for (let tries = 1; ; tries += 1) {
    const result = await send();
    if (result.failure?.code !== NETWORK_FAILURE || tries >= TRIES_ONLINE) return result;
    await pause(RETRY_AFTER_MS);
    if (isOnline()) continue;
    await backOnline();
    tries = 0;
  }
}

function backOnline(): Promise<void> {
  return new Promise((resolve) => {
    createRoot((dispose) => {
      createEffect(() => {
        if (!isOnline()) return;
        dispose();
        resolve();
      });
    });
  });
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
