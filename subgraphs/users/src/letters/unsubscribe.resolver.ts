import { Allow } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { changeByToken } from './optional-letters.ts';

/** For `/unsubscribe`, which optional letters link to. */
@Resolver()
export class UnsubscribeResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Mutation(() => Boolean, {
    description: 'Unsubscribes from e-mails like the one with this token; false for an invalid token.',
  })
  _unsubscribe(
    @Arg('token', () => String, { description: 'Of the e-mail.' }) token: string,
    @Arg('undo', () => Boolean, { description: 'True: subscribes again.' }) undo: boolean,
    @Ctx() context: UsersContext,
  ): Promise<boolean> {
    return changeByToken(context, { token, enabled: undo });
  }
}
