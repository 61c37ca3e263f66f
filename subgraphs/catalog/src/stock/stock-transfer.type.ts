import { connectionOf, DateTime } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SkuView } from '../products/index.ts';
import { TransferStatus } from './stock-transfer.entity.ts';

@ObjectType({ description: 'Units of one SKU of a transfer.' })
export class StockTransferLine {
  skuId!: string;

  @Field(() => SkuView, { description: 'The SKU.' })
  sku!: SkuView;

  @Field(() => Int, { description: 'Units that were sent.' })
  quantity!: number;

  @Field(() => Int, { nullable: true, description: 'How many of these arrived; null until they are received.' })
  received?: number | null;
}

@ObjectType('StockTransfer', {
  description: 'Units on their way from one warehouse to another. They are in neither until received.',
})
export class StockTransferView {
  @Field(() => ID, { description: 'Identifies the transfer.' })
  id!: string;

  @Field(() => TransferStatus, { description: 'Where the units are.' })
  status!: TransferStatus;

  @Field(() => [StockTransferLine], { description: 'What was sent.' })
  lines!: StockTransferLine[];

  @Field(() => String, { nullable: true, description: 'Number of its document.' })
  document?: string | null;

  @Field(() => String, { nullable: true, description: 'The note of who sent it.' })
  note?: string | null;

  @Field(() => DateTime, { description: 'When it left.' })
  sentAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it arrived or was cancelled.' })
  endedAt?: Date | null;
}

@ObjectType({ description: 'A page of transfers.' })
export class StockTransferConnection extends connectionOf(StockTransferView, 'StockTransfer') {}
