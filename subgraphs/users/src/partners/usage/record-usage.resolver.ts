import { Allow } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { type CountedOperation, recordKeys, recordUsage } from './record-usage.ts';

@Directive('@inaccessible')
@InputType({ description: 'What a gateway counted of one operation of one client.' })
class CountedOperationInput implements CountedOperation {
  @Field(() => ID, { nullable: true, description: 'Whose client; null for operations that came with the shop.' })
  partnerId?: string | null;

  @Field(() => String, { description: 'The client, as it says.' })
  clientName!: string;

  @Field(() => String, { description: 'Its version, as it says.' })
  clientVersion!: string;

  @Field(() => String, { description: 'Which operation.' })
  operationId!: string;

  @Field(() => String, { description: 'Its name.' })
  operationName!: string;

  @Field(() => Int, { description: 'How often it was run.' })
  calls!: number;

  @Field(() => Int, { description: 'How often with errors.' })
  errors!: number;

  @Field(() => Int, { description: 'The cost of all calls together.' })
  cost!: number;

  @Field(() => [Int], { description: 'How many calls took up to 1, 2, 4, … milliseconds.' })
  durations!: number[];
}

@Resolver()
export class RecordUsageResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Mutation(() => Boolean, { description: 'Adds what a gateway counted in the last seconds.' })
  async _recordUsage(
    @Arg('counted', () => [CountedOperationInput], { description: 'By operation and client.' })
    counted: CountedOperationInput[],
    @Arg('keyIds', () => [ID], { description: 'Keys that were used.' }) keyIds: string[],
    @Ctx() { db }: UsersContext,
  ): Promise<boolean> {
    await recordUsage(db, counted);
    await recordKeys(db, keyIds);
    return true;
  }
}
