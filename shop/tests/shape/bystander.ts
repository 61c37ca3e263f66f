import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Response times of a visitor during other load, in milliseconds. */
export interface BystanderReport {
  /** The longest CPU time of the shop's main thread before an answer of `/healthz`, requested every 10 ms. */
  longestPause: number;
  /** The 95th percentile of an ordinary query, sent every 25 ms. */
  ordinary: number;
}

/**
 * A visitor of the shop that process `pid` serves at `url`, on a separate thread: a busy test thread does not count as
 * waiting for the shop. `leave` ends the visit.
 */
export async function bystander(url: string, pid: number): Promise<{ leave(): Promise<BystanderReport> }> {
  const worker = new Worker(new URL('./bystander-thread.ts', import.meta.url), { workerData: { url, pid } });
  await once(worker, 'message');
  return {
    async leave() {
      worker.postMessage('leave');
      const [report] = (await once(worker, 'message')) as [BystanderReport];
      await worker.terminate();
      return report;
    },
  };
}
