import { EntityName } from '@mikro-orm/core';
import { Check, Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { isOneOf } from '../../kernel/index.ts';
import { DifferenceKind } from './difference-kind.ts';

@ObjectType({ description: "A difference between our records and a payment provider's." })
@Entity()
@Unique({ properties: ['provider', 'kind', 'reference'] })
@Check({ name: 'payment_difference_kind', expression: isOneOf('kind', DifferenceKind) })
export class PaymentDifference {
  [EntityName]?: 'PaymentDifference';

  @Field(() => ID, { description: 'Identifies the difference.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Field(() => String, { description: 'The payment provider.' })
  @Property({ type: 'string', length: 16 })
  provider!: string;

  @Field(() => DifferenceKind, { description: 'How they differ.' })
  @Property({ type: 'string', length: 16 })
  kind!: DifferenceKind;

  @Field(() => String, { description: "The provider's id of the charge or refund; ours where they have none." })
  @Property({ type: 'string' })
  reference!: string;

  @Field(() => ID, { nullable: true, description: 'Our payment or refund.' })
  @Property({ type: 'uuid', nullable: true })
  ourId?: string | null;

  @Property({ type: 'bigint', runtimeType: 'number', nullable: true })
  oursMinor?: number | null;

  @Property({ type: 'bigint', runtimeType: 'number', nullable: true })
  theirsMinor?: number | null;

  @Field(() => DateTime, { description: 'When it was first found.' })
  @Property({ type: 'datetime', length: 3 })
  foundAt: Date = new Date();

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was corrected; absent while a person has to check it.',
  })
  @Property({ type: 'datetime', length: 3, nullable: true })
  repairedAt?: Date | null;
}
