import { Allow, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { checkedPhone, savePhone } from './save-phone.ts';
import { User } from './user.entity.ts';
import { userById } from './user.rows.ts';

@InputType({ description: 'A new phone number.' })
class ChangePhoneInput {
  @Field(() => String, { nullable: true, description: 'A phone number; null removes it.' })
  phone?: string | null;
}

@ObjectType({ description: 'A phone number that was changed.' })
class ChangePhonePayload extends Payload {
  @Field(() => User, { nullable: true, description: 'The viewer as they are now.' })
  user?: User;
}

@Resolver()
export class ChangePhoneResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => ChangePhonePayload, {
    description:
      'Changes the phone number. A mainland mobile (+86 1[3-9]…) is a second name to sign in with; one that another account signs in with is refused: CONFLICT. Needs a recent password: PASSWORD_REQUIRED.',
  })
  async changePhone(
    @Arg('input', () => ChangePhoneInput, { description: 'The new number.' }) input: ChangePhoneInput,
    @Ctx() context: UsersContext,
  ) {
    await savePhone(context, checkedPhone(input.phone));
    return { user: await context.load(userById, context.userId) };
  }
}
