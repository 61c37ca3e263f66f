import type { BenchOperation } from './reads/operations.ts';

/** How long each product page took, for visitors who open them one after the other until `goesOn` says no. */
export async function pageTimes(
  url: string,
  { body }: BenchOperation,
  { visitors, goesOn }: { visitors: number; goesOn: () => boolean },
): Promise<number[]> {
  const visitor = () =>
    repeat(goesOn, async () => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
      const { errors } = (await response.json()) as { errors?: unknown[] };
      if (errors) throw new Error(JSON.stringify(errors));
    });
  return (await Promise.all(Array.from({ length: visitors }, visitor))).flat();
}

/** Says no from so many seconds on. */
export function forSeconds(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() < end;
}

/** Response times in ms, in sequence. */
export async function repeat(goesOn: () => boolean, work: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  while (goesOn()) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}

export function percentile95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
}

/** Rounded to a tenth. */
export const tenth = (value: number) => Number(value.toFixed(1));
