import { Brand } from './brand/brand.entity.ts';
import { Category } from './category/category.entity.ts';
import { CategoryListing } from './category/category-listing.entity.ts';
import { ImportProgress } from './import/import-progress.entity.ts';
import { FormerSlug } from './product/former-slug.entity.ts';
import { HandledEvent } from './product/handled-event.entity.ts';
import { Product } from './product/product.entity.ts';
import { Sku } from './sku/sku.entity.ts';
import { StockLevel } from './stock/stock-level.entity.ts';
import { StockMovement } from './stock/stock-movement.entity.ts';
import { StockReservation } from './stock/stock-reservation.entity.ts';
import { Warehouse } from './warehouse/warehouse.entity.ts';

export const entities = [
  Brand,
  Category,
  CategoryListing,
  Product,
  FormerSlug,
  HandledEvent,
  Sku,
  Warehouse,
  StockLevel,
  StockReservation,
  StockMovement,
  ImportProgress,
];
