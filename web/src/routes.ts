import type { RouteDefinition } from '@solidjs/router';
import { lazy } from 'solid-js';
import { isServer } from 'solid-js/web';
import { ADMIN_PAGES } from './admin-routes.ts';
import { parseListing, searchInput } from './features/listing/listing-state.ts';
import { signedInOnly } from './features/session/signed-in-only.tsx';
import {
  prepareCategoryHeadingQuery,
  prepareHomePageQuery,
  prepareListingQuery,
  prepareMegaMenuQuery,
  prepareProductPageQuery,
  prepareShopPageQuery,
} from './graphql/generated/operations.ts';
import type { PreparedQuery } from './graphql/query.ts';
import type { GraphqlRuntime } from './graphql/runtime.ts';
import type { PageRoute } from './page-route.ts';
import { SELLER_PAGES } from './seller-routes.ts';

const PAGES: readonly PageRoute[] = [
  {
    path: '/',
    source: 'src/routes/home.tsx',
    load: () => import('./routes/home.tsx').then((module) => module.HomePage),
    queries: () => [prepareHomePageQuery()],
  },
  {
    path: '/p/:slug',
    source: 'src/routes/product.tsx',
    load: () => import('./routes/product.tsx').then((module) => module.ProductPage),
    queries: ({ params: { slug = '' } }) => [prepareProductPageQuery({ slug })],
  },
  {
    path: '/categories',
    source: 'src/routes/categories.tsx',
    load: () => import('./routes/categories.tsx').then((module) => module.CategoriesPage),
    queries: () => [prepareMegaMenuQuery()],
  },
  {
    path: '/c/:slug',
    source: 'src/routes/category.tsx',
    load: () => import('./routes/category.tsx').then((module) => module.CategoryPage),
    queries: ({ params: { slug = '' }, location }) => [
      prepareCategoryHeadingQuery({ slug }),
      prepareListing(location.search, slug),
    ],
  },
  {
    path: '/shops/:slug',
    source: 'src/routes/shop.tsx',
    load: () => import('./routes/shop.tsx').then((module) => module.ShopPage),
    queries: ({ params: { slug = '' } }) => [prepareShopPageQuery({ slug })],
  },
  {
    path: '/partner',
    source: 'src/routes/partner.tsx',
    load: () => import('./routes/partner.tsx').then((module) => module.PartnerPage),
  },
  {
    path: '/sell',
    source: 'src/routes/sell.tsx',
    load: () => import('./routes/sell.tsx').then((module) => module.SellPage),
  },
  {
    path: '/search',
    source: 'src/routes/search.tsx',
    load: () => import('./routes/search.tsx').then((module) => module.SearchPage),
    queries: ({ location }) => [prepareListing(location.search)],
  },
  {
    path: '/cart',
    source: 'src/routes/cart.tsx',
    load: () => import('./routes/cart.tsx').then((module) => module.CartPage),
  },
  {
    path: '/coupons',
    source: 'src/routes/coupons.tsx',
    load: () => import('./routes/coupons.tsx').then((module) => module.CouponsPage),
  },
  {
    path: '/checkout',
    source: 'src/routes/checkout.tsx',
    load: () => import('./routes/checkout.tsx').then((module) => module.CheckoutPage),
    signedIn: true,
  },
  {
    path: '/pay/:orderId',
    source: 'src/routes/pay.tsx',
    load: () => import('./routes/pay.tsx').then((module) => module.PayPage),
    signedIn: true,
  },
  {
    path: '/orders',
    source: 'src/routes/orders.tsx',
    load: () => import('./routes/orders.tsx').then((module) => module.OrdersPage),
    signedIn: true,
  },
  {
    path: '/orders/:id',
    source: 'src/routes/order.tsx',
    load: () => import('./routes/order.tsx').then((module) => module.OrderPage),
    signedIn: true,
  },
  {
    path: '/orders/:id/invoices',
    source: 'src/routes/order-invoices.tsx',
    load: () => import('./routes/order-invoices.tsx').then((module) => module.OrderInvoicesPage),
    signedIn: true,
  },
  {
    path: '/orders/:id/after-sale',
    source: 'src/routes/ask-after-sale.tsx',
    load: () => import('./routes/ask-after-sale.tsx').then((module) => module.AskAfterSalePage),
    signedIn: true,
  },
  {
    path: '/after-sales',
    source: 'src/routes/after-sales.tsx',
    load: () => import('./routes/after-sales.tsx').then((module) => module.AfterSalesPage),
    signedIn: true,
  },
  {
    path: '/after-sales/:id',
    source: 'src/routes/after-sale.tsx',
    load: () => import('./routes/after-sale.tsx').then((module) => module.AfterSalePage),
    signedIn: true,
  },
  {
    path: '/account',
    source: 'src/routes/account.tsx',
    load: () => import('./routes/account.tsx').then((module) => module.AccountPage),
    signedIn: true,
  },
  {
    path: '/account/favorites',
    source: 'src/routes/own-lists.tsx',
    load: () => import('./routes/own-lists.tsx').then((module) => module.FavoritesPage),
    signedIn: true,
  },
  {
    path: '/account/reviews',
    source: 'src/routes/own-reviews.tsx',
    load: () => import('./routes/own-reviews.tsx').then((module) => module.OwnReviewsPage),
    signedIn: true,
  },
  {
    path: '/account/history',
    source: 'src/routes/own-lists.tsx',
    load: () => import('./routes/own-lists.tsx').then((module) => module.OwnHistoryPage),
    signedIn: true,
  },
  {
    path: '/account/shops',
    source: 'src/routes/own-lists.tsx',
    load: () => import('./routes/own-lists.tsx').then((module) => module.FollowedShopsPage),
    signedIn: true,
  },
  {
    path: '/account/coupons',
    source: 'src/routes/own-lists.tsx',
    load: () => import('./routes/own-lists.tsx').then((module) => module.OwnCouponsPage),
    signedIn: true,
  },
  {
    path: '/account/points',
    source: 'src/routes/own-lists.tsx',
    load: () => import('./routes/own-lists.tsx').then((module) => module.PointsPage),
    signedIn: true,
  },
  {
    path: '/account/wallet',
    source: 'src/routes/own-lists.tsx',
    load: () => import('./routes/own-lists.tsx').then((module) => module.WalletPage),
    signedIn: true,
  },
  {
    path: '/account/addresses',
    source: 'src/routes/own-details.tsx',
    load: () => import('./routes/own-details.tsx').then((module) => module.AddressesPage),
    signedIn: true,
  },
  {
    path: '/account/profile',
    source: 'src/routes/own-details.tsx',
    load: () => import('./routes/own-details.tsx').then((module) => module.ProfilePage),
    signedIn: true,
  },
  {
    path: '/account/security',
    source: 'src/routes/own-details.tsx',
    load: () => import('./routes/own-details.tsx').then((module) => module.SecurityPage),
    signedIn: true,
  },
  {
    path: '/account/privacy',
    source: 'src/routes/privacy.tsx',
    load: () => import('./routes/privacy.tsx').then((module) => module.PrivacyPage),
    signedIn: true,
  },
  {
    path: '/account/leaving',
    source: 'src/routes/leaving.tsx',
    load: () => import('./routes/leaving.tsx').then((module) => module.LeavingPage),
  },
  {
    path: '/account/messages',
    source: 'src/routes/messages.tsx',
    load: () => import('./routes/messages.tsx').then((module) => module.MessagesPage),
    signedIn: true,
  },
  {
    path: '/account/alerts',
    source: 'src/routes/alerts.tsx',
    load: () => import('./routes/alerts.tsx').then((module) => module.AlertsPage),
    signedIn: true,
  },
  {
    path: '/account/notifications',
    source: 'src/routes/notifications.tsx',
    load: () => import('./routes/notifications.tsx').then((module) => module.NotificationsPage),
    signedIn: true,
  },
  {
    path: '/history',
    source: 'src/routes/history.tsx',
    load: () => import('./routes/history.tsx').then((module) => module.HistoryPage),
  },
  {
    path: '/sign-in',
    source: 'src/routes/sign-in.tsx',
    load: () => import('./routes/sign-in.tsx').then((module) => module.SignInPage),
  },
  {
    path: '/sign-up',
    source: 'src/routes/sign-up.tsx',
    load: () => import('./routes/sign-up.tsx').then((module) => module.SignUpPage),
  },
  {
    path: '/forgot-password',
    source: 'src/routes/forgot-password.tsx',
    load: () => import('./routes/forgot-password.tsx').then((module) => module.ForgotPasswordPage),
  },
  {
    path: '/reset-password',
    source: 'src/routes/reset-password.tsx',
    load: () => import('./routes/reset-password.tsx').then((module) => module.ResetPasswordPage),
  },
  {
    path: '/verify-email',
    source: 'src/routes/email-link.tsx',
    load: () => import('./routes/email-link.tsx').then((module) => module.VerifyEmailPage),
  },
  {
    path: '/confirm-email',
    source: 'src/routes/email-link.tsx',
    load: () => import('./routes/email-link.tsx').then((module) => module.ConfirmEmailPage),
  },
  {
    path: '*',
    source: 'src/routes/not-found.tsx',
    load: () => import('./routes/not-found.tsx').then((module) => module.NotFoundPage),
  },
];

function prepareListing(search: string, categorySlug = ''): PreparedQuery {
  const state = parseListing(new URLSearchParams(search));
  return prepareListingQuery({ input: searchInput({ ...state, categorySlug: categorySlug || state.categorySlug }, 1) });
}

/** The pages, each a chunk of its own; links preload chunk and data together. */
export function createRoutes(runtime: GraphqlRuntime): RouteDefinition[] {
  const shell = lazy(async () => ({ default: (await import('./features/workbench/workbench.tsx')).Workbench }));
  const workbench = {
    ...{ path: '/', component: shell, info: { source: 'src/features/workbench/workbench.tsx' } },
    children: toRoutes([...SELLER_PAGES, ...ADMIN_PAGES], runtime),
  };
  return [workbench, ...toRoutes(PAGES, runtime)];
}

function toRoutes(pages: readonly PageRoute[], runtime: GraphqlRuntime): RouteDefinition[] {
  return pages.map(({ path, source, load, queries, signedIn }) => {
    const page = lazy(async () => ({ default: await load() }));
    return {
      path,
      component: signedIn ? signedInOnly(page) : page,
      info: { source },
      // The first page has its data in the document.
      preload: (args) => {
        if (isServer || args.intent === 'initial') return;
        for (const query of queries?.(args) ?? []) void query.fetch(runtime);
      },
    };
  });
}
