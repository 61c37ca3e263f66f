/** For benchmarks: what the importer makes of the rows of a source. */

export { sampleRecords } from '../sample/sample-files.ts';
export { fromIcecat } from './icecat.ts';
export { fromLitemall } from './litemall.ts';
export type { CatalogRecord } from './record.ts';
