// Behind npm start, npm test and the other scripts of package.json: plain JavaScript without dependencies, because it
// runs before anything is installed and on whatever Node the machine has.
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWhenNeeded } from './install.mjs';

/** Sufficient to install; everything else runs on the Node that package.json pins, or on a recent one. */
const OLDEST_NODE = 20;
const OLDEST_UNPINNED = 24;
const CODEGEN = 'node_modules/@graphql-codegen/cli/esm/bin.js';
const TYPESCRIPT = ['--import', 'tsx'];

/**
 * On a machine with much memory V8 collects garbage late: a shop that needs 150 MB grew to 980 MB. HEAP_MB limits the old
 * generation; the young generation has half the usual size, three times 8 MB.
 */
const SHOP_HEAP = [`--max-old-space-size=${process.env.HEAP_MB || 320}`, '--max-semi-space-size=8'];

/** The scripts of each command, run on the pinned Node one after the other. */
const COMMANDS = {
  build: [['scripts/build.mjs']],
  start: [['scripts/build.mjs'], [...SHOP_HEAP, '--enable-source-maps', 'dist/shop.js']],
  services: [['scripts/build.mjs'], ['--enable-source-maps', 'dist/services.js']],
  dev: [['--watch', '--watch-preserve-output', ...TYPESCRIPT, 'shop/src/main.ts', '--dev']],
  shop: [[...TYPESCRIPT, 'shop/src/cli.ts']],
  test: [['scripts/build.mjs'], ['scripts/image.mjs'], ['scripts/test.mjs']],
  check: [['scripts/check.mjs']],
  schema: [
    ['scripts/letters.mjs'],
    ['scripts/new-calls.mjs'],
    [...TYPESCRIPT, 'shop/src/schema/main.ts'],
    [CODEGEN, '--silent', '--config', 'codegen.calls.ts'],
    [CODEGEN, '--silent', '--config', 'codegen.ts'],
    [...TYPESCRIPT, 'shop/src/schema/costs.ts'],
  ],
  migration: [[...TYPESCRIPT, 'shop/src/migration.ts']],
  partner: [['scripts/partner.mjs']],
  bench: [[...TYPESCRIPT, 'bench/src/main.ts']],
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, ...args] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  fail(`MiniJD needs Node ${OLDEST_NODE} or later to start; this is ${process.version}.`);
}
const steps = COMMANDS[name];
if (!steps) fail(`Usage: node scripts/run.mjs ${Object.keys(COMMANDS).join('|')} [arguments]`);

installWhenNeeded(root);
const node = pinnedNode();
for (const [index, step] of steps.entries()) {
  const last = index === steps.length - 1;
  const code = await run(node, last ? [...step, ...args] : step);
  if (code !== 0 || last) process.exit(code);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** The Node of package.json, or this one where its binary does not run (another C library, for example). */
function pinnedNode() {
  const pinned = join(root, 'node_modules/.bin/node');
  if (spawnSync(pinned, ['--version']).status === 0) return pinned;
  if (Number(process.versions.node.split('.')[0]) < OLDEST_UNPINNED) {
    fail(
      `The pinned Node (${pinned}) does not run on this machine: start with Node ${OLDEST_UNPINNED} or later instead.`,
    );
  }
  console.warn(`The pinned Node does not run on this machine; using ${process.version}.`);
  return process.execPath;
}

/** Runs to the end and gives the exit code. A terminal signals the child as well; receiving a signal twice is harmless. */
function run(command, commandArgs) {
  const env = {
    // Node's compile cache makes the next start a fifth faster.
    NODE_COMPILE_CACHE: join(root, 'dist/compiled'),
    // The C library has eight memory pools per core that never shrink: 80 MB after a day of resizing pictures.
    MALLOC_ARENA_MAX: '2',
    ...process.env,
    PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  };
  const child = spawn(command, commandArgs, { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
