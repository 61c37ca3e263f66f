import { Allow, Decimal, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { OrdersContext } from '../../orders-context.ts';
import { topUpBalance } from './top-up-balance.ts';
import { Wallet } from './wallet.entity.ts';
import { walletOf } from './wallet.rows.ts';

@InputType({ description: 'A top-up of a balance.' })
export class TopUpBalanceInput {
  @Field(() => ID, { description: 'Whose.' })
  userId!: string;

  @Field(() => Decimal, { description: 'How much, in yuan; 1,000,000 at most.' })
  amount!: string;

  @Field(() => String, { description: 'Why, for the person and the audit log; 200 characters at most.' })
  note!: string;

  @Field(() => String, { description: 'An idempotency key made by the client: repeating it adds nothing twice.' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The balance after the top-up, or why nothing was added.' })
export class TopUpBalancePayload extends Payload {
  @Field(() => Wallet, { nullable: true, description: 'The wallet.' })
  wallet?: Wallet;
}

@Resolver()
export class TopUpBalanceResolver {
  @Allow('wallet:credit')
  @Mutation(() => TopUpBalancePayload, { description: "Administrator: adds money to a person's balance." })
  @Refusable()
  async topUpBalance(
    @Arg('input', () => TopUpBalanceInput, { description: 'Whose, and how much.' }) input: TopUpBalanceInput,
    @Ctx() context: OrdersContext,
  ) {
    await context.requireRecentPassword();
    await topUpBalance(context, input);
    return { wallet: await walletOf(context.db, input.userId) };
  }
}
