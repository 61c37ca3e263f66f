import { Payload } from '@minijd/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SkuView } from '../products/index.ts';

/** What receipts, stock-takes and transfers have in common. */
@InputType()
export abstract class StockDocumentInput {
  @Field(() => String, {
    nullable: true,
    description: 'Number of its document, such as a delivery note: 64 characters.',
  })
  document?: string | null;

  @Field(() => String, { nullable: true, description: 'A note for the ledger: 200 characters.' })
  note?: string | null;

  @Field(() => String, {
    description: 'An idempotency key made by the client: repeating it returns the same answer without a second change.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'Units of one SKU.' })
export class StockUnitsInput {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => Int, { description: 'How many units: 1 or more.' })
  quantity!: number;
}

@ObjectType()
export abstract class StockDocumentPayload extends Payload {
  @Field(() => [SkuView], { nullable: true, description: 'The SKUs with their new stock.' })
  skus?: SkuView[];
}
