import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';

/** A statement as PostgreSQL carried it out. */
export interface Explained {
  ms: number;
  /** Each scan, such as `Index Scan user_pkey`. */
  scans: string[];
  /** Whether it read a whole table of those that are asked about. */
  readsAll: boolean;
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: Plan[];
}

const WRITTEN_WITHIN_MS = 300;
const ENTRY = /duration: ([\d.]+) ms {2}plan:\n((?:\t?.*\n)*?\t?}\n)/g;

/** Has PostgreSQL write the plan of each statement into its log; holds for connections that are opened from then on. */
export async function explainAll(database: pg.Pool): Promise<void> {
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_format': 'json',
  };
  await database.query(`load 'auto_explain'`);
  for (const [name, value] of Object.entries(settings)) {
    await database.query(`alter role minijd_service set ${name} = '${value}'`);
  }
}

/** What the log has about statements on some tables since it was `from` bytes long. */
export async function explainedSince(log: string, from: number, tables: readonly string[]): Promise<Explained[]> {
  await delay(WRITTEN_WITHIN_MS);
  const text = (await readFile(log)).subarray(from).toString();
  return [...text.matchAll(ENTRY)].flatMap(([, ms, json]) => {
    const nodes = nodesOf((JSON.parse(json!) as { Plan: Plan }).Plan);
    const scans = nodes.filter((node) => node['Relation Name'] ?? node['Index Name']);
    if (!scans.some((node) => tables.includes(node['Relation Name'] ?? ''))) return [];
    const readsAll = scans.some(
      (node) => node['Node Type'] === 'Seq Scan' && tables.includes(node['Relation Name'] ?? ''),
    );
    const names = scans.map((node) => `${node['Node Type']} ${node['Index Name'] ?? node['Relation Name']}`);
    return [{ ms: Number(ms), scans: [...new Set(names)], readsAll }];
  });
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}
