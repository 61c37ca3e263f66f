import type { Logger } from 'pino';

interface Missed<Payload> {
  /** Calls back when messages arrive again; returns the function that unsubscribes. */
  whenBack: (listener: (since: Date) => void) => () => void;
  missed: (since: Date) => readonly Payload[] | Promise<readonly Payload[]>;
  log: Logger;
}

/**
 * `messages`, and after each interruption first the replacement for those that were lost. Ends at once on `return()`.
 */
export function withMissed<Payload>(
  messages: AsyncIterableIterator<Payload>,
  { whenBack, missed, log }: Missed<Payload>,
): AsyncIterableIterator<Payload> {
  const waiting: Payload[] = [];
  let interrupt = Promise.withResolvers<undefined>();
  const stop = whenBack((since) => {
    Promise.resolve(missed(since)).then(
      (payloads: readonly Payload[]) => {
        waiting.push(...payloads);
        interrupt.resolve(undefined);
      },
      (error: unknown) => log.warn({ err: error }, 'what was missed live cannot be read'),
    );
  });
  let pending: Promise<IteratorResult<Payload>> | undefined;
  const next = async (): Promise<IteratorResult<Payload>> => {
    for (;;) {
      const value = waiting.shift();
      if (value !== undefined) return { done: false, value };
      if (waiting.length === 0) interrupt = Promise.withResolvers();
      pending ??= messages.next();
      const message = await Promise.race([pending, interrupt.promise]);
      if (!message) continue;
      pending = undefined;
      if (message.done) stop();
      return message;
    }
  };
  return {
    next,
    return: async () => {
      stop();
      return (await messages.return?.()) ?? { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
