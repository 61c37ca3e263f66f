import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The last number that a seller gave in a year. */
@Entity()
export class InvoiceSeries {
  [EntityName]?: 'InvoiceSeries';
  [PrimaryKeyProp]?: ['sellerId', 'year'];

  @PrimaryKey({ type: 'uuid' })
  readonly sellerId!: string;

  @PrimaryKey({ type: 'integer' })
  readonly year!: number;

  @Property({ type: 'integer' })
  last!: number;
}
