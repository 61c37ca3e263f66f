/** Runs at most `limit` tasks at once; the others wait in the order they came. */
export function createConcurrencyLimit(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running === limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await task();
    } finally {
      // A slot goes straight to the next in line, so nobody who comes in between can take it.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
