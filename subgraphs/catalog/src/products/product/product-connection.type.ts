import { connectionOf } from '@minijd/subgraph';
import { ProductView } from './product.view.ts';

export const ProductConnection = connectionOf(ProductView, 'Product', { cached: 60 });
