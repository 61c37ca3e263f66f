import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';

/** That somebody found a review helpful. */
@Entity()
export class HelpfulVote {
  [EntityName]?: 'HelpfulVote';

  @PrimaryKey({ type: 'uuid' })
  reviewId!: string;

  @PrimaryKey({ type: 'uuid' })
  voterId!: string;
}
