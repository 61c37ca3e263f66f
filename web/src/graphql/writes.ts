import { createEffect, createRoot } from 'solid-js';
import { isOnline } from './connection.ts';
import { NETWORK_FAILURE, type OperationResult } from './result.ts';
import type { WriteOptions } from './runtime.ts';

/** How long a read waits for what was written before it. */
const READ_WAITS_MS = 3_000;
const RETRY_AFTER_MS = 1_000;
/** Tells the next page of this tab that it may have been rendered before the writes of the last one. */
const UNANSWERED = 'minijd.unanswered';
/** A request that fails although there is a network is tried so often. */
const TRIES_ONLINE = 3;

type Send<Data> = () => Promise<OperationResult<Data>>;

/** Changes on their way to the gateway. */
export interface Writes {
  send<Data>(send: Send<Data>, options?: WriteOptions): Promise<OperationResult<Data>>;
  /** Reads that come after a write find it made: resolves when all writes are answered, or are slow. */
  settled(): Promise<void>;
}

/** Whether the page before left with writes under way; says so once. */
export function wasUnanswered(): boolean {
  const unanswered = sessionStorage.getItem(UNANSWERED) !== null;
  sessionStorage.removeItem(UNANSWERED);
  return unanswered;
}

export function createWrites(): Writes {
  const underWay = new Set<Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let busy = false;

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
  // A page that goes away waits for no answers: the requests outlive it.
  const startAll = (): void => {
    for (const start of waiting.splice(0)) start();
  };
  window.addEventListener('pagehide', () => {
    startAll();
    if (underWay.size > 0) sessionStorage.setItem(UNANSWERED, '');
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && startAll());

  return {
    async send(send, options = {}) {
      const wanted = options.untilAnswered ? () => untilAnswered(send) : send;
      const answer = options.inTurn ? inTurn(wanted) : wanted();
      underWay.add(answer);
      try {
        return await answer;
      } finally {
        underWay.delete(answer);
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
