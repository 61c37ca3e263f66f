import { requiredText } from '@minijd/subgraph';
import { Field, InputType } from 'type-graphql';
import { refusals } from './invoice.refusals.ts';
import { type InvoiceDetails, InvoiceKind } from './invoice-kind.ts';

@InputType({ description: 'What the invoice shall say.' })
export class InvoiceInput {
  @Field(() => InvoiceKind, { description: 'For whom it is.' })
  kind!: InvoiceKind;

  @Field(() => String, { description: 'The name on it, 1 to 100 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: "A company's tax number: 15 to 20 letters and digits." })
  taxNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is sent.' })
  email?: string | null;
}

/** What was typed, trimmed; refuses what cannot stand on an invoice. */
export function invoiceDetails(input: InvoiceInput): InvoiceDetails {
  const title = requiredText(input.title, { max: 100, refuse: refusals.title });
  const taxNumber = input.taxNumber?.trim().toUpperCase() || null;
  const email = input.email?.trim() || null;
  if (taxNumber ? !/^[0-9A-Z]{15,20}$/.test(taxNumber) : input.kind === InvoiceKind.COMPANY) throw refusals.taxNumber();
  if (email && (email.length > 254 || !/^[^\s@\p{C}]+@[^\s@\p{C}]+\.[^\s@\p{C}]+$/u.test(email)))
    throw refusals.email();
  return { kind: input.kind, title, taxNumber, email };
}
