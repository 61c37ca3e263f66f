/** One part of what the shop holds about a person, read page by page with `$after`. */
export interface DataSection {
  name: string;
  query: string;
  /** Where its list is in the answer; absent for what is no connection. */
  path: readonly string[];
  paged?: boolean;
}

const MONEY = '{ amount currency }';
/** Entries that are read at a time: few, because nobody else is answered while an answer is put together. */
const PER_PAGE = 20;

/** A connection of the person, or of a root field of the viewer. */
function list(name: string, field: string, node: string, of: 'me' | 'viewer' = 'me'): DataSection {
  const connection = `${field}(first: ${PER_PAGE}, after: $after) { nodes { ${node} } pageInfo { hasNextPage endCursor } }`;
  const selection = of === 'me' ? `me { id ${connection} }` : connection;
  const path = of === 'me' ? ['me', field] : [field];
  return { name, path, paged: true, query: `query DataOf_${name}($after: String) { ${selection} }` };
}

function whole(name: string, selection: string, ...path: string[]): DataSection {
  return { name, path, query: `query DataOf_${name} { ${selection} }` };
}

/** All that the shop holds about a person, as the graph shows it to themselves. */
export const DATA_SECTIONS: readonly DataSection[] = [
  whole(
    'profile',
    `me { id displayName avatarUrl email emailVerified phone gender birthday language role createdAt
      shop { id slug name } secondFactor { enabledAt } notificationSettings { category channel enabled } }`,
    'me',
  ),
  whole(
    'addresses',
    'me { id addresses { id recipient phone province city district street postalCode isDefault } }',
    ...['me', 'addresses'],
  ),
  whole(
    'sessions',
    'me { id sessions { id userAgent ipAddress createdAt lastUsedAt browser system current } }',
    ...['me', 'sessions'],
  ),
  list(
    'orders',
    'orders',
    `id orderNo status buyerNote cancelReason createdAt paidAt shippedAt deliveredAt completedAt
      itemsTotal ${MONEY} freight ${MONEY} discount ${MONEY} total ${MONEY} recipient { name phone address }
      lines { id productName quantity unitPrice ${MONEY} total ${MONEY} specs { name value } }
      discounts { kind label amount ${MONEY} } invoice { kind title taxNumber email requestedAt }
      issuedInvoices { number colour issuedAt issuerName title taxNumber total ${MONEY} }
      payments { paymentNo method status createdAt paidAt amount ${MONEY} refunded ${MONEY}
        refunds { reason destination status createdAt doneAt amount ${MONEY} } }
      shipments { carrier trackingNo status shippedAt deliveredAt tracking { at status location message } }
      events { type at message }`,
    'viewer',
  ),
  list(
    'afterSaleRequests',
    'afterSales',
    `id afterSaleNo kind status reason text rejectReason pictures createdAt amount ${MONEY} points order { orderNo }
      lines { quantity amount ${MONEY} orderLine { productName } } events { at status actor note }`,
    'viewer',
  ),
  list(
    'reviews',
    'reviews',
    `id rating title content pictures status rejectReason createdAt helpfulCount product { id name } sku { id code }
      followUp { content pictures status createdAt } reply { content createdAt editedAt }`,
  ),
  list('reportedReviews', 'reviewReports', 'reviewId reason note createdAt'),
  list('favourites', 'favorites', 'id createdAt product { id name }'),
  {
    name: 'browsingHistory',
    path: ['browsingHistory', 'products'],
    paged: true,
    query: `query DataOf_browsingHistory($after: String) { browsingHistory { products(first: ${PER_PAGE}, after: $after) {
      nodes { id viewedAt priceThen ${MONEY} product { id name } } pageInfo { hasNextPage endCursor } } } }`,
  },
  {
    name: 'recommendations',
    path: ['recommendationSettings', 'recorded'],
    paged: true,
    query: `query DataOf_recommendations($after: String) { recommendationSettings { recorded(first: ${PER_PAGE}, after: $after) {
      nodes { id kind at product { id name } } pageInfo { hasNextPage endCursor } } } }`,
  },
  list('followedShops', 'followedShops', 'id name slug'),
  whole('alerts', `me { id productAlerts { id kind createdAt targetPrice ${MONEY} product { id name } } }`, 'me'),
  list('messages', 'messages', 'id kind category title text createdAt readAt'),
  list('coupons', 'myCoupons', `id status claimedAt usedAt coupon { code name } order { orderNo }`, 'viewer'),
  whole('pointsBalance', 'pointsBalance { points expiringSoon }', 'pointsBalance'),
  list('points', 'pointsEntries', 'id at reason points balanceAfter expiresAt order { orderNo }', 'viewer'),
  whole('balance', `wallet { balance ${MONEY} }`, 'wallet', 'balance'),
  {
    name: 'balanceEntries',
    path: ['wallet', 'entries'],
    paged: true,
    query: `query DataOf_balanceEntries($after: String) { wallet { entries(first: ${PER_PAGE}, after: $after) {
      nodes { id kind note createdAt amount ${MONEY} balanceAfter ${MONEY} } pageInfo { hasNextPage endCursor } } } }`,
  },
  whole(
    'cart',
    `cart { id lines { quantity addedAt sku { id code product { id name } } } savedLines { quantity addedAt sku { id code product { id name } } } }`,
    'cart',
  ),
  whole(
    'applicationToSell',
    `me { id sellerApplication { status companyName creditCode contactName phone province city district street
      nameZh nameEn slug descriptionZh descriptionEn reason submittedAt decidedAt createdAt licenceUrl logoUrl } }`,
    ...['me', 'sellerApplication'],
  ),
  whole(
    'partner',
    `me { id partner { status name website contact purpose scopes reason submittedAt decidedAt suspendedAt suspendReason
      apiKeys { name prefix scopes createdAt expiresAt revokedAt lastUsedAt } } }`,
    ...['me', 'partner'],
  ),
];
