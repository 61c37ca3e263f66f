import { Allow, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { StockDocumentInput, StockUnitsInput } from './stock-document.input.ts';
import { transferById } from './stock-transfer.rows.ts';
import { StockTransferView } from './stock-transfer.type.ts';
import { cancelTransfer, receiveTransfer, sendTransfer } from './transfer-stock.ts';

const KEY = { description: 'An idempotency key made by the client.' };

@InputType({ description: 'Units that leave for another warehouse.' })
class SendStockTransferInput extends StockDocumentInput {
  @Field(() => ID, { description: 'The warehouse they leave.' })
  fromId!: string;

  @Field(() => ID, { description: 'The warehouse they go to.' })
  toId!: string;

  @Field(() => [StockUnitsInput], { description: '1 to 200 lines, each SKU once, all of one shop.' })
  lines!: StockUnitsInput[];
}

@InputType({ description: 'What arrived of a transfer.' })
class ReceiveStockTransferInput {
  @Field(() => ID, { description: 'The transfer.' })
  id!: string;

  @Field(() => [StockUnitsInput], {
    nullable: true,
    description: 'For each SKU of it how many arrived, 0 to as many as were sent; absent: all.',
  })
  lines?: StockUnitsInput[] | null;

  @Field(() => String, KEY)
  idempotencyKey!: string;
}

@InputType({ description: 'A transfer that came back.' })
class CancelStockTransferInput {
  @Field(() => ID, { description: 'The transfer.' })
  id!: string;

  @Field(() => String, KEY)
  idempotencyKey!: string;
}

@ObjectType({ description: 'Answer to mutations of transfers.' })
class StockTransferPayload extends Payload {
  @Field(() => StockTransferView, { nullable: true, description: 'The transfer as it is now.' })
  transfer?: StockTransferView;
}

@Resolver()
export class TransferStockResolver {
  @Allow('SELLER', 'stock:write')
  @Refusable()
  @Mutation(() => StockTransferPayload, {
    description: 'Takes units out of a warehouse and sends them to another; all lines or none.',
  })
  async sendStockTransfer(
    @Arg('input', () => SendStockTransferInput, { description: 'What goes where.' }) input: SendStockTransferInput,
    @Ctx() context: CatalogContext,
  ) {
    return { transfer: await transferById(await sendTransfer(input, context), context) };
  }

  @Allow('SELLER', 'stock:write')
  @Refusable()
  @Mutation(() => StockTransferPayload, {
    description: 'Books what arrived of a transfer and ends it. Units that did not arrive stay written on it.',
  })
  async receiveStockTransfer(
    @Arg('input', () => ReceiveStockTransferInput, { description: 'What arrived.' }) input: ReceiveStockTransferInput,
    @Ctx() context: CatalogContext,
  ) {
    return { transfer: await transferById(await receiveTransfer(input, context), context) };
  }

  @Allow('SELLER', 'stock:write')
  @Refusable()
  @Mutation(() => StockTransferPayload, {
    description: 'Puts all units of a transfer that did not arrive back into the warehouse they left.',
  })
  async cancelStockTransfer(
    @Arg('input', () => CancelStockTransferInput, { description: 'Which transfer.' }) input: CancelStockTransferInput,
    @Ctx() context: CatalogContext,
  ) {
    return { transfer: await transferById(await cancelTransfer(input, context), context) };
  }
}
