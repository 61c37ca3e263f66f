import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type BackupFile, copyFile, listBelow, privateFolder } from './copy-files.ts';

/** What is made anew at a start, or belongs to connections of now. */
const CONTENT_LEFT_OUT =
  /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/.|(^|\/)(pgsql_tmp|pg_internal\.init)/;
const LEFT_OUT = ['postmaster.pid', 'postmaster.opts', 'backup_label', 'tablespace_map'];
/** Last, as `pg_basebackup` does. */
const CONTROL = 'global/pg_control';
const SEGMENT = /^[0-9A-F]{24}$/;

export interface PostgresBackup {
  files: BackupFile[];
  /** As `17.5`, of the server. */
  version: string;
  /** The first WAL segment it needs. */
  firstSegment: string;
}

export interface BackUpOptions {
  /** Of the owner, a superuser, on this machine. */
  url: string;
  /** A folder for it, which must not exist yet. */
  target: string;
  onFile?: (file: BackupFile) => void;
}

/**
 * Copies the files of a server that runs on this machine and stays in use, with all WAL that makes them consistent: the
 * state of all schemas at one moment, the end of the copy.
 *
 * @throws when the user is no superuser, or a file cannot be read.
 */
export async function backUpPostgres({ url, target, onFile = () => {} }: BackUpOptions): Promise<PostgresBackup> {
  // The backup ends with this connection, which therefore must be one.
  const client = new pg.Client({ connectionString: url, application_name: 'minijd-backup', keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query(
      "select current_setting('data_directory') as data, current_setting('server_version') as version",
    );
    const { data, version }: { data: string; version: string } = rows[0];
    const files: BackupFile[] = [];
    const copy = async (path: string) => {
      const copied = await copyFile(join(data, path), join(target, path), { flush: true });
      if (!copied) return;
      files.push({ path, ...copied });
      onFile(files.at(-1)!);
    };
    // The server keeps the WAL written from now on until the slot goes with the connection.
    await client.query("select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
    await client.query("select pg_backup_start('minijd', fast => true)");
    await privateFolder(target);
    const { folders, files: names } = await listBelow(data);
    for (const folder of folders) if (!CONTENT_LEFT_OUT.test(folder)) await privateFolder(join(target, folder));
    const kept = names.filter((name) => !CONTENT_LEFT_OUT.test(name) && !LEFT_OUT.includes(name) && name !== CONTROL);
    for (const name of [...kept, CONTROL]) await copy(name);
    const stopped = await client.query(
      'select pg_walfile_name(lsn) as last, labelfile as label from pg_backup_stop(wait_for_archive => false)',
    );
    const { last, label }: { last: string; label: string } = stopped.rows[0];
    const [, firstSegment = ''] = /START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/.exec(label) ?? [];
    const written = await readdir(join(data, 'pg_wal'));
    const needed = written.filter((name) =>
      SEGMENT.test(name) ? name >= firstSegment && name <= last : name.endsWith('.history'),
    );
    for (const name of needed.sort()) await copy(`pg_wal/${name}`);
    files.push(await writeText(target, 'backup_label', label));
    return { files, version, firstSegment };
  } finally {
    await client.end();
  }
}

async function writeText(target: string, path: string, text: string): Promise<BackupFile> {
  await writeFile(join(target, path), text, { mode: 0o600, flush: true });
  return { path, bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
}
