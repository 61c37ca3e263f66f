import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { listBelow, queried, restorePostgres } from '@minijd/engines';
import { mediaDirectory } from '../media-store.ts';
import { type ShopSettings, shopSettings } from '../settings.ts';
import { subgraphs } from '../subgraphs.ts';
import { DATABASE, DUMP, MEDIA } from './back-up.ts';
import { CommandRefused } from './command-refused.ts';
import { copyMedia } from './copied-media.ts';
import { restoreDump } from './database-dump.ts';
import { type Manifest, readManifest, verifyFiles } from './manifest.ts';
import { otherSecrets, secretFingerprints } from './secret-fingerprints.ts';
import { beginRestore, endRestore } from './unfinished-restore.ts';
import { megabytes } from './version.ts';

export interface RestoreOptions {
  /** A moment after the backup, in ISO 8601; the end of the archive by default. */
  to?: string;
  /** The archive to go on with; ARCHIVE_DIRECTORY by default. */
  archive?: string;
  timeline?: string;
  /** Restores although the secrets are others. */
  otherSecrets?: boolean;
}

type Say = (line: string) => void;
const SECRETS = 'secrets.json';
const PROGRESS_BYTES = 1_000_000_000;

/**
 * Restores a backup into the data directory, which must be empty but for `secrets.json`. Everything is checked before
 * anything is written; what was written is removed when the restore fails.
 *
 * @throws CommandRefused with what is wrong and what to do.
 */
export async function restore(
  folder: string,
  options: RestoreOptions,
  env: NodeJS.ProcessEnv,
  say: Say,
): Promise<void> {
  const settings = shopSettings(env);
  const directory = resolve(settings.MINIJD_DIRECTORY);
  const backup = resolve(folder);
  const manifest = await readManifest(backup);
  const wanted = recoveryOf(manifest, options, settings);
  await refuseTarget(directory, manifest, settings);
  refuseOlderShop(manifest);
  await refuseOtherSecrets(directory, settings, manifest, options);
  say(`Backup of ${manifest.finishedAt}: checking ${manifest.files.length} files, ${megabytes(manifest.files)}`);
  await verifyFiles(backup, manifest, progress(say));

  await mkdir(directory, { recursive: true });
  await beginRestore(directory);
  try {
    await writeDatabase({ backup, directory, manifest, settings, say, ...wanted });
    if (manifest.media.kind === 'folder') {
      const pictures = await copyMedia(join(backup, MEDIA), mediaDirectory(directory), false);
      say(`Pictures: ${megabytes(pictures)}`);
    } else say(`Pictures are in the bucket ${manifest.media.bucket} of ${manifest.media.endpoint}.`);
    await endRestore(directory);
  } catch (error) {
    for (const name of await readdir(directory)) {
      if (name !== SECRETS) await rm(join(directory, name), { recursive: true, force: true });
    }
    throw error;
  }
  say(`Restored into ${directory}. Start the shop as before; the search index of Elasticsearch is made anew.`);
}

interface Wanted {
  archive: string | undefined;
  to: Date | undefined;
  timeline: string | undefined;
}

function recoveryOf({ finishedAt, database }: Manifest, options: RestoreOptions, settings: ShopSettings): Wanted {
  const archive = options.archive ?? settings.ARCHIVE_DIRECTORY;
  const { to: moment, timeline } = options;
  if (database.kind === 'dump' && (moment || options.archive)) {
    throw new CommandRefused('This backup is a dump, which has one moment. The archive of its server knows more.');
  }
  if (options.archive && !existsSync(options.archive)) throw new CommandRefused(`There is no ${options.archive}.`);
  if (moment === undefined) return { archive, to: undefined, timeline };
  if (!archive) throw new CommandRefused('--to needs an archive: set ARCHIVE_DIRECTORY, or give --archive.');
  if (!existsSync(archive)) throw new CommandRefused(`There is no archive in ${archive}.`);
  const to = new Date(moment);
  if (Number.isNaN(to.getTime())) throw new CommandRefused(`${moment} is no time such as 2026-12-01T09:30:00Z.`);
  if (to < new Date(finishedAt)) {
    throw new CommandRefused(
      `${to.toISOString()} is before the end of this backup, ${finishedAt}: take an earlier one.`,
    );
  }
  return { archive, to, timeline };
}

async function refuseTarget(directory: string, { database }: Manifest, settings: ShopSettings): Promise<void> {
  const names = await readdir(directory).catch(() => []);
  const other = names.filter((name) => name !== SECRETS);
  if (other.length > 0) {
    throw new CommandRefused(`${directory} is not empty (${other.slice(0, 3).join(', ')}): nothing is overwritten.`);
  }
  const given = settings.DATABASE_OWNER_URL ?? settings.DATABASE_URL;
  if (database.kind === 'files' && given) {
    throw new CommandRefused('This backup is of the PostgreSQL that the shop starts itself: unset DATABASE_URL.');
  }
  if (database.kind === 'files') return;
  if (!given) throw new CommandRefused('This backup is a dump: DATABASE_URL must say into which database.');
  const schemas = await queried<{ name: string }>(given, 'select schema_name as name from information_schema.schemata');
  const ours = schemas.filter(({ name }) => subgraphs.some((subgraph) => subgraph.name === name));
  if (ours.length > 0)
    throw new CommandRefused('There is a shop in the database of DATABASE_URL: nothing is overwritten.');
}

/** Tables of a newer version would be read wrongly. */
function refuseOlderShop({ migrations, version }: Manifest): void {
  for (const { name, migrations: known } of subgraphs) {
    const newest = migrations[name];
    if (!newest || known.some((migration) => migration.name === newest)) continue;
    throw new CommandRefused(`The backup is of a newer shop (${version}): ${name} does not know its ${newest}.`);
  }
}

async function refuseOtherSecrets(
  directory: string,
  settings: ShopSettings,
  { secrets, salt }: Manifest,
  { otherSecrets: accepted }: RestoreOptions,
): Promise<void> {
  const lost = otherSecrets(secrets, await secretFingerprints(directory, settings, salt));
  if (lost.length === 0 || accepted) return;
  throw new CommandRefused(
    [
      'These secrets are missing here, or are not those of the backup; with others is lost:',
      ...lost.map((line) => `  ${line}`),
      `Copy ${SECRETS} of the shop into ${directory}, or set the variables; or accept the loss by --other-secrets.`,
    ].join('\n'),
  );
}

interface Writing extends Wanted {
  backup: string;
  directory: string;
  manifest: Manifest;
  settings: ShopSettings;
  say: Say;
}

async function writeDatabase(writing: Writing): Promise<void> {
  const { backup, directory, manifest, settings, say, archive, to, timeline } = writing;
  if (manifest.database.kind === 'dump') {
    await restoreDump(settings.DATABASE_OWNER_URL ?? settings.DATABASE_URL ?? '', join(backup, DUMP));
    return say('Database: restored from the dump');
  }
  const from = archive && existsSync(archive) ? archive : undefined;
  const segments = from ? (await listBelow(from)).files.length : 0;
  say(from ? `Database: recovering, then with ${segments} files of ${from}` : 'Database: recovering');
  const { lastTransaction } = await restorePostgres({
    ...{ backup: join(backup, DATABASE), directory: join(directory, 'postgres') },
    ...{ archive: from, to, timeline, log: say },
  });
  const last = lastTransaction?.toISOString() ?? manifest.finishedAt;
  say(`Database: as it was at ${to?.toISOString() ?? last}, last change at ${last}`);
}

/** A line for each gigabyte. */
function progress(say: Say): (bytes: number) => void {
  let done = 0;
  return (bytes) => {
    const before = Math.floor(done / PROGRESS_BYTES);
    done += bytes;
    if (Math.floor(done / PROGRESS_BYTES) > before) say(`  ${megabytes([{ bytes: done }])}`);
  };
}
