import { checkedAll, requiredText } from '@minijd/subgraph';
import { isEmail } from '@minijd/text';
import { Field, InputType } from 'type-graphql';
import { refusals } from './invoice.refusals.ts';
import { type InvoiceDetails, InvoiceKind } from './invoice-kind.ts';

@InputType({ description: 'The details of an invoice.' })
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

/** The trimmed input; refuses values that an invoice cannot have. */
export function invoiceDetails({ kind, ...input }: InvoiceInput): InvoiceDetails {
  return checkedAll({
    kind: () => kind,
    title: () => requiredText(input.title, { max: 100, refuse: refusals.title }),
    taxNumber: () => checkedTaxNumber(kind, input.taxNumber?.trim().toUpperCase() || null),
    email: () => checkedEmail(input.email?.trim() || null),
  });
}

function checkedTaxNumber(kind: InvoiceKind, taxNumber: string | null): string | null {
  if (taxNumber ? !/^[0-9A-Z]{15,20}$/.test(taxNumber) : kind === InvoiceKind.COMPANY) throw refusals.taxNumber();
  return taxNumber;
}

function checkedEmail(email: string | null): string | null {
  if (email && !isEmail(email)) throw refusals.email();
  return email;
}
