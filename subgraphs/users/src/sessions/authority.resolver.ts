import { Allow, isUuid, type Permission } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Role, userById } from '../accounts/index.ts';
import { sellerIdByOwner } from '../sellers/index.ts';
import { suspensionOf } from '../suspensions/index.ts';
import type { UsersContext } from '../users-context.ts';
import { grantedAuthority } from './granted-authority.ts';

@Directive('@inaccessible')
@ObjectType({ description: 'The present rights of a person.' })
class Authority {
  @Field(() => Role, { description: 'Their role.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'The seller they may act for.' })
  sellerId?: string;

  @Field(() => [String], { description: 'Of an administrator: their permissions.' })
  permissions!: readonly Permission[];
}

@Resolver()
export class AuthorityResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => Authority, {
    nullable: true,
    description:
      'The present rights of a person, for work on their behalf: none while suspended; null when the account no longer exists.',
  })
  async _authority(
    @Arg('userId', () => ID, { description: 'Who.' }) userId: string,
    @Ctx() context: UsersContext,
  ): Promise<Authority | null> {
    const user = isUuid(userId) ? await context.load(userById, userId) : undefined;
    if (!user || user.deletedAt) return null;
    if (await context.load(suspensionOf, userId)) return { role: user.role, permissions: [] };
    const [rights, sellerId] = await Promise.all([
      grantedAuthority(context, user),
      sellerIdByOwner(context.db, userId),
    ]);
    return { ...rights, sellerId };
  }
}
