export { checkout, type checkoutEntities } from './checkout.module.ts';
export { CheckoutSaga } from './checkout-saga.entity.ts';
