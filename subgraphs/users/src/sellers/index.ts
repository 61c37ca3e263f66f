export { giveSeller } from './seller/give-seller.ts';
export { ownShop } from './seller/own-shop.ts';
export { Seller } from './seller/seller.entity.ts';
export { ownersOfSellers, type SellerRow, sellerById, sellerByOwner, sellerIdByOwner } from './seller/seller.rows.ts';
export { presentSlugs } from './seller/seller-slug.ts';
export { type sellerEntities, sellers } from './sellers.module.ts';
