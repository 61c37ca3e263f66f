export { categories } from './categories.module.ts';
export { templateOf, templatesOf } from './managed-category.rows.ts';
