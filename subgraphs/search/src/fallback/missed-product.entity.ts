import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';

/** A product whose last change is in PostgreSQL but not yet in Elasticsearch. */
@Entity()
export class MissedProduct {
  [EntityName]?: 'MissedProduct';

  @PrimaryKey({ type: 'uuid' })
  productId!: string;
}
