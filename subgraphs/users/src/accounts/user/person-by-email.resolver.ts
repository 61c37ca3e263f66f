import { Allow } from '@minijd/subgraph';
import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { normaliseEmail } from './email.ts';
import { accountsWithEmail } from './user.rows.ts';

@Resolver()
export class PersonByEmailResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => ID, {
    nullable: true,
    description:
      'The account for an e-mail address: the one that has proven it, else the one that claims it. Null without one.',
  })
  async _personByEmail(
    @Arg('email', () => String, { description: 'As typed.' }) typed: string,
    @Ctx() { db }: UsersContext,
  ): Promise<string | undefined> {
    const email = normaliseEmail(typed);
    if (!email) return undefined;
    const { proven, claimant } = await accountsWithEmail(db, email);
    return (proven ?? claimant)?.id;
  }
}
