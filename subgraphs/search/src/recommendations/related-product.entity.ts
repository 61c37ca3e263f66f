import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

export enum RelationKind {
  /** The same people bought both. */
  BOUGHT = 'BOUGHT',
  /** The same people looked at both, added them to the cart or bought them. */
  SEEN = 'SEEN',
}

/** Products that the same people chose more often than by chance. */
@Entity()
export class RelatedProduct {
  [EntityName]?: 'RelatedProduct';
  [PrimaryKeyProp]?: ['kind', 'productId', 'otherId'];

  @Enum({ items: () => RelationKind, primary: true })
  kind!: RelationKind;

  @PrimaryKey({ type: 'uuid' })
  productId!: string;

  @PrimaryKey({ type: 'uuid' })
  otherId!: string;

  /** How certain the relation is, less when it is old. */
  @Property({ type: 'double' })
  score!: number;

  /** How many people chose both. */
  @Property({ type: 'integer' })
  people!: number;
}
