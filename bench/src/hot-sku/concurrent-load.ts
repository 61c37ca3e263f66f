/** Runs the tasks by `clients` workers at once. `seconds` is the time until the last success. */
export async function runConcurrently<Task>(
  tasks: readonly Task[],
  clients: number,
  run: (task: Task, client: number) => Promise<boolean>,
): Promise<{ succeeded: number; failed: number; seconds: number }> {
  const start = performance.now();
  let [next, succeeded, failed, last] = [0, 0, 0, start];
  const work = async (_: unknown, client: number): Promise<void> => {
    while (next < tasks.length) {
      const task = tasks[next++]!;
      if (await run(task, client)) {
        succeeded += 1;
        last = performance.now();
      } else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  return { succeeded, failed, seconds: (last - start) / 1000 };
}
