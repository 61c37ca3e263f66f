import { Arg, Authorized, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { normaliseEmail } from './email.ts';
import { findAccount } from './user.rows.ts';

@Resolver()
export class PersonByEmailResolver {
  @Directive('@inaccessible')
  @Authorized('SERVICE')
  @Query(() => ID, { nullable: true, description: 'Whose account an e-mail address opens; null when nobody has it.' })
  async _personByEmail(
    @Arg('email', () => String, { description: 'As typed.' }) typed: string,
    @Ctx() { db }: UsersContext,
  ): Promise<string | undefined> {
    const email = normaliseEmail(typed);
    return email && (await findAccount(db, email))?.id;
  }
}
