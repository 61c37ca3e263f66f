import { connectionOf } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Supply } from './sku-stock.entity.ts';

@ObjectType({ description: 'A SKU on the stock board.' })
export class StockRow {
  @Field(() => ID, { description: 'The id of the SKU.' })
  id!: string;

  sellerId!: string;

  @Field(() => Boolean, { description: 'Whether buyers are offered it.' })
  offered!: boolean;

  @Field(() => Supply, { description: 'Whether it must be replenished.' })
  supply!: Supply;

  @Field(() => Int, { description: 'It is low at so many available units.' })
  lowAt!: number;

  @Field(() => Boolean, { description: 'Whether that is what the shop says for all SKUs without a threshold.' })
  usualLowAt!: boolean;

  @Field(() => Int, { nullable: true, description: 'The most units that one person may buy.' })
  perPerson?: number | null;
}

@ObjectType({ description: 'A page of the stock board.' })
export class StockRowConnection extends connectionOf(StockRow, 'StockRow') {}
