export { checkout, type checkoutEntities } from './checkout.module.ts';
export { CheckoutSaga } from './checkout-saga.entity.ts';
export { recipientAt } from './recipient.ts';
