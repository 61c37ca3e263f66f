/**
 * For what people start anew before it has ended, such as a search: earlier runs that end later answer undefined, so that
 * they do not overwrite what was asked for last.
 */
export function newest<Args extends unknown[], Result>(
  run: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result | undefined> {
  let runs = 0;
  return async (...args) => {
    const own = ++runs;
    const result = await run(...args);
    return own === runs ? result : undefined;
  };
}
