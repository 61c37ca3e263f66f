import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Every metric of this process. */
export const registry = new Registry();

collectDefaultMetrics({ register: registry });

/** How the metrics of several workers become one. */
type Aggregator = 'sum' | 'max' | 'first';

/** What only grows. */
export function counter<Label extends string = never>(name: string, help: string, labels: readonly Label[] = []) {
  return new Counter({ name, help, labelNames: labels, registers: [registry] });
}

/** How long something takes, in seconds. */
export function seconds<Label extends string = never>(
  name: string,
  help: string,
  { labels = [], buckets }: { labels?: readonly Label[]; buckets: number[] },
) {
  return new Histogram({ name, help, labelNames: labels, buckets, registers: [registry] });
}

export interface Sample<Label extends string> {
  labels?: Record<Label, string>;
  value: number;
}

type Source<Label extends string> = () => readonly Sample<Label>[] | Promise<readonly Sample<Label>[]>;

/** A scrape waits no longer for what has to be asked for; it then lacks these values. */
const ASKED_WITHIN_MS = 3000;

/** A value that is read when it is asked for, from all who know it. */
export class Reading<Label extends string = never> {
  readonly #sources = new Set<Source<Label>>();

  readonly labels: readonly Label[];

  constructor(
    name: string,
    help: string,
    { labels = [], workers = 'sum' }: { labels?: readonly Label[]; workers?: Aggregator } = {},
  ) {
    this.labels = labels;
    const collect = (gauge: Gauge<Label>) => this.#collect(gauge);
    // It registers itself.
    new Gauge<Label>({
      ...{ name, help, labelNames: labels, aggregator: workers, registers: [registry] },
      async collect() {
        await collect(this);
      },
    });
  }

  /** Has it read from `source` as well, until the function that comes back is called. */
  from(source: Source<Label>): () => void {
    this.#sources.add(source);
    return () => void this.#sources.delete(source);
  }

  async #collect(gauge: Gauge<Label>): Promise<void> {
    gauge.reset();
    const all = (await Promise.all([...this.#sources].map((source) => inTime(source)))).flat();
    for (const { labels, value } of all) {
      if (labels) gauge.set(labels, value);
      else gauge.set(value);
    }
    // What nobody knows is not a zero.
    if (all.length === 0 && this.labels.length === 0) gauge.remove();
  }
}

async function inTime<Label extends string>(source: Source<Label>): Promise<readonly Sample<Label>[]> {
  const { promise, resolve } = Promise.withResolvers<readonly Sample<Label>[]>();
  const timer = setTimeout(resolve, ASKED_WITHIN_MS, []);
  const asked = (async () => source())().catch(() => []);
  return Promise.race([asked, promise]).finally(() => clearTimeout(timer));
}

/** A source that is asked again after `seconds` at the earliest, however often it is read. */
export function every<Label extends string>(pause: number, source: Source<Label>): Source<Label> {
  let last: { at: number; samples: Promise<readonly Sample<Label>[]> } | undefined;
  return () => {
    const now = performance.now();
    if (!last || now - last.at > pause * 1000) {
      const asked = { at: now, samples: (async () => source())() };
      last = asked;
      asked.samples.catch(() => {
        if (last === asked) last = undefined;
      });
    }
    return last.samples;
  };
}
