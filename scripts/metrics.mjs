// Writes the tables of docs/operations/metrics.md from the code; --check fails where they differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { metricsTable } from '../packages/observability/src/index.ts';

const FILE = 'docs/operations/metrics.md';
const BETWEEN = /(<!-- metrics -->\n)[\s\S]*(<!-- end -->)/;
const text = readFileSync(FILE, 'utf8');
const wanted = text.replace(BETWEEN, (_, begin, end) => `${begin}\n${metricsTable()}\n\n${end}`);
if (wanted !== text && process.argv.includes('--check')) {
  console.error(`${FILE} is out of date: node --import tsx scripts/metrics.mjs`);
  process.exit(1);
}
writeFileSync(FILE, wanted);
