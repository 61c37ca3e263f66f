import { expect, test } from 'vitest';
import {
  againstDirection,
  againstModuleOrder,
  fileCycles,
  folderCycles,
  pastDoors,
  uiKnowsFeatures,
  untestedComponents,
} from './import-rules.mjs';

/** `a -> b` is an import of a value, `a ~> b` one of a type only. */
function imports(...lines) {
  return lines.map((line) => {
    const [, from, arrow, to, specifier = './'] = /^(\S+) (->|~>) (\S+)(?: as (\S+))?$/.exec(line);
    return { from, to, specifier, value: arrow === '->' };
  });
}
const faults = (found) => found.map(([{ from, to }]) => `${from} -> ${to}`);

const workspaceOf = (file) => /^(packages|subgraphs)\/[^/]+|^[^/]+/.exec(file)[0];
const DOORS = new Set(['subgraphs/shop/src/order/index.ts', 'subgraphs/shop/src/sales/index.ts']);
const ORDER = new Map([['subgraphs/shop/src', ['subgraphs/shop/src/order', 'subgraphs/shop/src/sales']]]);

test.each([
  ['subgraphs/cart/src/a.ts ~> subgraphs/users/src/b.ts as ../../users/src/b.ts'],
  ['subgraphs/cart/src/a.ts -> subgraphs/users/src/b.ts as @minijd/users'],
  ['packages/text/src/a.ts -> subgraphs/users/src/b.ts as @minijd/users'],
  ['gateway/src/a.ts -> subgraphs/users/src/b.ts as @minijd/users'],
  ['web/src/a.ts -> packages/subgraph/src/index.ts as @minijd/subgraph'],
  ['shop/src/a.ts -> subgraphs/users/src/b.ts as ../../subgraphs/users/src/b.ts'],
])('%s is against the direction', (line) => {
  expect(againstDirection(imports(line), workspaceOf)).toHaveLength(1);
});

test('packages are for everybody, and the shop knows all', () => {
  const allowed = imports(
    'web/src/a.ts -> packages/text/src/index.ts as @minijd/text',
    'subgraphs/cart/src/a.ts -> packages/subgraph/src/index.ts as @minijd/subgraph',
    'shop/src/a.ts -> subgraphs/users/src/subgraph.ts as @minijd/users',
    'subgraphs/cart/src/a.ts -> subgraphs/cart/src/b.ts',
  );
  expect(againstDirection(allowed, workspaceOf)).toEqual([]);
});

test('ui/ imports no feature', () => {
  const found = uiKnowsFeatures(
    imports('web/src/ui/a.tsx ~> web/src/features/b.tsx', 'web/src/features/b.tsx -> web/src/ui/a.tsx'),
  );
  expect(faults(found)).toEqual(['web/src/ui/a.tsx -> web/src/features/b.tsx']);
});

test('only the index.ts of a module is imported, except by tests', () => {
  const found = pastDoors(
    imports(
      'subgraphs/shop/src/sales/a.ts ~> subgraphs/shop/src/order/b.ts',
      'subgraphs/shop/src/sales/a.ts -> subgraphs/shop/src/order/index.ts',
      'subgraphs/shop/src/order/a.ts -> subgraphs/shop/src/order/b.ts',
      'subgraphs/shop/tests/a.test.ts -> subgraphs/shop/src/order/b.ts',
    ),
    DOORS,
  );
  expect(faults(found)).toEqual(['subgraphs/shop/src/sales/a.ts -> subgraphs/shop/src/order/b.ts']);
});

test('a module imports only what comes before it', () => {
  const found = againstModuleOrder(
    imports(
      'subgraphs/shop/src/order/a.ts ~> subgraphs/shop/src/sales/index.ts',
      'subgraphs/shop/src/sales/a.ts -> subgraphs/shop/src/order/index.ts',
    ),
    DOORS,
    ORDER,
  );
  expect(faults(found)).toEqual(['subgraphs/shop/src/order/a.ts -> subgraphs/shop/src/sales/index.ts']);
});

test('files that import values from each other are a cycle, types are not', () => {
  expect(faults(fileCycles(imports('a.ts -> b.ts', 'b.ts -> c.ts', 'c.ts -> a.ts', 'd.ts -> a.ts')))).toEqual([
    'a.ts -> b.ts',
    'b.ts -> c.ts',
    'c.ts -> a.ts',
  ]);
  expect(fileCycles(imports('a.ts -> b.ts', 'b.ts ~> a.ts'))).toEqual([]);
});

test('folders that import values from each other are a cycle, though no files are', () => {
  const found = folderCycles(imports('src/a/one.ts -> src/b/two.ts', 'src/b/three.ts -> src/a/four.ts'));
  expect(faults(found)).toEqual(['src/a/one.ts -> src/b/two.ts', 'src/b/three.ts -> src/a/four.ts']);
  expect(folderCycles(imports('src/a/one.ts -> src/b/two.ts', 'src/b/three.ts ~> src/a/four.ts'))).toEqual([]);
});

test('a component with logic is reached by a test, if only through another', () => {
  const logic = 'const [open, setOpen] = createSignal(false);';
  const sources = new Map([
    ['a.test.tsx', ''],
    ['list.tsx', ''],
    ['row.tsx', logic],
    ['alone.tsx', logic],
    ['sends.tsx', 'const remove = createRemoveThingMutation();'],
    ['shows.tsx', 'export const Shown = (props) => props.text;'],
  ]);
  const found = untestedComponents(imports('a.test.tsx -> list.tsx', 'list.tsx -> row.tsx'), sources);
  expect(found).toEqual(['alone.tsx', 'sends.tsx']);
});
