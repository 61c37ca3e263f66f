import type { ChildProcess } from 'node:child_process';
import { AggregatorRegistry } from 'prom-client';
import { registry } from './registry.ts';

type Asked = { readMetrics: number };
type Told = { metricsOf: number; metrics: object[] };

const ANSWERED_WITHIN_MS = 4000;

/** A worker: answers the process that holds its port. */
export function tellMetricsToPrimary(): void {
  process.on('message', (message: Partial<Asked> | null) => {
    const asked = message?.readMetrics;
    if (asked === undefined) return;
    void registry.getMetricsAsJSON().then((metrics) => {
      if (process.connected) process.send?.({ metricsOf: asked, metrics } satisfies Told);
    });
  });
}

let number = 0;

/** The metrics of all workers as those of one process; of those that answer in time. */
export async function metricsOfWorkers(workers: Iterable<ChildProcess>): Promise<string> {
  const answers = await Promise.all([...workers].map(metricsOf));
  return AggregatorRegistry.aggregate(answers.filter((answer) => answer !== undefined)).metrics();
}

async function metricsOf(worker: ChildProcess): Promise<object[] | undefined> {
  number += 1;
  const asked = number;
  const { promise, resolve } = Promise.withResolvers<object[] | undefined>();
  const take = (message: Partial<Told> | null) => {
    if (message?.metricsOf === asked) resolve(message.metrics);
  };
  const timer = setTimeout(resolve, ANSWERED_WITHIN_MS, undefined);
  worker.on('message', take);
  if (worker.connected) worker.send({ readMetrics: asked } satisfies Asked);
  else resolve(undefined);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off('message', take);
  });
}
