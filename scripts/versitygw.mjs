// Builds the S3 server of the tests, which takes minutes, and keeps it for the next run: `node scripts/versitygw.mjs`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = 'v1.8.0';
const FOLDER = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'minijd', `versitygw-${VERSION}`);
const PROGRAM = join(FOLDER, 'versitygw');

/** Why this machine cannot have the S3 server; undefined when it exists or can be built. */
export function versitygwMissing() {
  if (existsSync(PROGRAM)) return undefined;
  return spawnSync('go', ['version']).status === 0
    ? undefined
    : 'no Go on PATH to build an S3 server with (1.25 or later)';
}

/** Path of the program, built at its pinned version unless it exists. */
export async function versitygw() {
  if (existsSync(PROGRAM)) return PROGRAM;
  const unfinished = `${FOLDER}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  await goInstall(unfinished);
  if (!existsSync(FOLDER)) renameSync(unfinished, FOLDER);
  rmSync(unfinished, { recursive: true, force: true });
  return PROGRAM;
}

function goInstall(folder) {
  const address = `github.com/versity/versitygw/cmd/versitygw@${VERSION}`;
  const env = { ...process.env, GOBIN: folder };
  const go = spawn('go', ['install', address], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    go.on('error', reject);
    go.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`go install ${address} ended with ${code}`))));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await versitygw();
