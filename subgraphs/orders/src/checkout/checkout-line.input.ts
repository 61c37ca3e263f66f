import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A SKU to buy without the cart.' })
export class CheckoutLineInput {
  @Field(() => ID, { description: 'Which SKU.' })
  skuId!: string;

  @Field(() => Int, { description: 'How many units, 1 to 999.' })
  quantity!: number;
}
