import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { PlannedStored } from './messages.ts';

export type KeptPlans = (PlannedStored & { sent: string })[];

/** Those of the versions before, so that going back is as quick. */
const MOST_FILES = 3;
/** Of the planner: another version may plan differently. */
const VERSION = '2.14.4';

/** Plans of stored documents on disk, so that a new process need not plan them. What fails here only costs time. */
export class PlanFolder {
  constructor(
    private readonly directory: string,
    private readonly log: Logger,
  ) {}

  async read(key: string): Promise<KeptPlans | undefined> {
    try {
      return JSON.parse(await readFile(this.#file(key), 'utf8')) as KeptPlans;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.log.warn({ err: error }, 'plans were not read');
      return undefined;
    }
  }

  async write(key: string, plans: KeptPlans): Promise<void> {
    try {
      await mkdir(this.directory, { recursive: true });
      const written = `${this.#file(key)}.${process.pid}`;
      await writeFile(written, JSON.stringify(plans));
      await rename(written, this.#file(key));
      await this.#removeOld();
    } catch (error) {
      this.log.warn({ err: error }, 'plans were not kept');
    }
  }

  #file(key: string): string {
    return join(this.directory, `plans-${VERSION}-${key.slice(0, 32)}.json`);
  }

  async #removeOld(): Promise<void> {
    const files = (await readdir(this.directory)).filter((name) => name.startsWith('plans-'));
    const dated = await Promise.all(
      files.map(async (name) => ({ name, at: (await stat(join(this.directory, name))).mtimeMs })),
    );
    const old = dated.toSorted((a, b) => b.at - a.at).slice(MOST_FILES);
    await Promise.all(old.map(({ name }) => rm(join(this.directory, name), { force: true })));
  }
}
