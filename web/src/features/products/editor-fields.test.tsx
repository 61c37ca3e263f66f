import { fireEvent, screen, within } from '@solidjs/testing-library';
import type { JSX } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { AttributesField } from './attributes-field.tsx';
import { DescriptionField } from './description-field.tsx';
import { type AttributeRow, type EditorValues, NEW_PRODUCT, NEW_SKU } from './editor-values.ts';
import { FactsField } from './facts-field.tsx';
import { PicturesField } from './pictures-field.tsx';
import { createEditorForm, type EditorForm } from './product-editor.tsx';
import { SkusField } from './skus-field.tsx';
import { TemplateFields } from './template-fields.tsx';

function renderField(part: (form: EditorForm) => JSX.Element, given: Partial<EditorValues> = {}, answers = {}) {
  let form!: EditorForm;
  const Page = () => {
    form = createEditorForm({ ...NEW_PRODUCT, ...given });
    return part(form);
  };
  return { ...renderInShop(Page, { answers, role: 'SELLER' }), form: () => form, values: () => form.values };
}
const text = (nameEn: string, valueEn: string): AttributeRow => ({ nameZh: '', nameEn, valueZh: '', valueEn });
const colours = ['Red', 'Blue'].map((value, place) => ({
  ...NEW_SKU,
  ...{ id: `sku-${place}`, code: `C-${value}`, price: `${place + 1}.00`, specs: [text('Colour', value)] },
}));

test('what is wrong with a product is known before it is sent', () => {
  const { form } = renderField(() => null, { skus: [{ ...NEW_SKU, price: '1.234' }] });
  const dimensions = { lengthMm: '10', widthMm: '', heightMm: '' };
  form().set('dimensions', dimensions);
  form().set('attributes', [{ ...text('Weight', '1'), attributeId: 'a', number: 'heavy' }]);
  form().check(undefined);
  const wrong = (['nameZh', 'categoryId', 'skus', 'dimensions', 'attributes'] as const).map((name) =>
    form().error(name),
  );
  expect(wrong.every((problem) => problem !== undefined)).toBe(true);
  form().set('skus', [{ ...NEW_SKU, price: '1.2' }]);
  form().set('nameEn', 'Cup');
  form().set('categoryId', 'cups');
  form().set('dimensions', { ...dimensions, widthMm: '10', heightMm: '10' });
  form().set('attributes', []);
  expect(form().check(undefined)).toBe(true);
});

test('properties are added, changed and removed; those the category asks for are not among them', () => {
  const asked = { ...text('Size', 'L'), attributeId: 'size' };
  const { values } = renderField((form) => <AttributesField form={form} />, {
    attributes: [asked, text('Care', 'Wash')],
  });
  expect(screen.queryByRole('textbox', { name: 'Property 1, English' })).toBeNull();
  type('Property 2, English', 'Cleaning');
  press('Add a property');
  press('Remove property 2');
  expect(values().attributes.map(({ nameEn }) => nameEn)).toEqual(['Size', '']);
});

test('promises keep their order; months and sides take digits only', () => {
  const { values } = renderField((form) => <FactsField form={form} />);
  for (const name of ['With invoice', 'Genuine or paid back']) fireEvent.click(screen.getByRole('checkbox', { name }));
  expect(values().services).toEqual(['GENUINE', 'INVOICE']);
  fireEvent.click(screen.getByRole('checkbox', { name: 'With invoice' }));
  type('Warranty (months)', '2y4');
  type('Width (mm)', '12a0');
  expect([values().services, values().warrantyMonths, values().dimensions.widthMm]).toEqual([['GENUINE'], '24', '120']);
});

test('a description is shown as its page will, and comes back as it was typed', async () => {
  const answers = { DescriptionPreview: { descriptionPreview: '<h2>Tea</h2>' } };
  const { sent } = renderField((form) => <DescriptionField form={form} name="descriptionEn" />, {}, answers);
  press('Preview: Description in English');
  expect(sent('DescriptionPreview')).toEqual([]);
  type('Description in English', '# Tea');
  press('Preview: Description in English');
  expect(await screen.findByRole('heading', { name: 'Tea' })).toBeTruthy();
  press('Back to the text');
  expect(field('Description in English').value).toBe('# Tea');
});

test('a description that cannot be shown stays as it is, with the reason', async () => {
  renderField((form) => <DescriptionField form={form} name="descriptionEn" />, { descriptionEn: 'Tea' });
  press('Preview: Description in English');
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(field('Description in English').value).toBe('Tea');
});

const skus = (form: EditorForm) => <SkusField form={form} available={() => 4} onStock={() => {}} />;
const inSku = (name: string) => within(screen.getByRole('group', { name }));

test('a SKU is changed by itself; the first price can be used for all', () => {
  const { values } = renderField(skus, { skus: colours });
  fireEvent.input(inSku('Blue').getByRole('textbox', { name: 'Price' }), { target: { value: '7' } });
  fireEvent.input(inSku('Blue').getByRole('textbox', { name: 'Weight (g)' }), { target: { value: '1 kg 5' } });
  fireEvent.click(inSku('Blue').getByRole('checkbox', { name: 'Offered' }));
  expect(values().skus[1]).toMatchObject({ price: '7', weight: '15', offered: false });
  expect(values().skus[0]).toMatchObject({ price: '1.00', offered: true });
  press('Use the first Price for all');
  expect(values().skus.map(({ price }) => price)).toEqual(['1.00', '1.00']);
});

test('SKUs are made of options when that is asked for, and it is said what becomes of those there are', () => {
  const { values } = renderField(skus, { skus: colours });
  expect(screen.queryByRole('button', { name: 'Make a SKU for each combination' })).toBeNull();
  type('Its values, one in each line', 'Red\nGreen\nWhite');
  expect(screen.getByText('2 new, 1 kept, 1 taken away when you save')).toBeTruthy();
  expect(values().skus).toHaveLength(2);
  press('Make a SKU for each combination');
  expect(values().skus.map(({ id, specs }) => [id, specs[0]?.valueEn])).toEqual([
    ['sku-0', 'Red'],
    [undefined, 'Green'],
    [undefined, 'White'],
  ]);
});

test('more combinations than a product can have are not made', () => {
  const { values } = renderField(skus, { skus: colours });
  type('Its values, one in each line', Array.from({ length: 201 }, (_, index) => `V${index}`).join('\n'));
  expect(screen.getByText('These are more than 200 combinations.')).toBeTruthy();
  press('Make a SKU for each combination');
  expect(values().skus).toHaveLength(2);
});

const picture = (key: string) => ({ key, url: `/media/${key}`, width: 1, height: 1, altZh: '', altEn: '' });

test('all SKUs with a value of an option get its picture', () => {
  const { values } = renderField(skus, { skus: colours, media: [picture('front'), picture('back')] });
  const picker = screen.getByRole('combobox', { name: 'Blue' });
  fireEvent.change(picker, { target: { value: 'back' } });
  expect(values().skus.map(({ pictureKey }) => pictureKey)).toEqual(['', 'back']);
});

test('units are added to a warehouse, once per dialog', async () => {
  const warehouses = [{ __typename: 'Warehouse', id: 'w', code: 'N', name: 'North', active: true }];
  const adjustStock = { sku: null, userErrors: [{ message: 'It is closed.' }] };
  const answers = { StockPlaces: { warehouses }, AddStock: { adjustStock } };
  const { sent } = renderField(skus, { skus: colours }, answers);
  press('Add stock of Blue');
  await screen.findByRole('option', { name: 'North' });
  type('Units', '3');
  const add = screen.getAllByRole('button', { name: 'Add stock' }).at(-1)!;
  add.click();
  expect((await screen.findByRole('alert')).textContent).toBe('It is closed.');
  add.click();
  await expect.poll(() => sent('AddStock').length).toBe(2);
  const inputs = (sent('AddStock') as { input: Record<string, unknown> }[]).map(({ input }) => input);
  expect(inputs[0]).toMatchObject({ skuId: 'sku-1', warehouseId: 'w', delta: 3 });
  expect(inputs[1]?.idempotencyKey).toBe(inputs[0]?.idempotencyKey);
});

test('pictures are moved by buttons and by dragging, and removed', () => {
  const media = ['a', 'b', 'c'].map(picture);
  const { values } = renderField((form) => <PicturesField form={form} />, { media });
  const order = () =>
    values()
      .media.map(({ key }) => key)
      .join('');
  press('Move picture 1 forward');
  press('Move picture 1 back');
  expect(order()).toBe('bac');
  const items = screen.getAllByRole('listitem');
  fireEvent.dragStart(items[2]!);
  fireEvent.drop(items[0]!);
  expect(order()).toBe('cba');
  press(/^Remove.* 2$/);
  expect(order()).toBe('ca');
});

test('a file that is no picture is named', async () => {
  vi.stubGlobal('createImageBitmap', async () => Promise.reject(new Error('not a picture')));
  const { values } = renderField((form) => <PicturesField form={form} />);
  const files = [new File(['x'], 'note.txt')];
  fireEvent.change(document.querySelector('input[type=file]')!, { target: { files } });
  expect(await screen.findByText(/note\.txt/)).toBeTruthy();
  expect(values().media).toEqual([]);
});

const asked = (id: string, kind: string, given: object = {}) => ({
  ...{ __typename: 'CategoryAttribute', id, nameZh: null, nameEn: id, kind, unitZh: null, unitEn: null, choices: [] },
  ...{ required: false, filterable: false },
  ...given,
});

test('what the category asks for is typed by its kind; what it does not ask for stays as a text', async () => {
  const template = [
    asked('Weight', 'NUMBER', { unitEn: 'kg', required: true }),
    asked('Washable', 'BOOLEAN'),
    asked('Colour', 'CHOICE', { choices: [{ id: 'red', nameZh: '红', nameEn: 'Red' }] }),
  ];
  const answers = { CategoryTemplate: { managedCategory: { __typename: 'ManagedCategory', id: 'cups', template } } };
  const attributes = [{ ...text('Voltage', '220 V'), attributeId: 'old', number: '220' }];
  const { values } = renderField((form) => <TemplateFields form={form} />, { categoryId: 'cups', attributes }, answers);
  fireEvent.input(await screen.findByRole('textbox', { name: 'Weight (kg) (needed)' }), { target: { value: '1.5' } });
  fireEvent.change(screen.getByRole('combobox', { name: 'Washable' }), { target: { value: 'no' } });
  fireEvent.change(screen.getByRole('combobox', { name: 'Colour' }), { target: { value: 'red' } });
  expect(values().attributes).toMatchObject([
    { nameEn: 'Voltage', valueEn: '220 V' },
    { attributeId: 'Weight', number: '1.5', valueEn: '1.5 kg' },
    { attributeId: 'Washable', yes: false },
    { attributeId: 'Colour', choiceId: 'red', valueZh: '红' },
  ]);
  expect(values().attributes[0]).not.toHaveProperty('attributeId');
  fireEvent.change(screen.getByRole('combobox', { name: 'Washable' }), { target: { value: '' } });
  expect(values().attributes.map(({ nameEn }) => nameEn)).toEqual(['Voltage', 'Weight', 'Colour']);
  expect(saidOf(field(/^Weight/))).toBe('');
});
