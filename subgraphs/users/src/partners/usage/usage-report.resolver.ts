import { DateTime } from '@minijd/subgraph';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { Partner } from '../partner/partner.entity.ts';
import type { PartnerRow } from '../partner/partner.rows.ts';
import { usageOf } from './usage.rows.ts';

@ObjectType({ description: 'How a version of a program used an operation.' })
class UsedOperation {
  @Field(() => String, { description: 'The program; empty for those that published no such version.' })
  clientName!: string;

  @Field(() => String, { description: 'Its version.' })
  clientVersion!: string;

  @Field(() => String, { description: 'Which operation.' })
  operationId!: string;

  @Field(() => String, { description: 'Its name.' })
  operationName!: string;

  @Field(() => Int, { description: 'How often it was run.' })
  calls!: number;

  @Field(() => Int, { description: 'How often with errors.' })
  errors!: number;

  @Field(() => Int, { description: 'In how many milliseconds 95 of 100 calls were answered: the next power of two.' })
  p95!: number;

  @Field(() => Int, { description: 'How many objects a call asks for at most, on average.' })
  cost!: number;

  @Field(() => DateTime, { description: 'When it was used last.' })
  lastUsedAt!: Date;
}

@Resolver(() => Partner)
export class UsageReportResolver {
  @FieldResolver(() => [UsedOperation], {
    description: 'The two hundred operations its programs used most; some seconds old.',
  })
  usage(
    @Root() { id }: PartnerRow,
    @Arg('days', () => Int, { defaultValue: 30, description: 'Of how many days, 1 to 90.' }) days: number,
    @Ctx() { db }: UsersContext,
  ): Promise<UsedOperation[]> {
    return usageOf(db, id, Math.min(90, Math.max(1, days)));
  }
}
