// Builds the content of the image: `node scripts/image.mjs FOLDER [dependencies|files]`. The stages of deploy/Dockerfile
// run it part by part. Without a folder it builds the one from which `npm run services` and the tests run every process.
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

/** What processes read at run time. The bundles contain everything else. */
const FILES = ['dist', 'web/dist', 'schema', 'shop/sample', 'package.json'];
/** Files in there that only the build uses. */
const NOT_FILES = ['dist/compiled', 'dist/built', 'dist/outside.json'];
/** The files that determine which dependencies are installed. */
const MANIFESTS = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'deploy/image/package.json'];
/** The newest folders of each kind are kept regardless of their age: other checkouts use other dependencies. */
const KEPT = 4;
/** A folder that was used more recently may still be in use. */
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

/** Installs the packages that are not bundled, in the versions of the lockfile, without anything for development. */
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
 * The folder of the image of the current build, made unless it exists. It is outside of the checkout, so that nothing of
 * the checkout is found from it, and readable by other accounts. Images share their dependencies and their `node`, which
 * stands for that of the base image: the checkout's own may not be executable for another account.
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

/** Marks an image as in use, which keeps it for two more hours. */
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
