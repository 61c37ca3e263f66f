import type { PageRoute } from './page-route.ts';

/** The pages of sellers, within the shell of the workbench. */
export const SELLER_PAGES: readonly PageRoute[] = [
  {
    path: '/seller',
    source: 'src/routes/seller-dashboard.tsx',
    load: () => import('./routes/seller-dashboard.tsx').then((module) => module.SellerDashboardPage),
  },
  {
    path: '/seller/to-ship',
    source: 'src/routes/seller-orders.tsx',
    load: () => import('./routes/seller-orders.tsx').then((module) => module.SellerOrdersPage),
  },
  {
    path: '/seller/ship',
    source: 'src/routes/bulk-shipping.tsx',
    load: () => import('./routes/bulk-shipping.tsx').then((module) => module.BulkShippingPage),
  },
  {
    path: '/seller/orders',
    source: 'src/routes/managed-orders.tsx',
    load: () => import('./routes/managed-orders.tsx').then((module) => module.SellerAllOrdersPage),
  },
  {
    path: '/seller/after-sales',
    source: 'src/routes/seller-after-sales.tsx',
    load: () => import('./routes/seller-after-sales.tsx').then((module) => module.SellerAfterSalesPage),
  },
  {
    path: '/seller/reviews',
    source: 'src/routes/seller-reviews.tsx',
    load: () => import('./routes/seller-reviews.tsx').then((module) => module.SellerReviewsPage),
  },
  {
    path: '/seller/sales',
    source: 'src/routes/sales-moved.tsx',
    load: () => import('./routes/sales-moved.tsx').then((module) => module.SalesMovedPage),
  },
  {
    path: '/seller/coupons',
    source: 'src/routes/managed-coupons.tsx',
    load: () => import('./routes/managed-coupons.tsx').then((module) => module.SellerCouponsPage),
  },
  {
    path: '/seller/coupons/new',
    source: 'src/routes/new-coupon.tsx',
    load: () => import('./routes/new-coupon.tsx').then((module) => module.SellerNewCouponPage),
  },
  {
    path: '/seller/coupons/:id',
    source: 'src/routes/managed-coupon.tsx',
    load: () => import('./routes/managed-coupon.tsx').then((module) => module.SellerCouponPage),
  },
  {
    path: '/seller/spend-discounts',
    source: 'src/routes/managed-spend-discounts.tsx',
    load: () => import('./routes/managed-spend-discounts.tsx').then((module) => module.SellerSpendDiscountsPage),
  },
  {
    path: '/seller/spend-discounts/new',
    source: 'src/routes/new-spend-discount.tsx',
    load: () => import('./routes/new-spend-discount.tsx').then((module) => module.SellerNewSpendDiscountPage),
  },
  {
    path: '/seller/spend-discounts/:id',
    source: 'src/routes/managed-spend-discount.tsx',
    load: () => import('./routes/managed-spend-discount.tsx').then((module) => module.SellerSpendDiscountPage),
  },
  {
    path: '/seller/freight',
    source: 'src/routes/freight.tsx',
    load: () => import('./routes/freight.tsx').then((module) => module.SellerFreightPage),
  },
  {
    path: '/seller/products',
    source: 'src/routes/managed-products.tsx',
    load: () => import('./routes/managed-products.tsx').then((module) => module.ManagedProductsPage),
  },
  {
    path: '/seller/products/new',
    source: 'src/routes/new-product.tsx',
    load: () => import('./routes/new-product.tsx').then((module) => module.NewProductPage),
  },
  {
    path: '/seller/products/:id',
    source: 'src/routes/edit-product.tsx',
    load: () => import('./routes/edit-product.tsx').then((module) => module.EditProductPage),
  },
  {
    path: '/seller/import',
    source: 'src/routes/imports.tsx',
    load: () => import('./routes/imports.tsx').then((module) => module.SellerImportsPage),
  },
  {
    path: '/seller/import/:id',
    source: 'src/routes/import.tsx',
    load: () => import('./routes/import.tsx').then((module) => module.ImportPage),
  },
  {
    path: '/seller/stock',
    source: 'src/routes/stock-board.tsx',
    load: () => import('./routes/stock-board.tsx').then((module) => module.SellerStockPage),
  },
  {
    path: '/seller/stock/movements',
    source: 'src/routes/stock-movements.tsx',
    load: () => import('./routes/stock-movements.tsx').then((module) => module.SellerMovementsPage),
  },
  {
    path: '/seller/stock/transfers',
    source: 'src/routes/stock-transfers.tsx',
    load: () => import('./routes/stock-transfers.tsx').then((module) => module.SellerTransfersPage),
  },
  {
    path: '/seller/stock/transfers/:id',
    source: 'src/routes/stock-transfer.tsx',
    load: () => import('./routes/stock-transfer.tsx').then((module) => module.SellerTransferPage),
  },
  {
    path: '/seller/shop',
    source: 'src/routes/own-shop.tsx',
    load: () => import('./routes/own-shop.tsx').then((module) => module.OwnShopPage),
  },
  {
    path: '/seller/webhooks',
    source: 'src/routes/webhooks.tsx',
    load: () => import('./routes/webhooks.tsx').then((module) => module.WebhooksPage),
  },
  {
    path: '/seller/audit',
    source: 'src/routes/audit-log.tsx',
    load: () => import('./routes/audit-log.tsx').then((module) => module.SellerAuditPage),
  },
  {
    path: '/seller/audit/:id',
    source: 'src/routes/audit-entry.tsx',
    load: () => import('./routes/audit-entry.tsx').then((module) => module.SellerAuditEntryPage),
  },
  {
    path: '/seller/orders/:id',
    source: 'src/routes/managed-order.tsx',
    load: () => import('./routes/managed-order.tsx').then((module) => module.SellerOrderPage),
  },
  {
    path: '/seller/orders/:id/invoices',
    source: 'src/routes/order-invoices.tsx',
    load: () => import('./routes/order-invoices.tsx').then((module) => module.SellerInvoicesPage),
  },
  {
    path: '/seller/after-sales/:id',
    source: 'src/routes/managed-after-sale.tsx',
    load: () => import('./routes/managed-after-sale.tsx').then((module) => module.ManagedAfterSalePage),
  },
];
