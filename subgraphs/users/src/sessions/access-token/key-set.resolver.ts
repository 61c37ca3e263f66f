import { Authorized, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';

@Resolver()
export class KeySetResolver {
  @Directive('@inaccessible')
  @Authorized('SERVICE')
  @Query(() => String, { description: 'The public keys that verify access tokens, as a JSON Web Key Set.' })
  async _keySet(@Ctx() { accessTokens }: UsersContext): Promise<string> {
    return JSON.stringify(await accessTokens.keySet());
  }
}
