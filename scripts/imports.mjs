// The import graph, read by oxc-parser: it distinguishes types from values, and reads two thousand files in a second.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';

/** Folders of packages, as pnpm-workspace.yaml has them. */
export const WORKSPACES = ['packages/*', 'subgraphs/*', 'gateway', 'web', 'shop', 'bench'].flatMap((pattern) =>
  globSync(pattern),
);

/** The package a file belongs to: `subgraphs/catalog`; '' for files at the root. */
export function workspaceOf(file) {
  return WORKSPACES.find((workspace) => file.startsWith(`${workspace}/`)) ?? '';
}

/** @typedef {{ from: string, to: string, line: number, specifier: string, value: boolean }} Import */

/** Every import of one source file of the project by another; those of npm and of generated texts are left out. */
export function readImports() {
  const doors = packageDoors();
  const files = WORKSPACES.flatMap((workspace) => globSync(`${workspace}/**/*.{ts,tsx}`, { exclude: isOutside }));
  return files.flatMap((file) => importsOf(file, doors));
}

function isOutside(path) {
  return /(^|\/)(node_modules|dist)$/.test(path);
}

/** `@minijd/text/fold` → `packages/text/src/fold.ts`. */
function packageDoors() {
  const doors = new Map();
  for (const workspace of WORKSPACES) {
    const { name, exports = {} } = JSON.parse(readFileSync(`${workspace}/package.json`, 'utf8'));
    for (const [path, file] of Object.entries(exports)) doors.set(join(name, path), join(workspace, file));
  }
  return doors;
}

/** @returns {Import[]} */
function importsOf(from, doors) {
  const source = readFileSync(from, 'utf8');
  const { module } = parseSync(from, source);
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      ...{ start: moduleRequest.start, specifier: moduleRequest.value },
      value: entries.length === 0 || entries.some((entry) => !entry.isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries
        .filter((entry) => entry.moduleRequest)
        .map(({ moduleRequest: { start, value: specifier }, isType }) => ({ start, specifier, value: !isType })),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      ...{ start, value: true, dynamic: true },
      specifier: source.slice(start, end).replace(/^['"`]|['"`]$/g, ''),
    })),
  ];
  return found.flatMap(({ start, specifier, value, dynamic = false }) => {
    const to = specifier.startsWith('.') ? sourceFile(join(dirname(from), specifier)) : doors.get(specifier);
    const line = source.slice(0, start).split('\n').length;
    return to ? [{ from, to: normalize(to), line, specifier, value, dynamic }] : [];
  });
}

function sourceFile(path) {
  return /\.tsx?$/.test(path) && existsSync(path) ? path : undefined;
}
