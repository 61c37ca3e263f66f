import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { CartContext } from '../cart-context.ts';
import { addLines } from './add-lines.ts';
import { CartPayload } from './cart.payload.ts';

@InputType({ description: 'A SKU to add to the cart.' })
export class AddToCartInput {
  @Field(() => ID, { description: 'Which SKU.' })
  skuId!: string;

  @Field(() => Int, { defaultValue: 1, description: 'How many more units, 1 to 999.' })
  quantity!: number;
}

@Resolver()
export class AddToCartResolver {
  @Allow('ANYONE')
  @Mutation(() => CartPayload, { description: 'Adds a SKU to the cart, or more units of it.' })
  @Refusable()
  async addToCart(
    @Arg('input', () => AddToCartInput, { description: 'What and how many.' }) input: AddToCartInput,
    @Ctx() context: CartContext,
  ) {
    await addLines(context, [{ ...input, field: ['input'] }]);
  }

  @Allow('ANYONE')
  @Mutation(() => CartPayload, {
    description: 'Adds several SKUs to the cart, all or none unless `skipUnavailable` is set.',
  })
  @Refusable()
  async addManyToCart(
    @Arg('lines', () => [AddToCartInput], { description: 'What and how many, 100 at most.' }) lines: AddToCartInput[],
    @Arg('skipUnavailable', () => Boolean, {
      nullable: true,
      description: 'Leaves out unavailable SKUs and lists them in `skipped`.',
    })
    skip: boolean | undefined,
    @Ctx() context: CartContext,
  ) {
    const wanted = lines.map((line, index) => ({ ...line, field: ['lines', String(index)] }));
    return { skipped: await addLines(context, wanted, { skip: skip ?? false }) };
  }
}
