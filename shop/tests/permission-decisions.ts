/** Who may do what, written by hand: the test fails when the code decides otherwise. */

/** The columns of a decision, in this order. */
export const ACTORS = [
  ...(['anonymous', 'user', 'owner', 'other', 'seller', 'rival'] as const),
  ...(['super', 'catalogue', 'finance', 'support', 'service'] as const),
] as const;
export type Actor = (typeof ACTORS)[number];

/** y: allowed. n: refused. o: as if it did not exist, because it belongs to somebody else. */
export type Outcome = 'y' | 'n' | 'o';

// anonymous  user owner other  seller rival  super catalogue finance support  service
const EVERYBODY = 'y yyy yy yyyy y';
const VISITORS = 'y yyy yy yyyy n';
const SIGNED_IN = 'n yyy yy yyyy n';
const ONLY_OWNER = 'n oyo oo oooo n';
const SERVICES = 'n nnn nn nnnn y';
const BOUGHT_OR_SOLD = 'n oyo yo yoyy n';

export const DECISIONS: Record<string, string> = {
  // Catalogue
  'Query.brands': EVERYBODY,
  'Query.categories': EVERYBODY,
  'Query.category': EVERYBODY,
  'Query.product': EVERYBODY,
  'Query.products': EVERYBODY,
  'Query.skus': EVERYBODY,
  'Query.warehouses': 'n nnn yy yyny n',
  'Sku.stockLevels': 'n nnn yo yyny n',
  'Mutation.adjustStock': 'n nnn yo yynn n',
  'Subscription.stockChanged': EVERYBODY,
  'Query._importPosition': SERVICES,
  'Query._searchDocuments': SERVICES,
  'Query._productOffers': SERVICES,
  'Query._productIdsAfter': SERVICES,
  'Query._skuSnapshots': SERVICES,
  'Query._stockDiscrepancies': SERVICES,
  'Mutation._importCatalog': SERVICES,
  'Mutation._beginImport': SERVICES,
  'Mutation._saveImport': SERVICES,
  'Mutation._reserveStock': SERVICES,
  'Mutation._commitReservation': SERVICES,
  'Mutation._extendReservation': SERVICES,
  'Mutation._releaseReservation': SERVICES,
  'Mutation._restock': SERVICES,

  // Cart: guests have one, too
  'Query.cart': EVERYBODY,
  'Query._selectedLines': SERVICES,
  'Mutation.addToCart': VISITORS,
  'Mutation.addManyToCart': VISITORS,
  'Mutation.changeCartLine': VISITORS,
  'Mutation.removeFromCart': VISITORS,
  'Mutation.saveForLater': VISITORS,
  'Mutation.moveToCart': VISITORS,
  'Mutation.selectCartLines': VISITORS,
  'Mutation.selectAllCartLines': VISITORS,
  'Subscription.cartChanged': VISITORS,

  // Orders
  'Query.order': BOUGHT_OR_SOLD,
  'Query.orders': ONLY_OWNER,
  'Query.orderCounts': SIGNED_IN,
  'Query.orderStatistics': SIGNED_IN,
  'Query.managedOrders': 'n nnn yo ynyy n',
  'Query.ordersToShip': 'n nnn yo ynyy n',
  'Query.salesByDay': 'n nnn yy yyyn n',
  'Query.checkoutPreview': SIGNED_IN,
  'Query.carriers': EVERYBODY,
  'Query.deliveryEstimate': EVERYBODY,
  'Mutation.placeOrder': ONLY_OWNER,
  'Mutation.payOrder': ONLY_OWNER,
  'Mutation.refreshPayment': ONLY_OWNER,
  'Mutation.cancelOrder': ONLY_OWNER,
  'Mutation.cancelPaidOrder': ONLY_OWNER,
  'Mutation.confirmReceipt': ONLY_OWNER,
  'Mutation.shipOrder': 'n nnn yo ynny n',
  'Mutation.recordDelivery': 'n nnn nn ynny n',
  'Subscription.orderStatusChanged': BOUGHT_OR_SOLD,
  'Subscription.newOrderToShip': 'n nnn yy ynyy n',
  'Mutation._carrierWebhook': SERVICES,
  'Mutation._paymentWebhook': SERVICES,

  // After-sale requests
  'Query.afterSale': BOUGHT_OR_SOLD,
  'Query.afterSales': ONLY_OWNER,
  'Query.receivedAfterSales': 'n nnn yo ynyy n',
  'Query.afterSaleQuote': ONLY_OWNER,
  'Mutation.requestAfterSale': ONLY_OWNER,
  'Mutation.withdrawAfterSale': 'n oyo no noon n',
  'Mutation.sendReturn': 'n oyo no noon n',
  'Mutation.approveAfterSale': 'n nnn yo ynny n',
  'Mutation.rejectAfterSale': 'n nnn yo ynny n',
  'Mutation.receiveReturn': 'n nnn yo ynny n',

  // Money
  'Query.wallet': SIGNED_IN,
  'Query.paymentDifferences': 'n nnn nn ynyy n',
  'Query.paymentRefunds': 'n nnn nn ynyy n',
  'Mutation.reconcilePayments': 'n nnn nn ynyn n',
  'Mutation.refundPayment': 'n nnn nn ynyn n',
  'Mutation.topUpBalance': 'n nnn nn ynyn n',

  // Promotions
  'Query.availableCoupons': EVERYBODY,
  'Query.coupons': 'n nnn yy yyyy n',
  'Query.coupon': 'n nnn oo yyyy n',
  'Query.couponPreview': 'n nnn yy yynn n',
  'Query.myCoupons': ONLY_OWNER,
  'Query.pointsBalance': SIGNED_IN,
  'Query.pointsEntries': SIGNED_IN,
  'Query._cartReductions': SERVICES,
  'Coupon.claimedCount': 'n nnn yy yyyy n',
  'Coupon.usedCount': 'n nnn yy yyyy n',
  'Coupon.figures': 'n nnn yy yyyy n',
  'Mutation.claimCoupon': SIGNED_IN,
  'Mutation.createCoupon': 'n nnn yy yynn n',
  'Mutation.updateCoupon': 'n nnn oo yynn n',
  'Mutation._importPromotions': SERVICES,

  // Operations and partners
  'Query.sandbox': EVERYBODY,
  'Query.deadLetters': 'n nnn nn ynnn n',
  'Mutation.replayDeadLetters': 'n nnn nn ynnn n',
  'Mutation.discardDeadLetters': 'n nnn nn ynnn n',
  'Query.webhooks': 'n nnn yo ynnn n',
  'Query.webhook': 'n nnn yo ynnn n',
  'Query.webhookEvent': 'n nnn yo ynnn n',
  'Mutation.createWebhook': 'n nnn yy ynnn n',
  'Mutation.updateWebhook': 'n nnn yo ynnn n',
  'Mutation.rotateWebhookSecret': 'n nnn yo ynnn n',
  'Mutation.replayWebhookDeliveries': 'n nnn yo ynnn n',
  'Mutation.testWebhook': 'n nnn yo ynnn n',
  'Mutation.dryRunWebhook': 'n nnn yo ynnn n',
  'Mutation.deleteWebhook': 'n nnn yo ynnn n',

  // Reviews
  'Mutation.submitReview': ONLY_OWNER,
  'Mutation.markReviewHelpful': SIGNED_IN,
  'Query._ratings': SERVICES,
  'Mutation._importReviews': SERVICES,

  // Search
  'Query.search': EVERYBODY,
  'Query.suggestions': EVERYBODY,
  'Query.hotKeywords': EVERYBODY,
  'Query.blockedKeywords': 'n nnn nn yynn n',
  'Mutation.blockKeyword': 'n nnn nn yynn n',
  'Mutation.unblockKeyword': 'n nnn nn yynn n',
  'Mutation._rebuild': SERVICES,

  // People: `me` is nobody for guests
  'Query.me': 'o yyy yy yyyy o',
  'User.email': 'n nyn nn ynyy y',
  'User.phone': 'n nyn nn ynyy y',
  'User.emailVerified': 'n nyn nn ynyy y',
  'User.addresses': 'n nyn nn nnnn n',
  'User.favorites': 'n nyn nn nnnn n',
  'User.emailStanding': 'n nnn nn ynyy n',
  'User.sessions': 'n nyn nn ynyy n',
  'User.staffRoles': 'n nyn nn ynnn n',
  'User.permissions': 'n nyn nn ynnn n',
  'User.shop': 'n nyn nn ynyy n',
  'User.suspension': 'n nnn nn ynyy n',
  'User.suspensions': 'n nnn nn ynyy n',
  'User.recentOrders': 'n nnn nn ynyy n',
  'Query.people': 'n nnn nn ynyy n',
  'Query.person': 'n nnn nn ynyy n',
  'Mutation.suspendUser': 'n nnn nn ynnn n',
  'Mutation.restoreUser': 'n nnn nn ynnn n',
  'Mutation.signOutUser': 'n nnn nn ynny n',
  'User.gender': 'n nyn nn nnnn n',
  'User.birthday': 'n nyn nn nnnn n',
  'User.language': 'n nyn nn nnnn n',
  'User.deletionDueAt': 'n nyn nn ynyy n',
  'User.deletedAt': 'n nyn nn ynyy n',
  'User.deletionObstacles': 'n nyn nn nnnn n',
  'Mutation.requestAccountDeletion': SIGNED_IN,
  'Mutation.beginDataDownload': SIGNED_IN,
  'Query._deletionObstacles': SERVICES,
  'Query.address': ONLY_OWNER,
  'Mutation.saveAddress': SIGNED_IN,
  'Mutation.removeAddress': ONLY_OWNER,
  'Mutation.addFavorite': SIGNED_IN,
  'Mutation.removeFavorite': SIGNED_IN,
  'Mutation.updateProfile': SIGNED_IN,
  'Mutation.changePassword': SIGNED_IN,
  'Mutation.confirmPassword': SIGNED_IN,
  'Mutation.changePhone': SIGNED_IN,
  'Mutation.requestEmailVerification': SIGNED_IN,
  'Mutation.requestEmailChange': SIGNED_IN,
  // Links of letters need no session
  'Mutation.verifyEmail': EVERYBODY,
  'Mutation.confirmEmailChange': EVERYBODY,
  'Mutation.requestPasswordReset': EVERYBODY,
  'Mutation.resetPassword': EVERYBODY,
  'Mutation.revokeSession': ONLY_OWNER,
  'Mutation.revokeOtherSessions': SIGNED_IN,
  'User.secondFactor': 'n nyn nn nnnn n',
  'User.needsSecondFactor': 'n nyn nn nnnn n',
  'Mutation.beginSecondFactor': SIGNED_IN,
  'Mutation.enableSecondFactor': SIGNED_IN,
  'Mutation.replaceRecoveryCodes': SIGNED_IN,
  'Mutation.disableSecondFactor': SIGNED_IN,
  'Mutation.confirmSignIn': EVERYBODY,
  'Mutation._rotateKeys': SERVICES,
  'Mutation.signUp': EVERYBODY,
  'Mutation.signIn': EVERYBODY,
  'Mutation.signOut': EVERYBODY,
  'Mutation.refreshSession': EVERYBODY,
  'Query._address': SERVICES,
  'Query._mailbox': SERVICES,
  // There is none with that id
  'Query._mailboxLetter': 'n nnn nn nnnn o',
  'Mutation._unsubscribe': SERVICES,
  'Query._authority': SERVICES,
  'Query._keySet': SERVICES,
  'Query._personByEmail': SERVICES,
  'Query._revokedSessions': SERVICES,
  'Query._passwordIsRecent': SERVICES,
  'Mutation._importPeople': SERVICES,
  'Mutation._importSellers': SERVICES,
  'Mutation._importFavorites': SERVICES,
  'Mutation._importViews': SERVICES,

  // Shops
  'Query.shop': EVERYBODY,
  'Query.sellers': 'n nnn nn yyny n',
  'Seller.owner': 'n nnn nn yyny n',
  'Query.sellerApplications': 'n nnn nn yyny n',
  'Query.sellerApplication': 'n nnn nn yyny n',
  'SellerApplication.sameLicence': 'n nnn nn yyny n',
  'User.sellerApplication': 'n nyn nn nnnn n',
  'User.followedShops': 'n nyn nn nnnn n',
  'User.notificationSettings': 'n nyn nn nnnn n',
  'Mutation.setNotification': SIGNED_IN,
  'Mutation.saveSellerApplication': SIGNED_IN,
  'Mutation.submitSellerApplication': SIGNED_IN,
  'Mutation.approveSellerApplication': 'n nnn nn ynnn n',
  'Mutation.rejectSellerApplication': 'n nnn nn ynnn n',
  'Mutation.suspendSeller': 'n nnn nn ynnn n',
  'Mutation.restoreSeller': 'n nnn nn ynnn n',
  'Mutation.changeShopSlug': 'n nnn yo nnnn n',
  'Mutation.followShop': SIGNED_IN,
  'Mutation.unfollowShop': SIGNED_IN,
  'Query._suspendedSellers': SERVICES,

  // Messages
  'User.messages': 'n nyn nn nnnn n',
  'User.unreadMessages': 'n nyn nn nnnn n',
  'User.productAlerts': 'n nyn nn nnnn n',
  'Mutation.markMessagesRead': SIGNED_IN,
  'Mutation.markAllMessagesRead': SIGNED_IN,
  'Mutation.deleteMessages': SIGNED_IN,
  'Mutation.restoreMessages': SIGNED_IN,
  'Mutation.alertWhenInStock': SIGNED_IN,
  'Mutation.alertOnPriceDrop': SIGNED_IN,
  'Mutation.removeProductAlerts': SIGNED_IN,
  'Query.shopNews': 'n nnn nn yynn n',
  'Query.newsAudience': 'n nnn nn yynn n',
  'Mutation.publishShopNews': 'n nnn nn yynn n',
  'Mutation._importNews': SERVICES,
  'Subscription.messageReceived': SIGNED_IN,

  // The audit log
  'Query.auditLog': 'n nnn yy ynnn n',
  // There is none with that id
  'Query.auditEntry': 'n nnn oo onnn n',
  'Query._checkAudit': SERVICES,

  // Browsing history: guests have one, too
  'Query.browsingHistory': EVERYBODY,
  'Mutation.recordViews': EVERYBODY,
  'Mutation.removeViews': EVERYBODY,
  'Mutation.restoreViews': EVERYBODY,
  'Mutation.switchHistory': EVERYBODY,

  // Roles of administrators
  'Query.staffRoles': 'n nnn nn ynnn n',
  'Query.permissions': SIGNED_IN,
  'Mutation.changeStaffRoles': 'n nnn nn ynnn n',
  'Mutation.changeRolePermissions': 'n nnn nn ynnn n',
};

/** The decision for a viewer. */
export function decided(field: string, actor: Actor): Outcome | undefined {
  return DECISIONS[field]?.replaceAll(' ', '')[ACTORS.indexOf(actor)] as Outcome | undefined;
}
