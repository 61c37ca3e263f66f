import { EntityName } from '@mikro-orm/core';
import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { isOneOf } from '../kernel/index.ts';
import { InvoiceKind } from './invoice-kind.ts';

@ObjectType({ description: 'The invoice of an order.' })
@Entity()
@Check({ name: 'invoice_kind', expression: isOneOf('kind', InvoiceKind) })
@Check({ name: 'invoice_tax_number', expression: `kind <> 'COMPANY' or tax_number is not null` })
export class Invoice {
  [EntityName]?: 'Invoice';

  /** An order has one invoice. */
  @PrimaryKey({ type: 'uuid' })
  readonly orderId!: string;

  @Field(() => InvoiceKind, { description: 'For whom it is.' })
  @Property({ type: 'string', length: 16 })
  kind!: InvoiceKind;

  @Field(() => String, { description: 'The name on it.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, { nullable: true, description: "The company's tax number." })
  @Property({ type: 'string', length: 32, nullable: true })
  taxNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is sent.' })
  @Property({ type: 'string', length: 254, nullable: true })
  email?: string | null;

  @Field(() => DateTime, { description: 'When the buyer asked for it.' })
  @Property({ type: 'datetime', length: 3 })
  requestedAt: Date = new Date();
}
