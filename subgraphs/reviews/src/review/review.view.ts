import { DateTime } from '@minijd/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Product } from '../product/product.ts';
import { Sku } from '../sku/sku.ts';
import { User } from '../user/user.ts';
import type { ReviewRow } from './review.rows.ts';

/** A review for clients: plain values, because pages have many of them. */
@Directive('@key(fields: "id")')
@ObjectType('Review', { simpleResolvers: true, description: "A buyer's review of a product." })
export class ReviewView {
  @Field(() => ID, { description: 'Identifies the review.' })
  readonly id: string;

  @Field(() => Product, { nullable: true, description: 'What it is about.' })
  readonly product: Product;

  @Field(() => Sku, { nullable: true, description: 'The SKU that was bought, if known.' })
  readonly sku?: Sku;

  @Field(() => User, { nullable: true, description: 'Who wrote it; null for an anonymous review.' })
  readonly author?: User;

  @Field(() => Int, { description: '1 to 5.' })
  readonly rating: number;

  @Field(() => String, { nullable: true, description: 'One line above the text.' })
  readonly title?: string | null;

  @Field(() => String, { description: 'Plain text as written: escape it.' })
  readonly content: string;

  @Field(() => Int, { description: 'How many people found it helpful.' })
  readonly helpfulCount: number;

  @Field(() => DateTime, { description: 'When it was written.' })
  readonly createdAt: Date;

  constructor(row: ReviewRow) {
    this.id = row.id;
    this.product = { id: row.productId };
    this.sku = row.skuId ? { id: row.skuId } : undefined;
    this.author = row.anonymous ? undefined : { id: row.authorId };
    this.rating = row.rating;
    this.title = row.title;
    this.content = row.content;
    this.helpfulCount = row.helpfulCount;
    this.createdAt = row.createdAt;
  }
}
