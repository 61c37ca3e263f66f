import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The goods of a shop in numbers, so that pages sum nothing up. */
@Entity()
export class SellerFigures {
  [EntityName]?: 'SellerFigures';

  @PrimaryKey({ type: 'uuid' })
  sellerId!: string;

  @Property({ type: 'integer' })
  productCount!: number;

  @Property({ type: 'double' })
  soldCount!: number;

  /** Of all reviews of its goods; null without any. */
  @Property({ type: 'double', nullable: true })
  ratingAverage?: number | null;

  @Property({ type: 'integer' })
  ratingCount!: number;
}
