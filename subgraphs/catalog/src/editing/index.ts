export { editing, type editingEntities } from './editing.module.ts';
export type { CreateProductInput, SkuInput } from './product.input.ts';
export { editedFields } from './product-edits.ts';
export { blocking } from './product-gaps.ts';
export { saveProduct } from './save-product.ts';
export { lockProduct, skusOf } from './write-skus.ts';
