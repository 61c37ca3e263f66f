// Runs every test with the engines they need; the last line is `N passed, N failed, N skipped`.
// `npm test -- cart` runs the files whose path contains "cart"; `npm test -- quick` everything that needs neither a
// browser, nor a shop in separate processes, nor processes that are killed.
import { relative } from 'node:path';
import { createVitest } from 'vitest/node';
import { markRun } from './leftovers.mjs';

const filters = process.argv.slice(2).filter((filter) => filter !== 'quick');
if (process.argv.includes('quick')) process.env.QUICK_TESTS = '1';

/** Files of crashes and races: what fails there once is a fault, and these are never repeated. */
const NEVER_REPEATED = /(crash|kill|last-unit|stock-clients|attack)/;
const REPEATED_AT_MOST = 3;

const leftovers = markRun();
const vitest = await createVitest('test', { watch: false, reporters: ['default'] });
await vitest.start(filters);
// A few files that failed are run again when nothing runs beside them. What passes then is named at the end.
const failed = modules().filter((module) => !module.ok());
const repeats =
  process.env.REPEAT_FAILED === '1' &&
  failed.length > 0 &&
  failed.length <= REPEATED_AT_MOST &&
  failed.every(({ moduleId }) => !NEVER_REPEATED.test(moduleId));
const unsteady = repeats ? failed.flatMap((module) => [...module.children.allTests('failed')].map(nameOf)) : [];
if (repeats) await vitest.rerunTestSpecifications(failed.map((module) => module.toTestSpecification()));

const counts = { passed: 0, failed: 0, skipped: 0 };
const skipped = [];
for (const module of modules()) {
  if (module.errors().length > 0) counts.failed += 1;
  for (const test of module.children.allTests()) {
    const { state, note } = test.result();
    counts[state === 'pending' ? 'skipped' : state] += 1;
    if (state === 'skipped') skipped.push(`${test.fullName}: ${note ?? 'no reason given'}`);
    if (test.diagnostic()?.flaky) unsteady.push(`${nameOf(test)}: ${test.result().errors?.[0]?.message}`);
  }
}
const unhandled = vitest.state.getUnhandledErrors().length;
counts.failed += unhandled;
await vitest.close();
const left = await leftovers();
counts.failed += left.length;

for (const line of unsteady) console.log(`failed and was repeated  ${line}`);
for (const line of skipped) console.log(`skipped  ${line}`);
for (const line of left) console.error(`left behind  ${line}`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);

function modules() {
  return vitest.state.getTestModules();
}

function nameOf(test) {
  return `${relative(process.cwd(), test.module.moduleId)}: ${test.fullName}`;
}
