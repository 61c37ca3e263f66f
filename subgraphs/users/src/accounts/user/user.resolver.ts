import { Allow } from '@minijd/subgraph';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { EmailStanding, User } from './user.entity.ts';
import { type UserRow, userById } from './user.rows.ts';

@Resolver(() => User)
export class UserResolver {
  @Allow('ANYONE')
  @Query(() => User, { nullable: true, description: 'The viewer; null for guests.' })
  me(@Ctx() context: UsersContext): Promise<UserRow | undefined> | undefined {
    const { userId } = context.viewer;
    return userId ? context.load(userById, userId) : undefined;
  }

  @Allow('SELF', 'SERVICE', 'user:read')
  @FieldResolver(() => String, { nullable: true, description: 'Their e-mail address.' })
  email(@Root() { email }: UserRow): string {
    return email;
  }

  @Allow('SELF', 'SERVICE', 'user:read')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether they have proven that the e-mail address is theirs.',
  })
  emailVerified(@Root() { emailStanding }: UserRow): boolean {
    return emailStanding === EmailStanding.PROVEN;
  }

  @Allow('user:read')
  @FieldResolver(() => EmailStanding, { nullable: true, description: 'What their e-mail address is worth.' })
  emailStanding(@Root() { emailStanding }: UserRow): EmailStanding {
    return emailStanding;
  }

  @Allow('SELF', 'SERVICE', 'user:read')
  @FieldResolver(() => String, { nullable: true, description: 'Their phone number.' })
  phone(@Root() { phone }: UserRow): string | null | undefined {
    return phone;
  }
}
