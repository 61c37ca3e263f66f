/** A job without a payload. */
type Nothing = Record<string, never>;

/**
 * The payloads of the jobs of all subgraphs by name, `<subgraph>.<what it does>`. To add one, write a line here and its
 * handler in a module of the subgraph.
 */
export interface JobPayloads {
  'users.pruneSessions': Nothing;
  'users.deleteAccounts': Nothing;
  'users.deleteAccount': { userId: string };
  /** All pictures below a folder of the media store. */
  'users.removePictures': { folders: string[] };
  'users.collectPictures': Nothing;
  'users.sendVerification': { userId: string; requestId: string };
  'users.sendPasswordReset': { email: string; requestId: string };
  'users.sendEmailChange': { userId: string; email: string; requestId: string };
  'users.pruneLinks': Nothing;
  'users.endSuspensions': Nothing;
  'users.rotateKeys': Nothing;
  'users.sendLetter': { letterId: string };
  'users.pruneLetters': Nothing;
  'users.announceMessages': { messages: { id: string; userId: string }[] };
  'users.checkAlerts': { productId: string };
  'users.deliverNews': { newsId: string; after?: string };
  'users.pruneMessages': Nothing;
  'users.deleteRemovedViews': Nothing;
  'users.pruneHistory': Nothing;
  'users.pruneFavorites': Nothing;
  'users.pruneUsage': Nothing;
  'catalog.expireReservations': Nothing;
  'catalog.reconcileStock': Nothing;
  'catalog.pruneHandledEvents': Nothing;
  'catalog.drawPictures': { productId: string };
  'catalog.runImport': { importId: string };
  'catalog.pruneImports': Nothing;
  'catalog.carryOutChange': { changeId: string };
  'catalog.refreshBrand': { brandId: string; after?: string };
  'catalog.refreshBranch': { categoryId: string; after?: string };
  'catalog.countViews': Nothing;
  'catalog.pruneVisitors': Nothing;
  'search.rebuild': { onlyWhenNeeded?: boolean };
  'search.checkIndex': Nothing;
  'search.catchUp': Nothing;
  'search.countSeller': { sellerId: string };
  'search.countKeywords': Nothing;
  'search.relateProducts': Nothing;
  'search.refreshRecommendations': Nothing;
  'search.countTrending': Nothing;
  'reviews.findSellers': Nothing;
  'reviews.notifyOfRejection': { reviewId: string; decidedAt: string };
  'orders.extendOrderPartitions': Nothing;
  'orders.expirePoints': Nothing;
  'orders.recheckPayments': Nothing;
  'orders.recheckRefunds': Nothing;
  'orders.refundPayment': { refundId: string };
  'orders.reconcilePayments': Nothing;
  'orders.answerFromSandbox': { chargeId: string };
  'orders.shipForDemonstration': { orderId: string };
  'orders.moveParcel': { shipmentId: string; step: number };
  'orders.confirmReceipt': { orderId: string };
  'orders.rollUpSales': { day: string };
  'orders.rollUpLately': Nothing;
  /** From a day on: what was computed of it and later days is computed again. */
  'orders.fillSalesDays': { from?: string };
  'orders.recoverCheckouts': Nothing;
  'orders.releaseStock': { reservationId: string };
  'orders.expireOrder': { orderId: string };
  'orders.expireOrders': Nothing;
  'orders.afterSaleDeadline': { afterSaleId: string; status: string };
  'orders.restock': { afterSaleId: string };
  'orders.restockLeft': Nothing;
  'orders.deliverWebhook': { deliveryId: string };
  'orders.pruneDeliveries': Nothing;
}

export type JobName = keyof JobPayloads;

/** Names of scheduled jobs that were renamed or removed; their schedules are deleted. */
export const RETIRED_JOBS: readonly string[] = [
  'users.prune-sessions',
  'catalog.expire-reservations',
  'catalog.reconcile-stock',
  'catalog.forget-handled-events',
  'catalog.forgetHandledEvents',
  'orders.chasePayments',
  'orders.chaseRefunds',
  'search.catch-up',
  'search.count-keywords',
];
