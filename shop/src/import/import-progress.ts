import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { SubgraphCalls } from '@minijd/subgraph';
import { z } from 'zod';
import { BeginImportDocument, SaveImportDocument } from '../calls/catalog.generated.ts';
import { shopViewer } from './shop-viewer.ts';

const schema = z.object({ nextLine: z.int().positive(), imported: z.int().nonnegative() });
export type Checkpoint = z.infer<typeof schema>;

/** The progress of importing a file, kept in the shop so that the import can be resumed after a crash. */
export class ImportProgress {
  private constructor(
    private readonly calls: SubgraphCalls,
    private readonly key: string,
  ) {}

  /** A file is identified by its name, size and time: a changed file is imported from the beginning. */
  static async of(file: string, calls: SubgraphCalls): Promise<ImportProgress> {
    const { size, mtimeMs } = await stat(file).catch(() => ({ size: 0, mtimeMs: 0 }));
    const digest = createHash('sha256').update(`${file} ${size} ${mtimeMs}`).digest('hex').slice(0, 24);
    return new ImportProgress(calls, `file ${digest}`);
  }

  async begin(): Promise<Checkpoint> {
    const position = JSON.stringify({ nextLine: 1, imported: 0 } satisfies Checkpoint);
    const kept = await this.calls.call('catalog', BeginImportDocument, { key: this.key, position }, shopViewer);
    return schema.parse(JSON.parse(kept._beginImport));
  }

  /** Every line before `nextLine` is in the shop or was reported. */
  async save(checkpoint: Checkpoint): Promise<void> {
    const position = JSON.stringify(checkpoint);
    await this.calls.call('catalog', SaveImportDocument, { key: this.key, position }, shopViewer);
  }

  async forget(): Promise<void> {
    await this.calls.call('catalog', SaveImportDocument, { key: this.key }, shopViewer);
  }
}
