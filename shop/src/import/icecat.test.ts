import { expect, test } from 'vitest';
import { sampleCategories } from '../sample/sample-files.ts';
import { fromIcecat } from './icecat.ts';
import { icecatCategory } from './icecat-category.ts';
import { categoryPath } from './icecat-category-tree.ts';
import { InvalidRow } from './parse-row.ts';

const row = {
  id: '900001',
  name: 'X1',
  title: 'Café & Söhne X1 networking cable 2 m Cat6 U/UTP Blue',
  brand: 'Café & Söhne',
  priceCents: 1000,
  ean: ['4000000000017'],
  description: 'Two metres of blue.',
  releasedAt: '2019-05-04',
  attributes: {
    cable_length: 2,
    product_colour: 'Blue',
    usb_3_2_ports_quantity: 1,
    plug_and_play: true,
    package_weight: 120,
    pallet_height: 1200,
    operating_temperature__t_t_: '0 - 40',
  },
};

test('a row becomes a product with one SKU, its price in yuan and stock in three warehouses', () => {
  const product = fromIcecat(row);
  expect(product).toMatchObject({
    externalId: '900001',
    source: 'icecat',
    slug: 'cafe-sohne-x1-networking-cable-2-m-cat6-u-utp-blue-900001',
    brand: { slug: 'cafe-sohne', name: 'Café & Söhne' },
    createdAt: '2019-05-04T00:00:00.000Z',
    barcodes: ['4000000000017'],
  });
  expect(product.skus).toHaveLength(1);
  expect(product.skus[0]).toMatchObject({ code: 'ICE-900001', priceMinor: 7100 });
  expect(Object.keys(product.skus[0]!.stock)).toEqual(['BJ', 'SH', 'GZ']);
  expect(fromIcecat(row)).toEqual(product);
});

test('attributes have human names and units, and those of pallets are left out', () => {
  expect(fromIcecat(row).attributes.map(({ name, value }) => `${name.en}: ${value.en}`)).toEqual([
    'Colour: Blue',
    'Cable length: 2 m',
    'USB 3.2 ports quantity: 1',
    'Plug and play: Yes',
    'Operating temperature: 0 - 40',
  ]);
});

test.each([
  ['Acme 12 toner cartridge Original Black 1 pc(s)', 'toner-drums'],
  ['Acme 7 ink cartridge Original Cyan', 'ink-cartridges'],
  ['Acme NB15 notebook Black 39.6 cm (15.6") 8 GB', 'notebooks'],
  ['Acme 24 inch LCD monitor 60 cm', 'monitors-tvs'],
  ['Acme patch cable 3 m UTP Red', 'network-cables'],
  ['Acme H1 headphones In-ear White', 'headphones-headsets'],
  ['Acme RX12 memory module 8 GB DDR4', 'memory-modules'],
  ['Acme LaserJet 1 printer 20 ppm A4', 'printers-scanners'],
  ['Acme 3 year Next business day Onsite service', 'licences-warranties'],
])('%s is found in %s', (title, leaf) => {
  expect(icecatCategory(title, '', new Set()).at(-1)?.slug).toBe(leaf);
});

test('what the title does not say the description or the attributes do, and the rest is other', () => {
  expect(icecatCategory('Acme 4711', 'Wireless mouse', new Set()).at(-1)?.slug).toBe('keyboards-mice');
  expect(icecatCategory('Acme 4711', '', new Set(['ink_type'])).at(-1)?.slug).toBe('ink-cartridges');
  expect(icecatCategory('Acme 4711', '', new Set())).toHaveLength(1);
});

test('every category a rule names exists, and none takes the slug of one of the sample shop', async () => {
  const { categoryRules } = await import('./icecat-category-rules.ts');
  const paths = categoryRules.map(({ leaf }) => categoryPath(leaf));
  expect(paths.filter((path) => path.length < 2)).toEqual([]);
  const taken = new Set(sampleCategories().map(({ slug }) => slug));
  expect(paths.flat().filter(({ slug }) => taken.has(slug))).toEqual([]);
});

test('a fault names its field', () => {
  expect(() => fromIcecat({ ...row, priceCents: 'cheap' })).toThrow(InvalidRow);
  expect(() => fromIcecat({ ...row, priceCents: 'cheap' })).toThrow(/^priceCents: /);
  expect(() => fromIcecat({ ...row, attributes: { width: {} } })).toThrow(/^attributes\.width: /);
  expect(() => fromIcecat([])).toThrow(/^row: /);
});
