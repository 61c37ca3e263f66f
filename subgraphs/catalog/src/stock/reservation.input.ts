import { DateTime } from '@minijd/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@Directive('@inaccessible')
@InputType({ description: 'Units of one SKU to reserve.' })
export class ReserveStockLineInput {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => Int, { description: 'How many units.' })
  quantity!: number;
}

@Directive('@inaccessible')
@InputType({ description: 'A reservation for a checkout.' })
export class ReserveStockInput {
  @Field(() => ID, { description: 'A UUID chosen by the owner; repeating it changes nothing.' })
  reservationId!: string;

  @Field(() => [ReserveStockLineInput], { description: 'All of them are reserved, or none.' })
  lines!: ReserveStockLineInput[];

  @Field(() => DateTime, { description: 'When the reservation expires.' })
  expiresAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The province of the buyer, in full or in short: the nearest warehouse is taken.',
  })
  province?: string;
}

@Directive('@inaccessible')
@ObjectType({ description: 'A SKU with fewer available units than requested.' })
export class StockShortage {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => Int, { description: 'Requested units.' })
  wanted!: number;

  @Field(() => Int, { description: 'Available units.' })
  available!: number;
}

@Directive('@inaccessible')
@ObjectType({ description: 'Whether the units are reserved.' })
export class StockReservationResult {
  @Field(() => Boolean, { description: 'True when every unit is reserved.' })
  reserved!: boolean;

  @Field(() => [StockShortage], { description: 'SKUs that are short; empty when reserved.' })
  shortages!: StockShortage[];
}
