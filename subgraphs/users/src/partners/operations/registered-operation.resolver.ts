import { Allow, isUuid } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { findOperation } from './operation.rows.ts';
import { PUBLISH } from './publish-operation.ts';

@Directive('@inaccessible')
@ObjectType({ description: 'An operation that keys of a partner may run, for gateways.' })
class RunnableOperation {
  @Field(() => String, { description: 'Its id in reports.' })
  operationId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its text.' })
  text!: string;

  @Field(() => [String], { description: 'The scopes a key needs for it; `a|b` means either.' })
  requires!: string[];

  @Field(() => Int, { description: 'How many objects it asks for at most.' })
  cost!: number;
}

@Resolver()
export class RegisteredOperationResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => RunnableOperation, { nullable: true, description: 'An operation of a partner, by id or hash.' })
  async _registeredOperation(
    @Arg('partnerId', () => ID, { description: 'Which partner.' }) partnerId: string,
    @Arg('id', () => String, { description: 'Its id in the manifest, or the SHA-256 of its text.' }) id: string,
    @Ctx() { db }: UsersContext,
  ): Promise<RunnableOperation | undefined> {
    if (id === PUBLISH.operationId || id === PUBLISH.name) return PUBLISH;
    return isUuid(partnerId) ? findOperation(db, partnerId, id) : undefined;
  }
}
