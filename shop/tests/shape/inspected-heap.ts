import { once } from 'node:events';
import type { TestProcess } from '@minijd/testkit';
import { WebSocket } from 'ws';

const MB = 1024 * 1024;

/**
 * The heap of a process started with `NODE_OPTIONS=--inspect=127.0.0.1:0`: megabytes in use after collecting garbage.
 */
export async function inspectHeap(shop: TestProcess): Promise<{ inUse(): Promise<number>; close(): void }> {
  const address = /Debugger listening on (ws:\S+)/.exec(shop.output)?.[1];
  if (!address) throw new Error(`no inspector:\n${shop.output}`);
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await once(socket, 'open');
  let id = 0;
  const call = async (method: string): Promise<unknown> => {
    const mine = ++id;
    socket.send(JSON.stringify({ id: mine, method }));
    for (;;) {
      const [message] = (await once(socket, 'message')) as [Buffer];
      const answer = JSON.parse(message.toString()) as { id?: number; result?: unknown };
      if (answer.id === mine) return answer.result;
    }
  };
  return {
    async inUse() {
      // Objects behind weak references and finalizers need a second collection.
      for (let round = 0; round < 3; round++) await call('HeapProfiler.collectGarbage');
      const { usedSize } = (await call('Runtime.getHeapUsage')) as { usedSize: number };
      return usedSize / MB;
    },
    close: () => socket.close(),
  };
}
