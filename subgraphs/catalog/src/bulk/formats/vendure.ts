import { listed, type ProductFormat } from './format.ts';

/** What Vendure's importer reads: names of options stand in the first row of a product. */
export const vendure: ProductFormat = {
  name: 'VENDURE',
  marks: ['name', 'optiongroups', 'optionvalues', 'sku'],
  foreign: true,
  columns: {
    ...{ handle: 'slug', name: 'name', description: 'description', pictures: 'assets', specs: 'optionvalues' },
    ...{ sku: 'sku', price: 'price', stock: 'stockonhand', picture: 'variantassets', category: 'facets' },
  },
  options: (cells, first) => {
    const values = listed(cells.optionvalues, '|');
    return listed(first.optiongroups, '|').flatMap((name, place) => {
      const value = values[place];
      return value ? [{ name, value }] : [];
    });
  },
  attributes: (cells) =>
    cells.facets ? facets(cells.facets).filter(({ name }) => !/^(?:category|brand)$/i.test(name)) : undefined,
  pictures: (cells) => listed(cells.assets, '|'),
  category: (cells) => facets(cells.facets).flatMap(({ name, value }) => (/^category$/i.test(name) ? [value] : [])),
  isSku: () => true,
};

const facets = (cell: string | undefined) =>
  listed(cell, '|').flatMap((facet) => {
    const [name, value] = facet.split(':').map((part) => part.trim());
    return name && value ? [{ name, value }] : [];
  });
