export { giveSeller } from './seller/give-seller.ts';
export { ownShop } from './seller/own-shop.ts';
export { Seller } from './seller/seller.entity.ts';
export { ownersOfSellers, type SellerRow, sellerByOwner, sellerIdByOwner } from './seller/seller.rows.ts';
export { type sellerEntities, sellers } from './sellers.module.ts';
