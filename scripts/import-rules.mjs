// The import rules, each a function from imports to violations: [import, message].
import { basename, dirname } from 'node:path';

const SUBGRAPH = /^subgraphs\/[^/]+\//;
const PACKAGES_OF_WEB = /^packages\/(http-server|media|observability|text|places|tables)\//;

/** Allowed imports between packages. */
const DIRECTIONS = [
  [/^packages\//, /^packages\//, 'packages serve everybody and know nobody: they import only packages'],
  [SUBGRAPH, /^packages\//, 'a subgraph calls another by an internal operation (src/calls), never by import'],
  [/^gateway\/src\//, /^packages\//, 'the gateway knows subgraphs only by their schema'],
  [/^web\//, PACKAGES_OF_WEB, 'the storefront knows the graph only by its schema'],
];

/** Imports between packages: by the name of the package, and only where the architecture has one. */
export function againstDirection(imports, workspaceOf) {
  return imports
    .filter(({ from, to }) => workspaceOf(from) !== workspaceOf(to))
    .flatMap((edge) => {
      if (edge.specifier.startsWith('.')) return [[edge, 'another package is imported by its name']];
      const [, allowed = /^/, why] = DIRECTIONS.find(([from]) => from.test(edge.from)) ?? [];
      return allowed.test(edge.to) ? [] : [[edge, why]];
    });
}

/** `ui/` must not import `features/`. */
export function uiKnowsFeatures(imports) {
  return imports
    .filter(({ from, to }) => from.startsWith('web/src/ui/') && /^web\/src\/(features|routes)\//.test(to))
    .map((edge) => [edge, 'ui/ must not import from features/']);
}

/** The module of a subgraph's file: the folder in `src` with an `index.ts`. */
function moduleOf(file, doors) {
  const folder = /^subgraphs\/[^/]+\/src\/[^/]+(?=\/)/.exec(file)?.[0];
  return doors.has(`${folder}/index.ts`) ? folder : undefined;
}

/** Imports from a module past its `index.ts`. Tests may do so. */
export function pastDoors(imports, files) {
  return imports.flatMap((edge) => {
    const module = moduleOf(edge.to, files);
    if (!module || module === moduleOf(edge.from, files) || isTest(edge.from)) return [];
    return edge.to === `${module}/index.ts` ? [] : [[edge, `the module is entered by ${module}/index.ts`]];
  });
}

/** `orders` lists the modules of each subgraph, lowest first: a module imports those before it. */
export function againstModuleOrder(imports, files, orders) {
  return imports.flatMap((edge) => {
    const [from, to] = [moduleOf(edge.from, files), moduleOf(edge.to, files)];
    if (!from || !to || from === to || isTest(edge.from)) return [];
    const order = orders.get(dirname(to)) ?? [];
    const why = `${basename(from)} does not come after ${basename(to)} in the modules of subgraph.ts`;
    return order.indexOf(to) >= 0 && order.indexOf(to) < order.indexOf(from) ? [] : [[edge, why]];
  });
}

function isTest(file) {
  return /\/tests\/|\.test\.tsx?$/.test(file);
}

/** State, forms and mutations; what only shows or passes on is left to the tests of what it is part of. */
const LOGIC = /\bcreate(Signal|Store|Memo|Effect|RenderEffect|Form|[A-Z]\w*Mutation)\b\s*[(<]/;

/** Components of the storefront that hold logic and are reached by no test beside them, directly or through another. */
export function untestedComponents(imports, sources) {
  const next = Map.groupBy(imports, ({ from }) => from);
  const reached = new Set([...sources.keys()].filter(isTest));
  for (const file of reached) for (const { to } of next.get(file) ?? []) reached.add(to);
  return [...sources].filter(([file, source]) => !reached.has(file) && LOGIC.test(source)).map(([file]) => file);
}

/** Cycles of value imports between files. */
export function fileCycles(imports) {
  return cycles(imports.filter(({ value }) => value));
}

/** Cycles of value imports between the folders (and files) in the same folder, at every level. */
export function folderCycles(imports) {
  const between = imports.filter(({ value, from }) => value && !isTest(from)).flatMap(sideBySide);
  const levels = Map.groupBy(between, ({ level }) => level);
  return [...levels.values()].flatMap(cycles).map(([{ edge }, why]) => [edge, why]);
}

/**
 * The import as one between two entries of their common folder; undefined for two files, which the other rule covers.
 */
function sideBySide(edge) {
  const [from, to] = [edge.from.split('/'), edge.to.split('/')];
  const depth = from.findIndex((part, index) => part !== to[index]);
  if (depth < 0 || (depth === from.length - 1 && depth === to.length - 1)) return [];
  const entry = (path) => path.slice(0, depth + 1).join('/');
  return [{ edge, level: from.slice(0, depth).join('/'), from: entry(from), to: entry(to) }];
}

/** One violation per import within a cycle (Tarjan's strongly connected components). */
function cycles(edges) {
  const next = Map.groupBy(edges, ({ from }) => from);
  const [index, low, stack, component] = [new Map(), new Map(), [], new Map()];
  const visit = (node) => {
    index.set(node, index.size);
    low.set(node, index.get(node));
    stack.push(node);
    for (const { to } of next.get(node) ?? []) {
      if (!index.has(to)) visit(to);
      if (!component.has(to)) low.set(node, Math.min(low.get(node), low.get(to)));
    }
    if (low.get(node) !== index.get(node)) return;
    const members = stack.splice(stack.indexOf(node));
    for (const member of members) component.set(member, members);
  };
  for (const node of next.keys()) if (!index.has(node)) visit(node);
  return edges
    .filter(({ from, to }) => from !== to && component.get(from) === component.get(to))
    .map((edge) => [edge, `a cycle of ${component.get(edge.from).join(', ')}`]);
}
