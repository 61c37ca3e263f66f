import type { PageRoute } from './page-route.ts';

/** The pages of administrators, within the shell of the workbench. */
export const ADMIN_PAGES: readonly PageRoute[] = [
  {
    path: '/admin/reviews',
    source: 'src/routes/admin-reviews.tsx',
    load: () => import('./routes/admin-reviews.tsx').then((module) => module.AdminReviewsPage),
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
    path: '/admin/partners',
    source: 'src/routes/partners.tsx',
    load: () => import('./routes/partners.tsx').then((module) => module.PartnersPage),
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
    path: '/admin/searches',
    source: 'src/routes/search-figures.tsx',
    load: () => import('./routes/search-figures.tsx').then((module) => module.SearchFiguresPage),
  },
  {
    path: '/admin/search-rules',
    source: 'src/routes/search-rules.tsx',
    load: () => import('./routes/search-rules.tsx').then((module) => module.SearchRulesPage),
  },
  {
    path: '/admin/search-rules/new',
    source: 'src/routes/search-rule.tsx',
    load: () => import('./routes/search-rule.tsx').then((module) => module.NewSearchRulePage),
  },
  {
    path: '/admin/search-rules/:id',
    source: 'src/routes/search-rule.tsx',
    load: () => import('./routes/search-rule.tsx').then((module) => module.SearchRulePage),
  },
  {
    path: '/admin/synonyms',
    source: 'src/routes/synonyms.tsx',
    load: () => import('./routes/synonyms.tsx').then((module) => module.SynonymsPage),
  },
  {
    path: '/admin/synonyms/new',
    source: 'src/routes/synonym.tsx',
    load: () => import('./routes/synonym.tsx').then((module) => module.NewSynonymPage),
  },
  {
    path: '/admin/synonyms/:id',
    source: 'src/routes/synonym.tsx',
    load: () => import('./routes/synonym.tsx').then((module) => module.SynonymPage),
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
    path: '/admin/orders/:id',
    source: 'src/routes/managed-order.tsx',
    load: () => import('./routes/managed-order.tsx').then((module) => module.AdminOrderPage),
  },
  {
    path: '/admin/orders/:id/invoices',
    source: 'src/routes/order-invoices.tsx',
    load: () => import('./routes/order-invoices.tsx').then((module) => module.AdminInvoicesPage),
  },
  {
    path: '/admin',
    source: 'src/routes/admin-dashboard.tsx',
    load: () => import('./routes/admin-dashboard.tsx').then((module) => module.AdminDashboardPage),
  },
];
