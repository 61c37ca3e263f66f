import { registerEnumType } from 'type-graphql';

export enum InvoiceKind {
  PERSONAL = 'PERSONAL',
  COMPANY = 'COMPANY',
}

registerEnumType(InvoiceKind, {
  name: 'InvoiceKind',
  description: 'For whom an invoice is.',
  valuesConfig: {
    PERSONAL: { description: 'A person.' },
    COMPANY: { description: 'A company, with its tax number.' },
  },
});

/** The buyer's details for the invoice, as a checkout and an order store them. */
export interface InvoiceDetails {
  kind: InvoiceKind;
  title: string;
  taxNumber: string | null;
  email: string | null;
}
