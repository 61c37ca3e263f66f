// Checks the import rules of docs/architecture.md. Decision 6 says why this is not a lint rule.
import { existsSync, globSync, readFileSync } from 'node:fs';
import {
  againstDirection,
  againstModuleOrder,
  fileCycles,
  folderCycles,
  pastDoors,
  uiKnowsFeatures,
  untestedComponents,
} from './import-rules.mjs';
import { readImports, workspaceOf } from './imports.mjs';

const imports = readImports();
const doors = new Set(globSync('subgraphs/*/src/*/index.ts'));
const faults = [
  ...againstDirection(imports, workspaceOf),
  ...uiKnowsFeatures(imports),
  ...pastDoors(imports, doors),
  ...againstModuleOrder(imports, doors, moduleOrders()),
  ...fileCycles(imports),
  ...folderCycles(imports),
];
for (const [{ from, line, specifier }, why] of faults) console.error(`${from}:${line} '${specifier}': ${why}`);
// Pages are opened by shop/tests/accessible-pages.test.ts; what follows live events, by the tests that send them.
const OPENED_ELSEWHERE = ['web/src/features/seller/new-orders.tsx', 'web/src/features/orders/order-detail.tsx'];
const components = globSync('web/src/{features,ui}/**/*.tsx').map((file) => [file, readFileSync(file, 'utf8')]);
const untested = untestedComponents(imports, new Map(components)).filter((file) => !OPENED_ELSEWHERE.includes(file));
for (const file of untested) console.error(`${file}: holds logic, and no test renders it`);
process.exit(faults.length + untested.length > 0 ? 1 : 0);

/** The folders of the modules of each subgraph that has any, in the order of `modules: [...]`. */
function moduleOrders() {
  return new Map(globSync('subgraphs/*/src').map((src) => [src, modulesOf(`${src}/subgraph.ts`, src)]));
}

function modulesOf(file, src) {
  const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const names = /\bmodules: \[([^\]]*)\]/.exec(source)?.[1].match(/\w+/g) ?? [];
  return names.map((name) => {
    const folder = new RegExp(`\\b${name}\\b[^;]*from '\\./([^/]+)/index\\.ts'`).exec(source)?.[1];
    return `${src}/${folder}`;
  });
}
