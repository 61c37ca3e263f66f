export { checkout, type checkoutEntities } from './checkout.module.ts';
