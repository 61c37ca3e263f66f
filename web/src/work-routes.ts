import type { PageRoute } from './page-route.ts';

/** The pages of sellers and administrators, within the shell of the workbench. */
export const WORK_PAGES: readonly PageRoute[] = [
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
    path: '/admin/reviews',
    source: 'src/routes/admin-reviews.tsx',
    load: () => import('./routes/admin-reviews.tsx').then((module) => module.AdminReviewsPage),
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
    path: '/admin/coupons',
    source: 'src/routes/managed-coupons.tsx',
    load: () => import('./routes/managed-coupons.tsx').then((module) => module.AdminCouponsPage),
  },
  {
    path: '/admin/coupons/new',
    source: 'src/routes/new-coupon.tsx',
    load: () => import('./routes/new-coupon.tsx').then((module) => module.AdminNewCouponPage),
  },
  {
    path: '/admin/coupons/:id',
    source: 'src/routes/managed-coupon.tsx',
    load: () => import('./routes/managed-coupon.tsx').then((module) => module.AdminCouponPage),
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
    path: '/admin/spend-discounts',
    source: 'src/routes/managed-spend-discounts.tsx',
    load: () => import('./routes/managed-spend-discounts.tsx').then((module) => module.AdminSpendDiscountsPage),
  },
  {
    path: '/admin/spend-discounts/new',
    source: 'src/routes/new-spend-discount.tsx',
    load: () => import('./routes/new-spend-discount.tsx').then((module) => module.AdminNewSpendDiscountPage),
  },
  {
    path: '/admin/spend-discounts/:id',
    source: 'src/routes/managed-spend-discount.tsx',
    load: () => import('./routes/managed-spend-discount.tsx').then((module) => module.AdminSpendDiscountPage),
  },
  {
    path: '/seller/freight',
    source: 'src/routes/freight.tsx',
    load: () => import('./routes/freight.tsx').then((module) => module.SellerFreightPage),
  },
  {
    path: '/admin/freight',
    source: 'src/routes/freight.tsx',
    load: () => import('./routes/freight.tsx').then((module) => module.AdminFreightPage),
  },
  {
    path: '/admin/freight/:id',
    source: 'src/routes/freight.tsx',
    load: () => import('./routes/freight.tsx').then((module) => module.AdminShopFreightPage),
  },
  {
    path: '/admin/points',
    source: 'src/routes/points-rules.tsx',
    load: () => import('./routes/points-rules.tsx').then((module) => module.PointsRulesPage),
  },
  {
    path: '/admin/categories',
    source: 'src/routes/managed-categories.tsx',
    load: () => import('./routes/managed-categories.tsx').then((module) => module.ManagedCategoriesPage),
  },
  {
    path: '/admin/categories/new',
    source: 'src/routes/new-category.tsx',
    load: () => import('./routes/new-category.tsx').then((module) => module.NewCategoryPage),
  },
  {
    path: '/admin/categories/:id',
    source: 'src/routes/managed-category.tsx',
    load: () => import('./routes/managed-category.tsx').then((module) => module.ManagedCategoryPage),
  },
  {
    path: '/admin/brands',
    source: 'src/routes/managed-brands.tsx',
    load: () => import('./routes/managed-brands.tsx').then((module) => module.ManagedBrandsPage),
  },
  {
    path: '/admin/brands/new',
    source: 'src/routes/new-brand.tsx',
    load: () => import('./routes/new-brand.tsx').then((module) => module.NewBrandPage),
  },
  {
    path: '/admin/brands/:id',
    source: 'src/routes/managed-brand.tsx',
    load: () => import('./routes/managed-brand.tsx').then((module) => module.ManagedBrandPage),
  },
  {
    path: '/admin/home',
    source: 'src/routes/managed-home.tsx',
    load: () => import('./routes/managed-home.tsx').then((module) => module.ManagedHomePage),
  },
  {
    path: '/admin/home/new',
    source: 'src/routes/new-home-block.tsx',
    load: () => import('./routes/new-home-block.tsx').then((module) => module.NewHomeBlockPage),
  },
  {
    path: '/admin/home/preview',
    source: 'src/routes/home-preview.tsx',
    load: () => import('./routes/home-preview.tsx').then((module) => module.HomePreviewPage),
  },
  {
    path: '/admin/home/:id',
    source: 'src/routes/managed-home-block.tsx',
    load: () => import('./routes/managed-home-block.tsx').then((module) => module.ManagedHomeBlockPage),
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
    path: '/admin/import',
    source: 'src/routes/imports.tsx',
    load: () => import('./routes/imports.tsx').then((module) => module.AdminImportsPage),
  },
  {
    path: '/admin/import/:id',
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
    path: '/admin/stock',
    source: 'src/routes/stock-board.tsx',
    load: () => import('./routes/stock-board.tsx').then((module) => module.AdminStockPage),
  },
  {
    path: '/admin/stock/movements',
    source: 'src/routes/stock-movements.tsx',
    load: () => import('./routes/stock-movements.tsx').then((module) => module.AdminMovementsPage),
  },
  {
    path: '/admin/stock/transfers',
    source: 'src/routes/stock-transfers.tsx',
    load: () => import('./routes/stock-transfers.tsx').then((module) => module.AdminTransfersPage),
  },
  {
    path: '/admin/stock/transfers/:id',
    source: 'src/routes/stock-transfer.tsx',
    load: () => import('./routes/stock-transfer.tsx').then((module) => module.AdminTransferPage),
  },
  {
    path: '/admin/stock/check',
    source: 'src/routes/stock-check.tsx',
    load: () => import('./routes/stock-check.tsx').then((module) => module.StockCheckPage),
  },
  {
    path: '/admin/warehouses',
    source: 'src/routes/warehouses.tsx',
    load: () => import('./routes/warehouses.tsx').then((module) => module.WarehousesPage),
  },
  {
    path: '/admin/warehouses/new',
    source: 'src/routes/warehouse.tsx',
    load: () => import('./routes/warehouse.tsx').then((module) => module.NewWarehousePage),
  },
  {
    path: '/admin/warehouses/:id',
    source: 'src/routes/warehouse.tsx',
    load: () => import('./routes/warehouse.tsx').then((module) => module.WarehousePage),
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
    path: '/admin/orders',
    source: 'src/routes/managed-orders.tsx',
    load: () => import('./routes/managed-orders.tsx').then((module) => module.AdminOrdersPage),
  },
  {
    path: '/admin/refunds',
    source: 'src/routes/refunds.tsx',
    load: () => import('./routes/refunds.tsx').then((module) => module.RefundsPage),
  },
  {
    path: '/admin/payments',
    source: 'src/routes/payment-differences.tsx',
    load: () => import('./routes/payment-differences.tsx').then((module) => module.PaymentDifferencesPage),
  },
  {
    path: '/admin/dead-letters',
    source: 'src/routes/dead-letters.tsx',
    load: () => import('./routes/dead-letters.tsx').then((module) => module.DeadLettersPage),
  },
  {
    path: '/admin/sellers',
    source: 'src/routes/sellers.tsx',
    load: () => import('./routes/sellers.tsx').then((module) => module.SellersPage),
  },
  {
    path: '/admin/people',
    source: 'src/routes/people.tsx',
    load: () => import('./routes/people.tsx').then((module) => module.PeoplePage),
  },
  {
    path: '/admin/people/:id',
    source: 'src/routes/person.tsx',
    load: () => import('./routes/person.tsx').then((module) => module.PersonPage),
  },
  {
    path: '/admin/keywords',
    source: 'src/routes/blocked-keywords.tsx',
    load: () => import('./routes/blocked-keywords.tsx').then((module) => module.BlockedKeywordsPage),
  },
  {
    path: '/admin/news',
    source: 'src/routes/shop-news.tsx',
    load: () => import('./routes/shop-news.tsx').then((module) => module.ShopNewsPage),
  },
  {
    path: '/admin/roles',
    source: 'src/routes/roles.tsx',
    load: () => import('./routes/roles.tsx').then((module) => module.RolesPage),
  },
  {
    path: '/admin/audit',
    source: 'src/routes/audit-log.tsx',
    load: () => import('./routes/audit-log.tsx').then((module) => module.AdminAuditPage),
  },
  {
    path: '/admin/audit/:id',
    source: 'src/routes/audit-entry.tsx',
    load: () => import('./routes/audit-entry.tsx').then((module) => module.AdminAuditEntryPage),
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
    path: '/admin/orders/:id',
    source: 'src/routes/managed-order.tsx',
    load: () => import('./routes/managed-order.tsx').then((module) => module.AdminOrderPage),
  },
  {
    path: '/seller/orders/:id/invoices',
    source: 'src/routes/order-invoices.tsx',
    load: () => import('./routes/order-invoices.tsx').then((module) => module.SellerInvoicesPage),
  },
  {
    path: '/admin/orders/:id/invoices',
    source: 'src/routes/order-invoices.tsx',
    load: () => import('./routes/order-invoices.tsx').then((module) => module.AdminInvoicesPage),
  },
  {
    path: '/seller/after-sales/:id',
    source: 'src/routes/managed-after-sale.tsx',
    load: () => import('./routes/managed-after-sale.tsx').then((module) => module.ManagedAfterSalePage),
  },
  {
    path: '/admin',
    source: 'src/routes/admin-dashboard.tsx',
    load: () => import('./routes/admin-dashboard.tsx').then((module) => module.AdminDashboardPage),
  },
];
