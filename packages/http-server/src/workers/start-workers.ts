import type { Lifecycle } from '../lifecycle.ts';
import { StartRefused } from '../start-refused.ts';
import { Connections } from './connections.ts';
import { Place } from './place.ts';

export interface WorkersOptions {
  count: number;
  /** How long a worker may take to end when it is replaced. */
  graceMs: number;
  /** Added to the environment of this process. */
  env?: NodeJS.ProcessEnv;
  lifecycle: Pick<Lifecycle, 'onStop' | 'stopping'>;
  log: (line: string) => void;
}

/**
 * Runs the program of this process `count` times more, behind one port that this process holds. The first starts alone, so that it alone prepares what all share. One that ends is replaced and takes only its own
 * requests along. On SIGHUP each is replaced in turn: the new one listens before the old one is told to end, and when
 * the new one does not start, the old ones stay.
 *
 * @throws StartRefused when one ends before it listens; it has said why.
 */
export async function startWorkers({ count, graceMs, env = {}, lifecycle, log }: WorkersOptions): Promise<void> {
  const connections = new Connections();
  const places = new Set<Place>();
  const open = async (): Promise<boolean> => {
    const place = new Place(connections, env, log);
    places.add(place);
    const listens = await place.open();
    if (!listens) places.delete(place);
    return listens;
  };
  const openFirst = async () => {
    if (!(await open()) && !lifecycle.stopping) throw new StartRefused('A worker ended while it started.');
  };
  const replaceAll = async () => {
    for (const old of [...places]) {
      if (lifecycle.stopping) return;
      if (!(await open())) return log('A new worker did not start; the running ones stay');
      places.delete(old);
      await old.leave(graceMs);
    }
    log('Every worker was replaced');
  };

  lifecycle.onStop('workers', async (limitMs) => {
    await Promise.all([...places].map((place) => place.leave(limitMs)));
    connections.close();
  });
  const started = Promise.withResolvers<void>();
  let replacing = false;
  // From the beginning: without a listener the signal would end this process.
  process.on('SIGHUP', () => {
    if (replacing) return;
    replacing = true;
    void started.promise.then(replaceAll).finally(() => {
      replacing = false;
    });
  });
  await openFirst();
  await Promise.all(Array.from({ length: count - 1 }, openFirst));
  started.resolve();
}
