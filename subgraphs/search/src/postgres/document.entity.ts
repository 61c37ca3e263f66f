import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** Off: GIN's pending list is read by every search until the next vacuum, which may be long after an import. */
function eagerGin(column: string): string {
  return `create index "document_${column}_eager" on "search"."document" using gin ("${column}") with (fastupdate = off)`;
}

/** A product in the PostgreSQL index. */
@Entity()
@Index({ name: 'document_categories_eager', expression: eagerGin('categories') })
@Unique({ properties: ['generation', 'number'] })
@Index({ properties: ['generation', 'category', 'soldCount'] })
@Index({ properties: ['generation', 'soldCount', 'productId'] })
@Index({ properties: ['generation', 'sellerId', 'soldCount', 'productId'] })
@Index({ properties: ['generation', 'createdAt', 'productId'] })
@Index({ properties: ['generation', 'priceMinor', 'productId'] })
export class Document {
  [EntityName]?: 'Document';
  [PrimaryKeyProp]?: ['generation', 'productId'];

  @PrimaryKey({ type: 'integer' })
  generation!: number;

  @PrimaryKey({ type: 'uuid' })
  productId!: string;

  @Property({ type: 'text', nullable: true })
  nameZh?: string | null;

  @Property({ type: 'text', nullable: true })
  nameEn?: string | null;

  /** The names, folded, one per line. */
  @Property({ type: 'text', default: '' })
  names: string = '';

  /** From 0, dense in its generation; null in old documents, which `ANALYSIS_VERSION` marks for a rebuild. */
  @Property({ type: 'integer', nullable: true })
  number?: number | null;

  /** Those of its postings, weighted: A name, B brand, category and pronunciation, C attributes, D description. */
  @Property({ type: 'string', columnType: 'tsvector' })
  words!: string;

  /** The words of its name as a query, for similar products. */
  @Property({ type: 'string', columnType: 'tsquery' })
  likeness!: string;

  /** Slugs, root first. */
  @Property({ type: 'array' })
  categories: string[] = [];

  /** The last of them. */
  @Property({ type: 'string', nullable: true })
  category?: string | null;

  @Property({ type: 'string', nullable: true })
  brand?: string | null;

  /** Null in old documents, which `ANALYSIS_VERSION` marks for a rebuild. */
  @Property({ type: 'uuid', nullable: true })
  sellerId?: string | null;

  @Property({ type: 'array' })
  attributesZh: string[] = [];

  @Property({ type: 'array' })
  attributesEn: string[] = [];

  @Property({ type: 'bigint', runtimeType: 'number' })
  priceMinor!: number;

  @Property({ type: 'integer' })
  soldCount!: number;

  @Property({ type: 'boolean' })
  inStock!: boolean;

  @Property({ type: 'double', nullable: true })
  rating?: number | null;

  @Property({ type: 'integer' })
  ratingCount!: number;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;
}
