import { isUuid } from '@minijd/subgraph';
import { Arg, Authorized, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Role, userById } from '../accounts/index.ts';
import { sellerIdByOwner } from '../sellers/index.ts';
import type { UsersContext } from '../users-context.ts';
import { grantedRole } from './granted-role.ts';

@Directive('@inaccessible')
@ObjectType({ description: 'What a person may do now.' })
class Authority {
  @Field(() => Role, { description: 'Their role.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'The seller they may act for.' })
  sellerId?: string;
}

@Resolver()
export class AuthorityResolver {
  @Directive('@inaccessible')
  @Authorized('SERVICE')
  @Query(() => Authority, {
    nullable: true,
    description: 'What a person may do now, for work done in their name without them; null when they are gone.',
  })
  async _authority(
    @Arg('userId', () => ID, { description: 'Who.' }) userId: string,
    @Ctx() context: UsersContext,
  ): Promise<Authority | null> {
    const user = isUuid(userId) ? await context.load(userById, userId) : undefined;
    if (!user) return null;
    return { role: await grantedRole(context, user), sellerId: await sellerIdByOwner(context.db, userId) };
  }
}
