import { AsyncLocalStorage } from 'node:async_hooks';

const kept = new AsyncLocalStorage<string[]>();

/** The `onStatement` of shops in the process of the tests: keeps statements for `statementsOf`. */
export const keepStatement = (statement: string): void => void kept.getStore()?.push(statement);

/** The SQL statements that an action sends within this process; those of jobs that run meanwhile are not among them. */
export async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  await kept.run(statements, act);
  return statements;
}
