import { Allow } from '@minijd/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { User, type UserRow, userById } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';
import { Suspension } from './suspension.entity.ts';
import { type SuspensionRow, suspensionOf, suspensionsByUser } from './suspension.rows.ts';

@Resolver(() => User)
export class UserSuspensionsResolver {
  @Allow('user:read')
  @FieldResolver(() => Suspension, { nullable: true, description: 'The suspension in force; null for most.' })
  suspension(@Root() { id }: UserRow, @Ctx() context: UsersContext): Promise<SuspensionRow | undefined> {
    return context.load(suspensionOf, id);
  }

  @Allow('user:read')
  @FieldResolver(() => [Suspension], { nullable: true, description: 'All suspensions they ever had, newest first.' })
  suspensions(@Root() { id }: UserRow, @Ctx() context: UsersContext): Promise<SuspensionRow[]> {
    return context.load(suspensionsByUser, id);
  }
}

@Resolver(() => Suspension)
export class SuspensionResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who suspended them.' })
  suspendedBy(
    @Root() { suspendedBy }: SuspensionRow,
    @Ctx() context: UsersContext,
  ): Promise<UserRow | undefined> | undefined {
    return suspendedBy ? context.load(userById, suspendedBy) : undefined;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who ended it by hand.' })
  endedBy(@Root() { endedBy }: SuspensionRow, @Ctx() context: UsersContext): Promise<UserRow | undefined> | undefined {
    return endedBy ? context.load(userById, endedBy) : undefined;
  }
}
