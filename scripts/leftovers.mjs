import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const TIMEOUT_MS = 5000;
const MARK = 'MINIJD_TEST_RUN';
/** Compiled modules, which tsx and Node keep for the next start. */
const CACHE = /^(tsx-|node-compile-cache)/;

/**
 * Gives every process started from now on a marker in its environment and a temporary folder. The function it returns
 * lists the processes and the temporary files that are left, and removes the folder. Processes are found on Linux only.
 */
export function markRun() {
  const mark = randomUUID();
  const folder = mkdtempSync(join(tmpdir(), 'minijd-run-'));
  // PostgreSQL runs as another user when we are root, and needs access.
  chmodSync(folder, 0o711);
  Object.assign(process.env, { [MARK]: mark, TMPDIR: folder });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => exitWith(signal, { mark, folder }));
  const leftNow = () => [
    ...readdirSync(folder).filter((name) => !CACHE.test(name)),
    ...processesMarked(mark).map((pid) => `process ${pid}: ${commandLine(pid)}`),
  ];
  return async function leftovers() {
    const deadline = Date.now() + TIMEOUT_MS;
    while (leftNow().length > 0 && Date.now() < deadline) await delay(100);
    const left = leftNow();
    removeFolder(folder);
    return left;
  };
}

/** An engine that is stopping removes files as well, and a file that vanishes makes rmSync stop early without an error. */
function removeFolder(folder) {
  const deadline = Date.now() + TIMEOUT_MS;
  while (existsSync(folder) && Date.now() < deadline) rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
}

/** The engines of the run are stopped on exit. Processes that remain after that, such as a worker, are killed here. */
function exitWith(signal, { mark, folder }) {
  process.once('exit', () => {
    for (const pid of processesMarked(mark)) kill(pid);
    removeFolder(folder);
  });
  process.exit(128 + constants.signals[signal]);
}

function processesMarked(mark) {
  const environments = globSync('/proc/[0-9]*/environ').filter((file) => readable(file).includes(`${MARK}=${mark}`));
  return environments.map((file) => Number(basename(dirname(file)))).filter((pid) => pid !== process.pid);
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

function commandLine(pid) {
  return readable(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').slice(0, 200);
}

/** Processes may end meanwhile, and those of other users are not readable. */
function readable(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
