import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What one save changed in a product: by these it is known whether two saves met. */
@Entity()
export class ProductEdit {
  [EntityName]?: 'ProductEdit';
  [PrimaryKeyProp]?: ['productId', 'version'];

  @PrimaryKey({ type: 'uuid' })
  productId!: string;

  /** The version of the product after it. */
  @PrimaryKey({ type: 'integer' })
  version!: number;

  /** Fields of the product, and `<SKU id>.<field>` for those of SKUs. */
  @Property({ type: 'json' })
  fields: string[] = [];

  @Property({ type: 'uuid' })
  changedBy!: string;

  @Property({ type: 'datetime', length: 3 })
  changedAt: Date = new Date();
}
