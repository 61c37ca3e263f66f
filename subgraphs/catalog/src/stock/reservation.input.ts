import { DateTime } from '@minijd/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@Directive('@inaccessible')
@InputType({ description: 'Units of one SKU to hold.' })
export class ReserveStockLineInput {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => Int, { description: 'How many units.' })
  quantity!: number;
}

@Directive('@inaccessible')
@InputType({ description: 'Units to hold for a checkout.' })
export class ReserveStockInput {
  @Field(() => ID, { description: 'Chosen by the owner, a UUID; asking again with it changes nothing.' })
  reservationId!: string;

  @Field(() => [ReserveStockLineInput], { description: 'All of them are held, or none.' })
  lines!: ReserveStockLineInput[];

  @Field(() => DateTime, { description: 'When they are given back unless they are paid for.' })
  expiresAt!: Date;
}

@Directive('@inaccessible')
@ObjectType({ description: 'A SKU of which fewer units are available than wanted.' })
export class StockShortage {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => Int, { description: 'Units asked for.' })
  wanted!: number;

  @Field(() => Int, { description: 'Units there are.' })
  available!: number;
}

@Directive('@inaccessible')
@ObjectType({ description: 'Whether the units are held.' })
export class StockReservationResult {
  @Field(() => Boolean, { description: 'True when every unit is held.' })
  reserved!: boolean;

  @Field(() => [StockShortage], { description: 'What is short; empty when held.' })
  shortages!: StockShortage[];
}
