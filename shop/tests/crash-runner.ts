import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from '@minijd/testkit';
import { expect } from 'vitest';
import { expectConsistency } from './checkout-consistency.ts';
import { CheckoutShop, SubgraphBuyer } from './checkout-shop.ts';
import { shopDatabase } from './shop-database.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Beside the npm packages, which are not bundled. */
const CACHE = join(ROOT, 'node_modules/.cache');

/** What every script prints of the buyer before it is killed. */
interface Told {
  userId: string;
  addressId: string;
}

/** A shop that was killed, after its restart. */
export interface Aftermath<Said> {
  database: TestDatabase;
  shop: CheckoutShop;
  buyer: SubgraphBuyer;
  said: Said;
}

/** A script of this folder as one file, which loads in a quarter of the time. */
export interface Script {
  path: string;
  remove: () => Promise<void>;
}

export async function bundled(script: string): Promise<Script> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'crash-'));
  const name = basename(script, '.ts');
  const { bundle } = (await import(join(ROOT, 'scripts/build-servers.mjs'))) as {
    bundle(options: { root: string; entryPoints: Record<string, string>; outdir: string }): Promise<void>;
  };
  const entryPoints = { [name]: join(import.meta.dirname, script) };
  await bundle({ root: ROOT, entryPoints, outdir: relative(ROOT, folder) });
  return { path: join(folder, `${name}.js`), remove: () => rm(folder, { recursive: true }) };
}

/** Runs shops that are killed, each in a process of its own, from a script bundled once, and on a database of its own. */
export class CrashRunner<Task extends { crashAfter: string; env?: Record<string, string> }, Said extends Told> {
  private constructor(
    private readonly script: string,
    private readonly remove: () => Promise<void>,
  ) {}

  /**
   * `script` is one of this folder; it gets the task and the address of its database as JSON, and prints one line of
   * JSON.
   */
  static async prepare<Task extends { crashAfter: string; env?: Record<string, string> }, Said extends Told>(
    script: string,
  ): Promise<CrashRunner<Task, Said>> {
    const { path, remove } = await bundled(script);
    return new CrashRunner<Task, Said>(path, remove);
  }

  /** Runs the script until it is killed, restarts the shop and checks it; at the end all records must be consistent. */
  async after(task: Task, look: (aftermath: Aftermath<Said>) => Promise<void>): Promise<void> {
    const database = await shopDatabase();
    const said = await this.#killed({ ...task, databaseUrl: database.url });
    // Only what is older than RECOVERY_AFTER_SECONDS counts as abandoned.
    await pause(1_100);
    const shop = await CheckoutShop.open(database.url, task.env);
    const buyer = new SubgraphBuyer(shop, { userId: said.userId, role: 'USER' }, said.addressId);
    try {
      await look({ database, shop, buyer, said });
      await expectConsistency(database);
    } finally {
      await shop.close();
      await database.drop();
    }
  }

  async close(): Promise<void> {
    await this.remove();
  }

  /** What the process printed before it was killed by the signal. */
  async #killed(task: Task & { databaseUrl: string }): Promise<Said> {
    const args = ['--enable-source-maps', this.script, JSON.stringify(task)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said, [, signal]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    expect(signal).toBe('SIGKILL');
    return JSON.parse(said) as Said;
  }
}
