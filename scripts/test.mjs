// Runs every test with the engines they need; the last line is `N passed, N failed, N skipped`.
// `npm test -- cart` runs the files whose path contains "cart"; `npm test -- quick` everything that needs neither a
// browser, nor a shop in separate processes, nor processes that are killed.
import { startVitest } from 'vitest/node';
import { markRun } from './leftovers.mjs';

const filters = process.argv.slice(2).filter((filter) => filter !== 'quick');
if (process.argv.includes('quick')) process.env.QUICK_TESTS = '1';

const leftovers = markRun();
const vitest = await startVitest('test', filters, { watch: false, reporters: ['default'] });
const counts = { passed: 0, failed: 0, skipped: 0 };
const skipped = [];
for (const module of vitest.state.getTestModules()) {
  if (module.errors().length > 0) counts.failed += 1;
  for (const test of module.children.allTests()) {
    const { state, note } = test.result();
    counts[state === 'pending' ? 'skipped' : state] += 1;
    if (state === 'skipped') skipped.push(`${test.fullName}: ${note ?? 'no reason given'}`);
  }
}
const unhandled = vitest.state.getUnhandledErrors().length;
counts.failed += unhandled;
await vitest.close();
const left = await leftovers();
counts.failed += left.length;

for (const line of skipped) console.log(`skipped  ${line}`);
for (const line of left) console.error(`left behind  ${line}`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);
