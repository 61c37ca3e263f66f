import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

/** Reads of whole tables of fewer rows are cheaper than an index. */
const FEW_ROWS = 5_000;

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: PlanNode[];
}

/** A statement of a page, and how PostgreSQL finds its rows. */
export interface StatementPlan {
  statement: string;
  reads: string[];
}

/** The statements that PostgreSQL receives while `run` runs, each once, with their general plans. */
export async function plansOf(database: pg.Pool, directory: string, run: () => Promise<unknown>) {
  const log = join(directory, 'postgres/server.log');
  const before = existsSync(log) ? readFileSync(log, 'utf8').length : 0;
  await logStatements(database, '0');
  await run();
  await logStatements(database, '-1');
  const plans: StatementPlan[] = [];
  for (const statement of statementsIn(readFileSync(log, 'utf8').slice(before))) {
    const { rows } = await database.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `explain (generic_plan, format json) ${statement}`,
    );
    plans.push({ statement, reads: readsOf(rows[0]!['QUERY PLAN'][0]!.Plan) });
  }
  return plans;
}

/** Tables of more than a few thousand rows that a plan reads as a whole. */
export async function wholeTables(database: pg.Pool, plans: readonly StatementPlan[]): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(
    'select relname as name from pg_class where relkind = $1 and reltuples > $2',
    ['r', FEW_ROWS],
  );
  const large = new Set(rows.map(({ name }) => `Seq Scan ${name}`));
  return [...new Set(plans.flatMap(({ reads }) => reads.filter((read) => large.has(read))))];
}

async function logStatements(database: pg.Pool, atLeastMs: string): Promise<void> {
  await database.query(`alter system set log_min_duration_statement = ${atLeastMs}`);
  await database.query('select pg_reload_conf()');
  await database.query('select pg_sleep(0.5)');
}

/** `duration: 0.1 ms  execute <unnamed>: select …`, on as many lines as the statement has. */
function statementsIn(log: string): Set<string> {
  const entries = log.split(/^\d{4}-\d\d-\d\d .*?\[\d+\] /m);
  const texts = entries.map((entry) => /duration: .*? ms {2}execute .*?: ([\s\S]+)/.exec(entry)?.[1]?.trim());
  return new Set(texts.filter((text) => text && /^(select|with)\b/i.test(text)) as string[]);
}

function readsOf(node: PlanNode): string[] {
  const own = node['Relation Name'] ? [[node['Node Type'], node['Relation Name'], node['Index Name']]] : [];
  const reads = own.map((words) => words.filter((word) => word !== undefined).join(' '));
  return [...reads, ...(node.Plans ?? []).flatMap(readsOf)];
}
