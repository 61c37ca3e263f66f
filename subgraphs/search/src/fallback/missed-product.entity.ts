import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';

/** A product whose last change PostgreSQL has, and Elasticsearch not yet. */
@Entity()
export class MissedProduct {
  [EntityName]?: 'MissedProduct';

  @PrimaryKey({ type: 'uuid' })
  productId!: string;
}
