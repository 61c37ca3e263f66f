import TurndownService from 'turndown';
import { listed, optionPairs, type ProductFormat } from './format.ts';

/** Shopify's exports: descriptions are HTML, and rows with a picture only follow those of SKUs. */
export const shopify: ProductFormat = {
  name: 'SHOPIFY',
  marks: ['handle', 'title', 'variant price'],
  foreign: true,
  columns: {
    ...{ handle: 'handle', name: 'title', description: 'body (html)', brand: 'vendor', category: 'product category' },
    ...{ status: 'status', specs: 'option1 value', sku: 'variant sku', price: 'variant price' },
    ...{ listPrice: 'variant compare at price', cost: 'cost per item', barcode: 'variant barcode' },
    ...{ weight: 'variant grams', stock: 'variant inventory qty', pictures: 'image src', picture: 'variant image' },
  },
  options: (cells, first) =>
    optionPairs((place) => [`option${place} name`, `option${place} value`])(cells, first).filter(
      // What Shopify calls the only SKU of a product.
      ({ name, value }) => !(name === 'Title' && value === 'Default Title'),
    ),
  attributes: (cells) => (cells.type ? [{ name: 'Type', value: cells.type }] : undefined),
  pictures: (cells) => listed(cells['image src'], /\s+/),
  category: (cells) => listed(cells['product category'], '>'),
  isSku: (cells) => Boolean(cells['variant price']),
  description: (html) =>
    new TurndownService({ headingStyle: 'atx' }).remove(['script', 'style', 'iframe']).turndown(html),
};
