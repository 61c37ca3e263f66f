export { Invoice } from './invoice.entity.ts';
export { InvoiceInput, invoiceDetails } from './invoice.input.ts';
export type { InvoiceDetails } from './invoice-kind.ts';
export { invoicing, type invoicingEntities } from './invoicing.module.ts';
