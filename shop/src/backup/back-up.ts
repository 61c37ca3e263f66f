import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { type BackupFile, backUpPostgres, checksumOf, queried, startPostgres } from '@minijd/engines';
import { mediaDirectory } from '../media-store.ts';
import { type ShopSettings, shopSettings } from '../settings.ts';
import { subgraphs } from '../subgraphs.ts';
import { pruneArchive } from './archive.ts';
import { CommandRefused } from './command-refused.ts';
import { copyMedia } from './copied-media.ts';
import { dumpDatabase } from './database-dump.ts';
import { type Manifest, newManifest, writeManifest } from './manifest.ts';
import { secretFingerprints } from './secret-fingerprints.ts';
import { megabytes, VERSION } from './version.ts';

export interface BackUpOptions {
  /** Removes WAL of the archive that only earlier backups need. */
  pruneArchive?: boolean;
}

type Say = (line: string) => void;

/** Where each part of a backup is. */
export const DATABASE = 'database';
export const DUMP = 'database.dump';
export const MEDIA = 'media';

/**
 * Writes a backup of the shop in the data directory, also while it runs, into a new folder: the database as it is at the
 * end, the pictures it refers to, and a manifest with versions and checksums. Until all of that is on disk the folder
 * has another name.
 *
 * @throws CommandRefused when the folder is not empty, or there is no shop.
 */
export async function backUp(folder: string, options: BackUpOptions, env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const settings = shopSettings(env);
  const directory = resolve(settings.MINIJD_DIRECTORY);
  const target = resolve(folder);
  await refuseTarget(target, directory);
  if (!settings.DATABASE_URL && !existsSync(join(directory, 'postgres', 'password'))) {
    throw new CommandRefused(`There is no shop in ${directory}; MINIJD_DIRECTORY says where it is.`);
  }
  await mkdir(dirname(target), { recursive: true });
  const unfinished = await mkdtemp(`${target}.unfinished-`);
  try {
    const manifest = await writeParts(unfinished, directory, settings, say);
    await writeManifest(unfinished, manifest);
    if (existsSync(target)) await rmdir(target);
    await rename(unfinished, target);
    say(`Backup of ${manifest.finishedAt} in ${target}: ${manifest.files.length} files, ${megabytes(manifest.files)}`);
    say(`It has no secrets. Keep a copy of ${join(directory, 'secrets.json')}, or of the settings, elsewhere.`);
    if (options.pruneArchive) await pruneArchive(settings.ARCHIVE_DIRECTORY, manifest, say);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function refuseTarget(target: string, directory: string): Promise<void> {
  const inside = relative(directory, target);
  if (!inside.startsWith('..')) throw new CommandRefused(`${target} is inside of the shop: choose another folder.`);
  const found = await stat(target).catch(() => undefined);
  if (!found) return;
  if (!found.isDirectory()) throw new CommandRefused(`${target} is a file: choose another folder.`);
  if ((await readdir(target)).length > 0) throw new CommandRefused(`${target} is not empty: choose a new folder.`);
}

async function writeParts(target: string, directory: string, settings: ShopSettings, say: Say): Promise<Manifest> {
  const begunAt = new Date().toISOString();
  const salt = randomBytes(16).toString('hex');
  const files: BackupFile[] = [];
  const keep = (part: string, found: readonly BackupFile[]) =>
    files.push(...found.map((file) => ({ ...file, path: `${part}/${file.path}` })));
  const copyPictures = () => copyMedia(mediaDirectory(directory), join(target, MEDIA), true);
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket = '' } = settings;
  if (!endpoint) keep(MEDIA, await copyPictures());
  say(endpoint ? `Pictures stay in the bucket ${bucket} of ${endpoint}.` : `Pictures: ${megabytes(files)}`);
  const database = await writeDatabase(target, directory, settings, say);
  if (database.kind === 'files') keep(DATABASE, database.files);
  else files.push(...database.files);
  // Those that came while the database was copied; some rows refer to them.
  if (!endpoint) keep(MEDIA, await copyPictures());
  const { files: _, migrations, finishedAt, ...written } = database;
  return newManifest({
    ...{ version: VERSION, begunAt, finishedAt, database: written, migrations },
    media: endpoint ? { kind: 'bucket', endpoint, bucket } : { kind: 'folder' },
    ...{ secrets: await secretFingerprints(directory, settings, salt), salt, files },
  });
}

type WrittenDatabase = Manifest['database'] & Pick<Manifest, 'finishedAt' | 'migrations' | 'files'>;

async function writeDatabase(
  target: string,
  directory: string,
  settings: ShopSettings,
  say: Say,
): Promise<WrittenDatabase> {
  const given = settings.DATABASE_OWNER_URL ?? settings.DATABASE_URL;
  if (given) {
    const finishedAt = new Date().toISOString();
    const migrations = await newestMigrations(given);
    await dumpDatabase(given, join(target, DUMP));
    const file = { path: DUMP, ...(await checksumOf(join(target, DUMP))) };
    say(`Database: dump of ${megabytes([file])}`);
    const [server] = await queried<{ version: string }>(given, "select current_setting('server_version') as version");
    return { kind: 'dump', version: server!.version, files: [file], finishedAt, migrations };
  }
  const archive = settings.ARCHIVE_DIRECTORY;
  const engine = await startPostgres({ directory: join(directory, 'postgres'), archive, log: say });
  try {
    const migrations = await newestMigrations(engine.url);
    const backup = await backUpPostgres({ url: engine.url, target: join(target, DATABASE) });
    say(`Database: ${megabytes(backup.files)} of PostgreSQL ${backup.version}`);
    return { kind: 'files', ...backup, finishedAt: new Date().toISOString(), migrations };
  } finally {
    await engine.stop();
  }
}

async function newestMigrations(url: string): Promise<Record<string, string>> {
  const newest: Record<string, string> = {};
  for (const { name } of subgraphs) {
    const [row] = await queried<{ name: string }>(url, `select name from "${name}".migration order by id desc limit 1`);
    if (row) newest[name] = row.name;
  }
  return newest;
}
