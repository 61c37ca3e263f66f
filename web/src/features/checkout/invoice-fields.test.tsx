import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { createForm, type Form } from '../../primitives/create-form.ts';
import { field, renderInShop, type } from '../../testing/render-in-shop.tsx';
import { InvoiceFields, type InvoiceValues, invoiceInput, NO_INVOICE } from './invoice-fields.tsx';

function renderFields() {
  let form: Form<InvoiceValues> | undefined;
  const Fields = () => {
    form = createForm<InvoiceValues>(NO_INVOICE, () => ({}));
    return <InvoiceFields form={form} />;
  };
  renderInShop(Fields);
  return { wanted: () => form && invoiceInput(form.values) };
}

const want = () => fireEvent.click(screen.getByRole('checkbox', { name: 'I need an invoice' }));
const isFor = (kind: string) => fireEvent.click(screen.getByRole('radio', { name: kind }));

test('nothing is asked and nothing sent until an invoice is wanted', () => {
  const { wanted } = renderFields();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(wanted()).toBeNull();
});

test('one for a person has a name, and an address only where one is written', () => {
  const { wanted } = renderFields();
  want();
  type('Name on the invoice', ' Ann ');
  expect(screen.queryByRole('textbox', { name: 'Tax number' })).toBeNull();
  expect(wanted()).toEqual({ kind: 'PERSONAL', title: 'Ann', taxNumber: null, email: null });
  type(/^E-mail/, ' ann@people.example');
  expect(wanted()).toMatchObject({ email: 'ann@people.example' });
});

test('a company has a tax number, which a person does not keep', () => {
  const { wanted } = renderFields();
  want();
  isFor('Company');
  type('Tax number', ' 91110000802100433b ');
  expect(wanted()).toMatchObject({ kind: 'COMPANY', taxNumber: '91110000802100433B' });
  isFor('Personal');
  expect(wanted()).toMatchObject({ kind: 'PERSONAL', taxNumber: null });
});

test('who changes their mind twice finds what they had written', () => {
  renderFields();
  want();
  type('Name on the invoice', 'Ann');
  want();
  want();
  expect(field('Name on the invoice').value).toBe('Ann');
});
