import { Allow, DateTime, Locales } from '@minijd/subgraph';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { avatarOf } from './avatar.ts';
import { EmailStanding, Gender, User } from './user.entity.ts';
import { type UserRow, userById } from './user.rows.ts';

const DELETED = { 'zh-CN': '已注销用户', en: 'Deleted account' };

@Resolver(() => User)
export class UserResolver {
  @Allow('ANYONE')
  @Query(() => User, { nullable: true, description: 'The viewer; null for guests.' })
  me(@Ctx() context: UsersContext): Promise<UserRow | undefined> | undefined {
    const { userId } = context.viewer;
    return userId ? context.load(userById, userId) : undefined;
  }

  @FieldResolver(() => String, { description: 'The name others see.' })
  displayName(@Root() { displayName, deletedAt }: UserRow, @Ctx() { viewer }: UsersContext): string {
    return deletedAt ? DELETED[viewer.locale] : displayName;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Address of their picture, a square.' })
  avatarUrl(
    @Root() { avatarUrl }: UserRow,
    @Arg('size', () => Int, { defaultValue: 256, description: 'Pixels a side that are needed: up to 64, 128 or 256.' })
    size: number,
  ): string | undefined {
    return avatarOf(avatarUrl, size);
  }

  @Allow('SELF')
  @FieldResolver(() => Gender, { nullable: true, description: 'What they say of themselves; for themselves only.' })
  gender(@Root() { gender }: UserRow): Gender {
    return gender;
  }

  @Allow('SELF')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Their birthday, such as `2001-12-31`; for themselves only.',
  })
  birthday(@Root() { birthday }: UserRow): string | null | undefined {
    return birthday;
  }

  @Allow('SELF')
  @FieldResolver(() => Locales, { nullable: true, description: 'The language of e-mails to them.' })
  language(@Root() { language }: UserRow): string {
    return language;
  }

  @Allow('SELF', 'user:read')
  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When their account will be deleted, because they asked for it. Until then, signing in can keep it.',
  })
  deletionDueAt(@Root() { deletionDueAt }: UserRow): Date | null | undefined {
    return deletionDueAt;
  }

  @Allow('SELF', 'user:read')
  @FieldResolver(() => DateTime, { nullable: true, description: 'When their account was deleted.' })
  deletedAt(@Root() { deletedAt }: UserRow): Date | null | undefined {
    return deletedAt;
  }

  @Allow('SELF', 'SERVICE', 'user:read')
  @FieldResolver(() => String, { nullable: true, description: 'Their e-mail address.' })
  email(@Root() { email, deletedAt }: UserRow): string | null {
    return deletedAt ? null : email;
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
  @FieldResolver(() => EmailStanding, { nullable: true, description: 'Whether their e-mail address is proven.' })
  emailStanding(@Root() { emailStanding }: UserRow): EmailStanding {
    return emailStanding;
  }

  @Allow('SELF', 'SERVICE', 'user:read')
  @FieldResolver(() => String, { nullable: true, description: 'Their phone number.' })
  phone(@Root() { phone }: UserRow): string | null | undefined {
    return phone;
  }
}
