import { EntityName } from '@mikro-orm/core';
import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';

/** Rows are only added: an order keeps the version it was placed by. Version 0 is none of them. */
@ObjectType('PointsRules', { description: 'How points are earned and spent.' })
@Entity({ tableName: 'points_rules' })
@Check({ name: 'points_rules_earned', expression: 'points_per_yuan >= 0 and points_per_yuan <= 100' })
@Check({ name: 'points_rules_worth', expression: 'worth_minor >= 1 and worth_minor <= 100' })
@Check({ name: 'points_rules_most', expression: 'most_percent >= 0 and most_percent <= 90' })
export class StoredPointsRules {
  [EntityName]?: 'PointsRules';

  @Field(() => Int, { description: 'Grows with every change.' })
  @PrimaryKey({ type: 'integer' })
  version!: number;

  @Field(() => Int, { description: 'Points for every full yuan paid for goods, freight not counted.' })
  @Property({ type: 'integer' })
  pointsPerYuan!: number;

  @Property({ type: 'integer' })
  worthMinor!: number;

  @Field(() => Int, { description: 'How much of the price of goods may be paid with points, in percent.' })
  @Property({ type: 'integer' })
  mostPercent!: number;

  @Field(() => DateTime, { nullable: true, description: 'Since when they count; absent: from the beginning.' })
  @Property({ type: 'datetime', length: 3 })
  since: Date | null = new Date();
}
