import { DateTime } from '@minijd/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AfterSaleReason } from '../after-sales/index.ts';
import { OrderStatus } from '../order/index.ts';
import { PaymentMethod } from '../payments/index.ts';
import { AfterSaleKind, AfterSaleStatus } from '../units/index.ts';

@Directive('@inaccessible')
@InputType({ description: 'Units of a SKU in an imported order, at its present price.' })
export class ImportedLineInput {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => Int, { description: 'How many, 1 to 999.' })
  quantity!: number;

  @Field(() => DateTime, { nullable: true, description: 'When its buyer reviewed it.' })
  reviewedAt?: Date | null;
}

@Directive('@inaccessible')
@InputType({ description: 'An after-sale request for one line of an imported order.' })
export class ImportedRequestInput {
  @Field(() => Int, { description: 'Which line, from 0.' })
  line!: number;

  @Field(() => Int, { description: 'How many units; some of the order stay sold.' })
  quantity!: number;

  @Field(() => AfterSaleKind, { description: 'What is asked for.' })
  kind!: AfterSaleKind;

  @Field(() => AfterSaleReason, { description: 'Why.' })
  reason!: AfterSaleReason;

  @Field(() => String, { nullable: true, description: "The buyer's explanation." })
  text?: string | null;

  @Field(() => AfterSaleStatus, { description: 'How far it has come.' })
  status!: AfterSaleStatus;

  @Field(() => String, { nullable: true, description: 'Why the seller declined.' })
  rejectReason?: string | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  at!: Date;
}

@Directive('@inaccessible')
@InputType({ description: 'An order that was placed elsewhere, or before this shop: nobody is told of it.' })
export class ImportedOrderInput {
  @Field(() => String, { description: 'Its key in the source, 1 to 80 characters; a known one is not changed.' })
  key!: string;

  @Field(() => ID, { description: 'Who bought.' })
  buyerId!: string;

  @Field(() => String, { description: 'Who receives it.' })
  recipientName!: string;

  @Field(() => String, { description: 'Their phone.' })
  recipientPhone!: string;

  @Field(() => String, { description: 'Their address.' })
  recipientAddress!: string;

  @Field(() => String, { nullable: true, description: 'A note of the buyer to the seller.' })
  buyerNote?: string | null;

  @Field(() => PaymentMethod, { description: 'How it was paid.' })
  method!: PaymentMethod;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether an attempt to pay failed before.' })
  declined!: boolean;

  @Field(() => OrderStatus, { description: 'CANCELLED, PAID, SHIPPED, DELIVERED or COMPLETED.' })
  status!: OrderStatus;

  @Field(() => [DateTime], {
    description: 'When it was placed; then cancelled, or paid, shipped, delivered and completed as far as it has come.',
  })
  moments!: Date[];

  @Field(() => String, { nullable: true, description: 'Who carries its parcels.' })
  carrier?: string | null;

  @Field(() => [ImportedLineInput], { description: 'At least one line.' })
  lines!: ImportedLineInput[];

  @Field(() => [ImportedRequestInput], { defaultValue: [], description: 'After-sale requests.' })
  requests!: ImportedRequestInput[];
}

@Directive('@inaccessible')
@ObjectType({ description: 'An order that was imported, now or before.' })
export class ImportedOrder {
  @Field(() => String, { description: 'Its key in the source.' })
  key!: string;

  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => String, { description: 'Its number.' })
  orderNo!: string;

  @Field(() => [ID], { description: 'Its lines, in the order of the input.' })
  lineIds!: string[];

  @Field(() => [ID], { description: 'Its after-sale requests, in the order of the input.' })
  afterSaleIds!: string[];
}
