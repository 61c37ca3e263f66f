import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@minijd/engines';
import { until } from './until.ts';

const READY_WITHIN_MS = 10_000;

interface Program {
  versitygwMissing(): string | undefined;
  versitygw(): Promise<string>;
}
const program = () => import(join(import.meta.dirname, '../../../scripts/versitygw.mjs')) as Promise<Program>;

export interface S3Server {
  /** The settings of processes that keep pictures there, in an empty bucket. */
  settings: Record<'S3_ENDPOINT' | 'S3_BUCKET' | 'S3_ACCESS_KEY' | 'S3_SECRET_KEY', string>;
  stop(): Promise<void>;
}

/** Why no S3 server can be started here; undefined when one can. */
export async function s3Missing(): Promise<string | undefined> {
  return (await program()).versitygwMissing();
}

/**
 * A real S3 server (versitygw over a folder) on a free port; the first time on a machine it is built, which takes
 * minutes.
 */
export async function startS3(): Promise<S3Server> {
  const file = await (await program()).versitygw();
  const folder = await mkdtemp(join(tmpdir(), 'minijd-s3-'));
  const settings = {
    S3_ENDPOINT: `http://127.0.0.1:${await freePort()}`,
    S3_BUCKET: 'pictures',
    S3_ACCESS_KEY: 'minijd',
    S3_SECRET_KEY: randomBytes(16).toString('hex'),
  };
  const [objects, sidecar] = [join(folder, 'objects'), join(folder, 'sidecar')];
  await mkdir(join(objects, settings.S3_BUCKET), { recursive: true });
  await mkdir(sidecar);
  const address = new URL(settings.S3_ENDPOINT).host;
  const { PATH, MINIJD_TEST_RUN } = process.env;
  const child = spawn(file, ['--port', address, '--quiet', 'posix', '--sidecar', sidecar, objects], {
    env: { PATH, MINIJD_TEST_RUN, ROOT_ACCESS_KEY: settings.S3_ACCESS_KEY, ROOT_SECRET_KEY: settings.S3_SECRET_KEY },
    stdio: 'ignore',
  });
  const killNow = () => void child.kill('SIGKILL');
  process.once('exit', killNow);
  await untilAnswering(child, settings.S3_ENDPOINT);
  return {
    settings,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      process.off('exit', killNow);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswering(child: ChildProcess, url: string): Promise<void> {
  const missing = () => `The S3 server does not answer at ${url}`;
  const answers = () => {
    if (child.exitCode !== null) throw new Error(missing());
    // A refusal of unknown credentials shows that it answers.
    return fetch(url).catch(() => undefined);
  };
  await until(answers, { withinMs: READY_WITHIN_MS, missing });
}
