// Bundles the servers into dist/ and the storefront into web/dist, unless nothing they are made from has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExplorer } from '../gateway/explorer/build-explorer.ts';
import { buildServers } from './build-servers.mjs';

const SOURCES = [
  '{packages,subgraphs}/*/{src,migrations}/**/*',
  '{gateway,shop}/{src,migrations}/**/*',
  'web/{src,public,build}/**/*',
  'web/{index.html,vite.config.ts,tsconfig.json,package.json}',
  'scripts/build*.mjs',
  'gateway/explorer/*',
  'schema/**/*',
  'shop/sample/**/*',
  '{tsconfig.json,pnpm-lock.yaml}',
];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const stamp = join(root, 'dist/built');
const sources = fingerprint();

if (existsSync('web/dist') && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) process.exit(0);
console.log('Building (only when sources change)');
const started = performance.now();
rmSync('dist', { recursive: true, force: true });
await buildServers(root);
await buildExplorer();
buildStorefront();
writeFileSync(stamp, sources);
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`);

/** Of names, sizes and times: reading every source would make each start slower. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES).sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function buildStorefront() {
  const vite = join(root, 'web/node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--app', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: join(root, 'web'), stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
