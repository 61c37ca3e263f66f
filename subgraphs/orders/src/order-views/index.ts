export { orderViews } from './order-views.module.ts';
