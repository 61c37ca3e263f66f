import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { costsOf } from '@minijd/gateway';
import { readContracts } from '../contracts.ts';

const FILE = join(import.meta.dirname, '../../../schema/operations/costs.json');
/** What a change may add or take away without being looked at. */
const UNNOTICED = 0.2;

type Costs = Record<string, number>;

/** Whether a cost changed so much that somebody has to accept it. */
export function isNotable(before: number, after: number): boolean {
  return Math.abs(after - before) > UNNOTICED * before;
}

/**
 * The costs to commit: those that are, but of notable changes the committed ones, unless they are accepted. `notes` says
 * what changed notably.
 */
export function nextCosts(committed: Costs, now: Costs, accept: boolean): { costs: Costs; notes: string[] } {
  const changed = Object.entries(now).filter(([name, cost]) => isNotable(committed[name] ?? cost, cost));
  const kept = accept ? [] : changed.map(([name]) => [name, committed[name]!] as const);
  return {
    costs: { ...now, ...Object.fromEntries(kept) },
    notes: changed.map(([name, cost]) => `${name} costs ${cost} instead of ${committed[name]}`),
  };
}

/**
 * `npm run schema` writes what the stored operations cost at most; a change of more than 20 % stays as it was until
 * `npm run schema -- --accept-costs`. With `--check` nothing is written.
 */
async function main({ check, accept }: { check: boolean; accept: boolean }): Promise<boolean> {
  const { supergraphSdl, persistedOperations } = await readContracts();
  const now = costsOf(supergraphSdl, Object.values(persistedOperations));
  const text = await readFile(FILE, 'utf8').catch(() => '{}');
  const { costs, notes } = nextCosts(JSON.parse(text) as Costs, now, accept);
  const next = `${JSON.stringify(costs, undefined, 2)}\n`;
  for (const note of notes) console.log(note);
  if (notes.length > 0 && !accept) console.log('Accept it with `npm run schema -- --accept-costs`.');
  if (next !== text) console.log(`${check ? 'differs' : 'wrote'}: schema/operations/costs.json`);
  if (next !== text && !check) await writeFile(FILE, next);
  return check ? next === text && notes.length === 0 : notes.length === 0 || accept;
}

if (process.argv[1] === import.meta.filename) {
  const given = (name: string) => process.argv.includes(name);
  process.exitCode = (await main({ check: given('--check'), accept: given('--accept-costs') })) ? 0 : 1;
}
