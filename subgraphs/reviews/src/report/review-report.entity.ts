import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { ReviewReportReason } from './report-reason.ts';

/** A person's report of a review, once. */
@ObjectType({ simpleResolvers: true, description: 'A report of a review; nobody but the reporter sees whose it is.' })
@Entity()
@Index({ properties: ['reporterId', 'createdAt', 'reviewId'] })
export class ReviewReport {
  [EntityName]?: 'ReviewReport';

  @Field(() => ID, { description: 'Which review.' })
  @PrimaryKey({ type: 'uuid' })
  reviewId!: string;

  @PrimaryKey({ type: 'uuid' })
  reporterId!: string;

  @Field(() => ReviewReportReason, { description: 'Why.' })
  @Property({ type: 'string', length: 20 })
  reason!: ReviewReportReason;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => DateTime, { description: 'When.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  /** The decision that answered it. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  closedAt?: Date | null;
}
