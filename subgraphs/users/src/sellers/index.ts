export { giveSeller } from './give-seller.ts';
export { Seller } from './seller.entity.ts';
export { sellerIdByOwner } from './seller.rows.ts';
export { type sellerEntities, sellers } from './sellers.module.ts';
