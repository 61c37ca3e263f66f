import { forSeconds, pageTimes, percentile95, tenth } from '../page-times.ts';
import { readOperations } from '../reads/operations.ts';

const IDLE_SECONDS = 5;
const WARM_UP_SECONDS = 3;

/** What product pages took for one visitor, alone and while something else was done. */
export interface Beside {
  'idle p95 ms': number;
  'p95 ms beside': number;
  'longest ms beside': number;
}

/** Does something while a visitor opens product pages one after the other. */
export async function besideVisitor<Result>(
  url: string,
  work: () => Promise<Result>,
): Promise<{ result: Result; seconds: number; pages: Beside }> {
  const page = (await readOperations(url)).find(({ name }) => name === 'product page')!;
  const visit = (goesOn: () => boolean) => pageTimes(url, page, { visitors: 1, goesOn });
  await visit(forSeconds(WARM_UP_SECONDS));
  const idle = await visit(forSeconds(IDLE_SECONDS));
  let working = true;
  const visiting = visit(() => working);
  const started = performance.now();
  const result = await work().finally(() => {
    working = false;
  });
  const seconds = tenth((performance.now() - started) / 1000);
  const beside = await visiting;
  const pages = {
    'idle p95 ms': tenth(percentile95(idle)),
    'p95 ms beside': tenth(percentile95(beside)),
    'longest ms beside': tenth(Math.max(...beside)),
  };
  return { result, seconds, pages };
}
