import { EntityName } from '@mikro-orm/core';
import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Locale } from '@minijd/subgraph';
import { v7 as uuidv7 } from 'uuid';

export const BulkKind = { PRODUCTS: 'PRODUCTS', PRICES: 'PRICES', STOCK: 'STOCK' } as const;
export type BulkKind = keyof typeof BulkKind;

export const ImportStatus = {
  WAITING: 'WAITING',
  RUNNING: 'RUNNING',
  DONE: 'DONE',
  FAILED: 'FAILED',
  STOPPED: 'STOPPED',
} as const;
export type ImportStatus = keyof typeof ImportStatus;

/**
 * A file that somebody imports, and how far that is. `position` is moved in the transaction that writes the rows before
 * it, so that an import that was killed goes on exactly there.
 */
@Entity()
@Index({ properties: ['sellerId', 'id'] })
export class BulkImport {
  [EntityName]?: 'BulkImport';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  /** The shop whose goods it is about; absent: of all shops, for administrators. */
  @Property({ type: 'uuid', nullable: true })
  sellerId?: string | null;

  @Property({ type: 'uuid' })
  startedBy!: string;

  @Enum({ items: () => BulkKind })
  kind!: BulkKind;

  /** Where the file is in the media store. */
  @Property({ type: 'string' })
  folder!: string;

  @Property({ type: 'string' })
  fileName!: string;

  /** Of texts without a language, and of messages. */
  @Property({ type: 'string' })
  language!: Locale;

  /** For products whose category is unknown. */
  @Property({ type: 'uuid', nullable: true })
  categoryId?: string | null;

  /** For stock without a warehouse. */
  @Property({ type: 'uuid', nullable: true })
  warehouseId?: string | null;

  /** Whether new products go on sale when nothing is missing. */
  @Property({ type: 'boolean' })
  publish: boolean = false;

  /** How many CNY one unit of another currency is. */
  @Property({ type: 'double', nullable: true })
  rate?: number | null;

  /** A trial run changes nothing. */
  @Property({ type: 'boolean' })
  trial!: boolean;

  @Enum({ items: () => ImportStatus })
  status: ImportStatus = ImportStatus.WAITING;

  /** Columns of the file; of products, whose. */
  @Property({ type: 'json' })
  columns: string[] = [];

  @Property({ type: 'string', nullable: true })
  format?: string | null;

  /** Rows of the file, known once it was read; how many of them are behind. */
  @Property({ type: 'integer', nullable: true })
  rowCount?: number | null;

  @Property({ type: 'integer' })
  position: number = 0;

  @Property({ type: 'integer' })
  created: number = 0;

  @Property({ type: 'integer' })
  updated: number = 0;

  @Property({ type: 'integer' })
  unchanged: number = 0;

  @Property({ type: 'integer' })
  failed: number = 0;

  @Property({ type: 'integer' })
  problemCount: number = 0;

  /** Why the whole file failed. */
  @Property({ type: 'text', nullable: true })
  failureZh?: string | null;

  @Property({ type: 'text', nullable: true })
  failureEn?: string | null;

  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();

  @Property({ type: 'datetime', length: 3, nullable: true })
  finishedAt?: Date | null;
}

/** What is wrong with a row of an import. */
@Entity()
@Index({ properties: ['importId', 'line', 'id'] })
export class BulkProblem {
  [EntityName]?: 'BulkProblem';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  importId!: string;

  @Property({ type: 'integer' })
  line!: number;

  @Property({ type: 'text', nullable: true })
  column?: string | null;

  @Property({ type: 'text' })
  textZh!: string;

  @Property({ type: 'text' })
  textEn!: string;

  @Property({ type: 'boolean' })
  warning!: boolean;

  /** The row, in the order of the columns of the file. */
  @Property({ type: 'json' })
  cells: string[] = [];
}
