import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';

/** A person's "helpful" vote for a review. */
@Entity()
export class HelpfulVote {
  [EntityName]?: 'HelpfulVote';

  @PrimaryKey({ type: 'uuid' })
  reviewId!: string;

  @PrimaryKey({ type: 'uuid' })
  voterId!: string;
}
