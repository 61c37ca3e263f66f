import type { SubgraphCalls } from '@minijd/subgraph';
import { Presets, SingleBar } from 'cli-progress';
import { CatalogWriter } from './catalog-writer.ts';
import { importFile } from './import-file.ts';
import { ImportProgress } from './import-progress.ts';

/** More rejected rows are only counted. */
const REJECTIONS_SHOWN = 20;

/** `pnpm shop import <file>`: imports with a progress bar and prints a summary. */
export async function importCommand(file: string, calls: SubgraphCalls): Promise<void> {
  const started = performance.now();
  const bar = new SingleBar(
    { format: '{bar} {percentage}% | {imported} products | {eta_formatted} left', hideCursor: true },
    Presets.shades_classic,
  );
  const rejections: string[] = [];
  let shown = false;
  const report = await importFile(file, {
    writer: new CatalogWriter(calls),
    progress: await ImportProgress.of(file, calls),
    onResumed: (line) => console.log(`Continuing at line ${line}, where the last import stopped.`),
    onProgress: ({ bytesRead, totalBytes, imported }) => {
      if (!shown) bar.start(totalBytes, 0, { imported: 0 });
      shown = true;
      bar.update(bytesRead, { imported });
    },
    onRejected: (line, reason) => rejections.push(`line ${line}: ${reason}`),
  }).finally(() => bar.stop());
  for (const rejection of rejections.slice(0, REJECTIONS_SHOWN)) console.error(rejection);
  if (rejections.length > REJECTIONS_SHOWN) console.error(`… and ${rejections.length - REJECTIONS_SHOWN} more`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${report.imported} products and ${report.reviews} reviews (${report.format}) in ${seconds} s, ${report.rejected} rows rejected`,
  );
}
