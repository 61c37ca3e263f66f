import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({ nextLine: z.int().positive(), imported: z.int().nonnegative() });
export type Checkpoint = z.infer<typeof schema>;

/** How far the import of a file has come, kept beside the shop's data so that it can go on after a crash. */
export class ImportProgress {
  private constructor(private readonly path: string) {}

  /** A file is known by its content's size, time and name: a changed file starts from the beginning. */
  static async of(file: string, directory: string): Promise<ImportProgress> {
    const { size, mtimeMs } = await stat(file).catch(() => ({ size: 0, mtimeMs: 0 }));
    const key = createHash('sha256').update(`${file} ${size} ${mtimeMs}`).digest('hex').slice(0, 24);
    await mkdir(join(directory, 'imports'), { recursive: true });
    return new ImportProgress(join(directory, 'imports', `${key}.json`));
  }

  async read(): Promise<Checkpoint> {
    const kept = await readFile(this.path, 'utf8').catch(() => undefined);
    return kept ? schema.parse(JSON.parse(kept)) : { nextLine: 1, imported: 0 };
  }

  /** Every line before `nextLine` is in the shop or was reported. */
  async save(checkpoint: Checkpoint): Promise<void> {
    await writeFile(this.path, JSON.stringify(checkpoint));
  }

  async forget(): Promise<void> {
    await rm(this.path, { force: true });
  }
}
