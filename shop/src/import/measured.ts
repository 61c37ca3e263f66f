/** For benchmarks: what the importer makes of the rows of a source. */

export { fromIcecat } from './icecat.ts';
export { fromLitemall } from './litemall.ts';
export { type CatalogRecord, catalogRecord } from './record.ts';
