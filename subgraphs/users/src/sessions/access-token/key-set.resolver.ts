import { Allow, DateTime } from '@minijd/subgraph';
import { Ctx, Directive, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';

@Directive('@inaccessible')
@ObjectType({ description: 'The next signing key.' })
class NextKey {
  @Field(() => ID, { description: 'The `kid` of tokens it signs.' })
  id!: string;

  @Field(() => DateTime, { description: 'From when on it signs.' })
  signsFrom!: Date;
}

@Resolver()
export class KeySetResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => String, { description: 'The public keys that verify access tokens, as a JSON Web Key Set.' })
  async _keySet(@Ctx() { accessTokens }: UsersContext): Promise<string> {
    return JSON.stringify(await accessTokens.keys.published());
  }

  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Mutation(() => NextKey, { description: 'Rotates the key that signs access tokens before it is due.' })
  _rotateKeys(@Ctx() { accessTokens }: UsersContext): Promise<NextKey> {
    return accessTokens.keys.rotate();
  }
}
