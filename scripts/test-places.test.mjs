import { globSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { LONGEST, SLOW, TESTS, TIMED } from '../vitest.config.ts';

const OUTSIDE = ['**/node_modules/**', '**/dist/**'];
const files = globSync(TESTS, { exclude: OUTSIDE });
const linesOf = (file) => readFileSync(file, 'utf8').trimEnd().split('\n').length;

/** `{a,b}c` → `ac`, `bc`. */
function alternatives(pattern) {
  const [braces, inside] = /\{([^{}]*)\}/.exec(pattern) ?? [];
  return inside ? inside.split(',').flatMap((one) => alternatives(pattern.replace(braces, one))) : [pattern];
}

test('every pattern of slow, long and timed tests is of files that are there', () => {
  const patterns = [...SLOW, ...TIMED, ...LONGEST].flatMap(alternatives);
  expect(patterns.filter((pattern) => !files.some((file) => matchesGlob(file, pattern)))).toEqual([]);
});

test('a test file, and what only tests use, has 300 lines at most', () => {
  const helpers = globSync('{packages,subgraphs,gateway,shop,web}/**/{tests,testing}/**/*.{ts,tsx}', {
    exclude: OUTSIDE,
  });
  const all = new Set([...files, ...helpers, ...globSync('web/**/*.test.{ts,tsx}', { exclude: OUTSIDE })]);
  expect([...all].filter((file) => linesOf(file) > 300)).toEqual([]);
});

test('a test that needs one subgraph or package alone is beside it, not in the shop', () => {
  const misplaced = globSync('shop/tests/*.test.ts').filter((file) => {
    const source = readFileSync(file, 'utf8');
    const alone = source.includes('testSubgraph(') && !source.includes("from '@minijd/gateway'");
    return alone || !/ from '\.\.?\//.test(source);
  });
  expect(misplaced).toEqual([]);
});
