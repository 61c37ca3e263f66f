import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { isOneOf } from '../kernel/index.ts';
import type { StoredAttribute } from '../pricing/index.ts';

export enum InvoiceColour {
  BLUE = 'BLUE',
  RED = 'RED',
}

registerEnumType(InvoiceColour, {
  name: 'InvoiceColour',
  description: 'What an issued invoice does.',
  valuesConfig: {
    BLUE: { description: 'It charges.' },
    RED: { description: 'It takes back a part of a blue one, or all of it, after a refund; its amounts are negative.' },
  },
});

/** A line as printed; amounts in fen, negative on a red invoice. */
export interface StoredInvoiceLine {
  /** Absent: delivery. */
  orderLineId: string | null;
  nameZh: string | null;
  nameEn: string | null;
  specs: StoredAttribute[];
  /** Zero where only the price was reduced. */
  quantity: number;
  amountMinor: number;
  taxMinor: number;
}

@ObjectType({ description: 'An invoice with its number, as it was issued.' })
@Entity()
@Unique({ properties: ['sellerId', 'year', 'sequence'] })
@Index({
  name: 'issued_invoice_one_blue',
  expression:
    'create unique index "issued_invoice_one_blue" on "orders"."issued_invoice" ("order_id", "seller_id") where colour = \'BLUE\'',
})
@Check({ name: 'issued_invoice_colour', expression: isOneOf('colour', InvoiceColour) })
@Check({ name: 'issued_invoice_sequence', expression: 'sequence >= 1' })
@Check({
  name: 'issued_invoice_reverses',
  expression: "(colour = 'RED') = (reverses is not null and after_sale_id is not null)",
})
export class IssuedInvoice {
  [EntityName]?: 'IssuedInvoice';

  @Field(() => ID, { description: 'Identifies it; later ones sort higher.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  orderId!: string;

  @Property({ type: 'uuid' })
  sellerId!: string;

  /** The year in the shop's time zone, and its place in the seller's series of that year: 1, 2, 3, without gaps. */
  @Property({ type: 'integer' })
  year!: number;

  @Property({ type: 'integer' })
  sequence!: number;

  @Field(() => InvoiceColour, { description: 'Whether it charges or takes back.' })
  @Property({ type: 'string', length: 4 })
  colour!: InvoiceColour;

  /** The blue invoice that a red one takes back from, and the request it is for. */
  @Property({ type: 'uuid', nullable: true })
  reverses?: string | null;

  @Property({ type: 'uuid', nullable: true, unique: true })
  afterSaleId?: string | null;

  @Field(() => String, { description: 'Who issues it: the company of the seller, else the name of the shop.' })
  @Property({ type: 'text' })
  issuerName!: string;

  @Field(() => String, { nullable: true, description: "The issuer's tax number, where it is known." })
  @Property({ type: 'string', length: 32, nullable: true })
  issuerTaxNumber?: string | null;

  @Field(() => String, { description: 'For whom it is.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Their tax number; of companies.' })
  @Property({ type: 'string', length: 32, nullable: true })
  taxNumber?: string | null;

  @Property({ type: 'json' })
  lines: StoredInvoiceLine[] = [];

  /** Requests that were settled before a blue invoice: their refunds are not on it. */
  @Property({ type: 'json', default: '[]' })
  deducted: string[] = [];

  @Field(() => DateTime, { description: 'When it was issued.' })
  @Property({ type: 'datetime', length: 3 })
  issuedAt: Date = new Date();
}
