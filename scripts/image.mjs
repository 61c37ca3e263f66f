// Makes what the image holds: `node scripts/image.mjs FOLDER [dependencies|files]`. The stages of deploy/Dockerfile run
// it part by part. Without a folder it makes the one that `npm run services` and the tests run every process from.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What processes read when they run. The bundles hold everything else. */
const FILES = ['dist', 'web/dist', 'schema', 'shop/sample', 'package.json'];
/** What the build keeps there for itself. */
const NOT_FILES = ['dist/compiled', 'dist/built', 'dist/outside.json'];
/** What decides which dependencies are installed. */
const MANIFESTS = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'deploy/image/package.json'];
/** Of each kind, however old: other checkouts use other dependencies. */
const KEPT = 4;
/** What was used since may still be run from. */
const UNUSED_FOR_MS = 2 * 3_600_000;

const ROOT = dirname(import.meta.dirname);

/** Copies what was built to `folder`. */
export function copyFiles(folder) {
  const unwanted = NOT_FILES.map((path) => join(ROOT, path));
  for (const path of FILES) {
    const filter = (source) => !unwanted.includes(source);
    cpSync(join(ROOT, path), join(folder, path), { recursive: true, preserveTimestamps: true, filter });
  }
}

/** Installs what the bundles leave outside, in the versions of the lockfile, without anything for development. */
export function installDependencies(folder) {
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const made = `${folder}.dependencies`;
  const deploy = ['--filter', '@minijd/image', 'deploy', '--prod', '--prefer-offline', '--pm-on-fail=ignore', made];
  const { status, stdout, stderr, error } = spawnSync('npx', ['--yes', packageManager, ...deploy], {
    cwd: ROOT,
    env: { ...process.env, CI: 'true' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The image's dependencies were not installed:\n${error ?? ''}${stdout}${stderr}`);
  mkdirSync(folder, { recursive: true });
  renameSync(join(made, 'node_modules'), join(folder, 'node_modules'));
  rmSync(made, { recursive: true });
}

/**
 * The folder of an image of what is built now, made unless it is there. It lies outside of the checkout, so that
 * nothing of the checkout is found from it, and where other accounts may read it. Images share their dependencies, and
 * their `node`, which stands for that of the base image: a checkout may lie where another account cannot even run it.
 */
export function builtImage() {
  const node = made('node', process.version, (folder) => {
    cpSync(realpathSync(process.execPath), join(folder, 'node'));
  });
  const dependencies = made('dependencies', digestOf(MANIFESTS), installDependencies);
  return made(digest(ROOT).slice(0, 8), digestOf([...MANIFESTS, 'dist/built', 'scripts/image.mjs']), (folder) => {
    copyFiles(folder);
    symlinkSync(join(dependencies, 'node_modules'), join(folder, 'node_modules'));
    symlinkSync(join(node, 'node'), join(folder, 'node'));
  });
}

/** The folder `<kind>-<version>`, of which `make` fills one that is not there. Older ones of the kind are removed. */
function made(kind, version, make) {
  const folder = join(imagesFolder(), `${kind}-${version}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    make(unfinished);
    if (!existsSync(folder)) renameSync(unfinished, folder);
    rmSync(unfinished, { recursive: true, force: true });
  }
  utimesSync(folder, new Date(), new Date());
  removeOlder(kind);
  return folder;
}

/** Says that processes run from an image, which keeps it for two hours more. */
export function useImage(folder) {
  for (const part of ['', 'node_modules', 'node']) {
    const path = realpathSync(join(folder, part));
    utimesSync(part ? dirname(path) : path, new Date(), new Date());
  }
}

function imagesFolder() {
  if (process.getuid?.() === 0) return '/var/lib/minijd/images';
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'minijd/images');
}

function removeOlder(kind) {
  const folders = readdirSync(imagesFolder()).filter((name) => name.startsWith(`${kind}-`) && !name.includes('.'));
  const paths = folders.map((name) => join(imagesFolder(), name));
  const aged = paths.map((path) => ({ path, at: statSync(path).mtimeMs })).sort((one, other) => other.at - one.at);
  const unused = aged.slice(KEPT).filter(({ at }) => at < Date.now() - UNUSED_FOR_MS);
  for (const { path } of unused) rmSync(path, { recursive: true, force: true });
}

function digestOf(files) {
  return digest(...files.map((file) => readFileSync(join(ROOT, file)))).slice(0, 16);
}

function digest(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

if (process.argv[1] === import.meta.filename) {
  const [folder, part = 'all'] = process.argv.slice(2);
  if (!folder) builtImage();
  else if (!['all', 'dependencies', 'files'].includes(part)) throw new Error(`There is no part ${part} of an image`);
  else {
    if (part !== 'files') installDependencies(resolve(folder));
    if (part !== 'dependencies') copyFiles(resolve(folder));
  }
}
