import { BUS_CONNECTIONS, connectionBudget, tooFewConnections } from '@minijd/events';
import { StartRefused } from '@minijd/http-server';
import { Client } from 'pg';
import type { Logger } from 'pino';

/** All subgraphs, and each twice while a new version is rolled out. */
const PROCESSES = 12;

export interface BudgetOptions {
  databaseUrl: string;
  /** Of this process, for requests and jobs. */
  connections: number;
  log: Logger;
}

/**
 * Compares the connections of this process with what PostgreSQL allows; warns when a rolling update of subgraphs like it
 * would be short of them.
 *
 * @throws StartRefused when this process alone takes more.
 */
export async function checkBudget({ databaseUrl, connections, log }: BudgetOptions): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', () => {});
  await client.connect();
  const budget = await connectionBudget(async (statement) => (await client.query(statement)).rows).finally(() =>
    client.end(),
  );
  const own = connections + BUS_CONNECTIONS.pool + BUS_CONNECTIONS.listening;
  const refusal = tooFewConnections(budget, own);
  if (refusal) throw new StartRefused(refusal);
  const warning = tooFewConnections(budget, own * PROCESSES);
  if (warning) log.warn(`During a rolling update of all subgraphs: ${warning}`);
}
