import { Allow, DateTime, loadOne } from '@minijd/subgraph';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { User, type UserRow } from '../accounts/index.ts';
import type { UsersContext, UsersDatabase } from '../users-context.ts';

@ObjectType('SecondFactor', { description: 'The authenticator app that signing in asks for after the password.' })
class SecondFactorType {
  @Field(() => DateTime, { description: 'When it was enabled.' })
  enabledAt!: Date;

  @Field(() => Int, { description: 'The number of unused recovery codes.' })
  recoveryCodesLeft!: number;
}

const selectSecondFactors = (db: UsersDatabase, userIds: readonly string[]) =>
  db
    .selectFrom('second_factor')
    .select(({ selectFrom, fn }) => [
      'user_id as userId',
      'enabled_at as enabledAt',
      selectFrom('recovery_code')
        .select(fn.countAll<string>().as('count'))
        .whereRef('recovery_code.user_id', '=', 'second_factor.user_id')
        .as('left'),
    ])
    .where('user_id', 'in', userIds)
    .where('enabled_at', 'is not', null)
    .execute();

const secondFactorByUser = loadOne<Awaited<ReturnType<typeof selectSecondFactors>>[number], UsersContext>(
  (ids, { db }) => selectSecondFactors(db, ids),
  (row) => row.userId,
);

@Resolver(() => User)
export class SecondFactorResolver {
  @Allow('SELF')
  @FieldResolver(() => SecondFactorType, {
    nullable: true,
    description: 'Their second factor; null without one. For themselves only.',
  })
  async secondFactor(@Root() { id }: UserRow, @Ctx() context: UsersContext): Promise<SecondFactorType | undefined> {
    const row = await context.load(secondFactorByUser, id);
    return row?.enabledAt ? { enabledAt: row.enabledAt, recoveryCodesLeft: Number(row.left) } : undefined;
  }
}
