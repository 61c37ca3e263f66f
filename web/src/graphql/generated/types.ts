/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A SKU to add to the cart. */
export type AddToCartInput = {
  /** How many more units, 1 to 999. */
  quantity?: number;
  /** Which SKU. */
  skuId: string;
};

/** An address to add or change. */
export type AddressInput = {
  /** City of the province; a municipality is its own. */
  city: string;
  /** District, county or town of the city. */
  district: string;
  /** Which address to change; absent adds one. */
  id?: string | null | undefined;
  /** Whether to make it the default. */
  isDefault?: boolean | null | undefined;
  /** A mainland number, or one with + and a country code. */
  phone: string;
  /** Postal code, up to 12 characters. */
  postalCode?: string | null | undefined;
  /** Province, such as 广东省; 广东 will do. The shop delivers to all of China. */
  province: string;
  /** The recipient, 1 to 50 characters. */
  recipient: string;
  /** Street, house, flat, 1 to 200 characters. */
  street: string;
};

/** A correction of the units on hand. */
export type AdjustStockInput = {
  /** Units to add; negative to remove. Reserved units cannot be removed. */
  delta: number;
  /** An idempotency key made by the client: repeating it returns the same answer without a second change. */
  idempotencyKey: string;
  /** Why, in 1 to 200 characters. */
  reason: string;
  /** The SKU. */
  skuId: string;
  /** Where its units are. */
  warehouseId: string;
};

/** An action on an after-sale request that the viewer may take now. */
export type AfterSaleAction =
  /** Seller: grant it (`approveAfterSale`). */
  | 'APPROVE'
  /** Seller: say that they have arrived (`receiveReturn`). */
  | 'RECEIVE'
  /** Seller: decline it (`rejectAfterSale`). */
  | 'REJECT'
  /** Buyer: say how the goods come back (`sendReturn`). */
  | 'SEND'
  /** Buyer: take it back (`withdrawAfterSale`). */
  | 'WITHDRAW';

/** The kind of an after-sale request. */
export type AfterSaleKind =
  /** The price fell soon after payment; the difference is refunded at once. */
  | 'PRICE_PROTECTION'
  /** A refund of paid goods that are not shipped yet. */
  | 'REFUND'
  /** A refund of shipped goods, all or a part of what was paid, without sending them back. */
  | 'REFUND_ONLY'
  /** Delivered goods are sent back and then refunded. */
  | 'RETURN';

/** Units of a line for a request. */
export type AfterSaleLineInput = {
  /** Which line of the order. */
  orderLineId: string;
  /** How many units. */
  quantity: number;
};

/** A possible after-sale request. */
export type AfterSaleQuoteInput = {
  /** What. */
  kind: AfterSaleKind;
  /** Goods of one seller, 1 to 100 lines. */
  lines: Array<AfterSaleLineInput>;
  /** One of the viewer's orders. */
  orderId: string;
  /** Why. */
  reason: AfterSaleReason;
};

/** Why the buyer asks. */
export type AfterSaleReason =
  /** Not wanted any more. */
  | 'CHANGED_MIND'
  /** Costs less now. */
  | 'CHEAPER_NOW'
  /** Broken on arrival. */
  | 'DAMAGED'
  /** Does not work. */
  | 'DEFECTIVE'
  /** Differs from its page. */
  | 'NOT_AS_DESCRIBED'
  /** The parcel, or a part of it, has not arrived. */
  | 'NOT_RECEIVED'
  /** Another SKU, number or address was meant. */
  | 'ORDERED_WRONG'
  /** Something else; the text says what. */
  | 'OTHER'
  /** It takes too long. */
  | 'TOO_SLOW'
  /** Something else came. */
  | 'WRONG_ITEM';

/** The status of an after-sale request. */
export type AfterSaleStatus =
  /** Granted; the buyer sends the goods back. */
  | 'AWAITING_RETURN'
  /** Refunded. */
  | 'REFUNDED'
  /** Settled; the refund is pending. */
  | 'REFUNDING'
  /** The seller declined, and said why. */
  | 'REJECTED'
  /** Waits for the seller; without an answer in time it is granted. */
  | 'REQUESTED'
  /** The goods are on their way to the seller. */
  | 'RETURNING'
  /** The buyer withdrew it, or did not send the goods in time. */
  | 'WITHDRAWN';

/** A price alert. */
export type AlertOnPriceDropInput = {
  /** Which product. */
  productId: string;
  /** The target price; absent: any price below the present one. */
  targetPrice?: string | null | undefined;
};

/** A request to grant. */
export type ApproveAfterSaleInput = {
  /** Administrator: a smaller refund for the goods than requested, in yuan. */
  amount?: string | null | undefined;
  /** Which request. */
  id: string;
  /** RETURN: the return address, also used for the seller's next returns. Absent: the seller's last one, else the shop's. */
  returnAddress?: ReturnAddressInput | null | undefined;
};

/** An attribute products must have. */
export type AttributeFilter = {
  /** Its name, as in the facets. */
  name: string;
  /** Values, of which a product must have one. */
  values: Array<string>;
};

/** A named value in the languages of the shop, one language at least; or a value of an attribute of the category, with `attributeId`. */
export type AttributeInput = {
  /** The attribute of the template of the category that this is a value of; its names are taken from there. */
  attributeId?: string | null | undefined;
  /** The value of a CHOICE. */
  choiceId?: string | null | undefined;
  /** Name in English. */
  nameEn?: string | null | undefined;
  /** Name in Chinese. */
  nameZh?: string | null | undefined;
  /** The value of a NUMBER, in the unit of the attribute. */
  number?: number | null | undefined;
  /** Value in English. */
  valueEn?: string | null | undefined;
  /** Value in Chinese. */
  valueZh?: string | null | undefined;
  /** The value of a BOOLEAN. */
  yes?: boolean | null | undefined;
};

/** What the value of an attribute is. */
export type AttributeKind =
  /** Yes or no. */
  | 'BOOLEAN'
  /** One of the choices of the attribute. */
  | 'CHOICE'
  /** A number, with the unit of the attribute. */
  | 'NUMBER'
  /** A text, in both languages. */
  | 'TEXT';

/** Filters of the audit log; absent ones do not apply. */
export type AuditLogFilter = {
  /** The mutation, such as `suspendSeller`. */
  action?: string | null | undefined;
  /** Who did it: their id; for administrators who may see people also their e-mail address. */
  actor?: string | null | undefined;
  /** Before this moment. */
  before?: string | null | undefined;
  /** Not before this moment. */
  from?: string | null | undefined;
  /** The outcome. */
  outcome?: AuditOutcome | null | undefined;
  /** Their role at that time. */
  role?: Role | null | undefined;
  /** What it was about. */
  subjectId?: string | null | undefined;
  /** The type of what it was about, such as `Seller`. */
  subjectType?: string | null | undefined;
};

/** The result of an action. */
export type AuditOutcome =
  /** It was done. */
  | 'DONE'
  /** It failed on our side; what it had changed until then, if anything, has an entry as DONE. */
  | 'FAILED'
  /** It was refused: `codes` say why. */
  | 'REFUSED';

/** A word in the list of a language. */
export type BlockedKeywordInput = {
  /** The language of the lists. */
  locale: Locale;
  /** The word, 30 characters at most. Latin words are compared whole. */
  text: string;
};

/** What is imported or exported. */
export type BulkKind =
  /** Prices and list prices of SKUs. */
  | 'PRICES'
  /** Products with their SKUs. */
  | 'PRODUCTS'
  /** Units of SKUs in warehouses. */
  | 'STOCK';

/** An order to cancel. */
export type CancelOrderInput = {
  /** Which order. */
  orderId: string;
  /** Why, for the seller; 200 characters at most. */
  reason?: string | null | undefined;
};

/** A paid order to cancel, or the part of one seller. */
export type CancelPaidOrderInput = {
  /** One of the viewer's orders. */
  orderId: string;
  /** Why. */
  reason: AfterSaleReason;
  /** Only the part of this seller; absent: every part that has no parcel yet. */
  sellerId?: string | null | undefined;
  /** More about it for the seller, 200 characters at most. */
  text?: string | null | undefined;
};

/** A transfer that came back. */
export type CancelStockTransferInput = {
  /** The transfer. */
  id: string;
  /** An idempotency key made by the client. */
  idempotencyKey: string;
};

/** A change of a line since it was added to the cart. */
export type CartWarningCode =
  /** Few units are left, perhaps fewer than wanted. */
  | 'LOW_STOCK'
  /** None is left. */
  | 'OUT_OF_STOCK'
  /** More units than one order or one person may hold. */
  | 'OVER_LIMIT'
  /** The price differs from the one at adding. */
  | 'PRICE_CHANGED'
  /** It is not sold any more. */
  | 'UNAVAILABLE';

/** What can be chosen for an attribute; a name in one language at least. */
export type CategoryAttributeChoiceInput = {
  /** Which choice it is; absent for a new one. */
  id?: string | null | undefined;
  /** Its name in English. */
  nameEn?: string | null | undefined;
  /** Its name in Chinese. */
  nameZh?: string | null | undefined;
};

/** An attribute that a category asks of its products; a name in one language at least. */
export type CategoryAttributeInput = {
  /** What can be chosen: 1 to 200. */
  choices?: Array<CategoryAttributeChoiceInput> | null | undefined;
  /** Whether buyers can filter lists by it. */
  filterable?: boolean;
  /** Which attribute it is; absent for a new one. */
  id?: string | null | undefined;
  /** What its value is; that of a known attribute stays. */
  kind: AttributeKind;
  /** Its name in English. */
  nameEn?: string | null | undefined;
  /** Its name in Chinese. */
  nameZh?: string | null | undefined;
  /** Whether a product cannot be published without it. */
  required?: boolean;
  /** The unit of a number, in English. */
  unitEn?: string | null | undefined;
  /** The unit of a number, in Chinese. */
  unitZh?: string | null | undefined;
};

/** How many units of a SKU the cart should hold. */
export type ChangeCartLineInput = {
  /** Wanted units, 1 to 999. */
  quantity: number;
  /** Which SKU. */
  skuId: string;
};

/** Another address for an order. */
export type ChangeOrderAddressInput = {
  /** One of the viewer's addresses. */
  addressId: string;
  /** Which order. */
  orderId: string;
};

/** Other prices of an unpaid order. */
export type ChangeOrderPriceInput = {
  /** The total of the viewer's part as it was seen; with another one it is refused (CONFLICT). */
  expectedTotal?: string | null | undefined;
  /** What delivery of the viewer's part costs, at most ¥500; absent: as now. */
  freight?: string | null | undefined;
  /** Unit prices; the other lines keep theirs. */
  lines?: Array<LineUnitPriceInput> | null | undefined;
  /** Which order. */
  orderId: string;
  /** Why, for the buyer: 1 to 200 characters. */
  reason: string;
};

/** The old password and the new one. */
export type ChangePasswordInput = {
  /** The current password. */
  currentPassword: string;
  /** The new password: 8 to 256 characters, and not easy to guess. */
  newPassword: string;
};

/** A new phone number. */
export type ChangePhoneInput = {
  /** A phone number; null removes it. */
  phone?: string | null | undefined;
};

/** New rules of points; they count for orders placed from then on. */
export type ChangePointsRulesInput = {
  /** How much of the price of goods may be paid with points, 0 to 90 percent. */
  mostPercent: number;
  /** Points for every full yuan paid for goods, 0 to 100. */
  pointsPerYuan: number;
  /** The version that was read. */
  version: number;
  /** What a point is worth when it is spent, 0.01 to 1.00 yuan. */
  worth: string;
};

/** New permissions of a role. */
export type ChangeRolePermissionsInput = {
  /** All that it permits. */
  permissions: Array<Permission>;
  /** Which role; not SUPER, which has all permissions. */
  role: StaffRole;
};

/** Roles to add to and remove from a person. */
export type ChangeStaffRolesInput = {
  /** Roles to add; with at least one the person is an administrator. */
  add?: Array<StaffRole>;
  /** Their e-mail address, where their id is not known. */
  email?: string | null | undefined;
  /** Roles to remove; without any the person is a buyer. */
  remove?: Array<StaffRole>;
  /** Who; or their e-mail address. */
  userId?: string | null | undefined;
};

/** The goods and the address of a checkout. */
export type CheckoutInput = {
  /** One of the viewer's addresses. */
  addressId?: string | null | undefined;
  /** Uses the cheapest combination of coupons, unless `couponIds` is given. */
  bestCoupons?: boolean | null | undefined;
  /** Coupons to use, 5 at most: ids of claimed ones, or of coupons that can be claimed. */
  couponIds?: Array<string> | null | undefined;
  /** Absent: the selected lines of the cart. */
  lines?: Array<CheckoutLineInput> | null | undefined;
  /** Includes coupons that the viewer can still claim; placing the order claims those it uses. */
  unclaimedCoupons?: boolean | null | undefined;
  /** Points to spend. */
  usePoints?: number | null | undefined;
};

/** A SKU to buy without the cart. */
export type CheckoutLineInput = {
  /** How many units, 1 to 999. */
  quantity: number;
  /** Which SKU. */
  skuId: string;
};

/** Password and code of the viewer. */
export type ConfirmPasswordInput = {
  /** Where the account has a second factor: the 6-digit code of the app, or a recovery code. */
  code?: string | null | undefined;
  /** The password of the account. */
  password: string;
};

/** The second step of a sign-in. */
export type ConfirmSignInInput = {
  /** The `challenge.token` that `signIn` answered with. */
  challenge: string;
  /** The 6-digit code of the authenticator app, or a recovery code. */
  code: string;
  /** From `tokens` of an earlier sign-in on this device; browsers have it in a cookie. */
  deviceToken?: string | null | undefined;
  /** Keep an account whose owner asked for its deletion; without it that is refused: DELETION_REQUESTED. */
  keepAccount?: boolean;
  /** How to keep the session. */
  transport?: SessionTransport;
};

/** Recipient and address of an order, corrected by the shop. */
export type CorrectOrderAddressInput = {
  /** The whole address in one line, the province first: 1 to 300 characters. */
  address: string;
  /** Who receives it: 1 to 50 characters. */
  name: string;
  /** Which order. */
  orderId: string;
  /** A mainland number, or one with + and a country code. */
  phone: string;
  /** Why, for the buyer: 1 to 200 characters. */
  reason: string;
};

/** A stock-take. */
export type CountStockInput = {
  /** Number of its document, such as a delivery note: 64 characters. */
  document?: string | null | undefined;
  /** An idempotency key made by the client: repeating it returns the same answer without a second change. */
  idempotencyKey: string;
  /** 1 to 200 lines, each SKU once, all of one shop. */
  lines: Array<CountedLineInput>;
  /** A note for the ledger: 200 characters. */
  note?: string | null | undefined;
  /** Where was counted. */
  warehouseId: string;
};

/** What was counted of one SKU. */
export type CountedLineInput = {
  /** Units that are there, with reserved ones. */
  counted: number;
  /** Units on hand as they were shown to the person; a conflict when they changed. */
  expected: number;
  /** The SKU. */
  skuId: string;
};

/** The kind of a coupon's discount. */
export type CouponKind =
  /** A fixed amount. */
  | 'FIXED'
  /** Delivery, up to a cap. */
  | 'FREE_SHIPPING'
  /** A share of the price, up to a cap. */
  | 'PERCENTAGE';

/** Where a coupon or spend discount is in its period. */
export type CouponState =
  /** It counts; a coupon can be claimed and used, within its limits. */
  | 'ACTIVE'
  /** It is over, or was ended early. */
  | 'ENDED'
  /** It has not begun. */
  | 'SCHEDULED';

/** A key to create. */
export type CreateApiKeyInput = {
  /** In how many days it ends, 1 to 365. */
  expiresInDays?: number;
  /** What to call it, 1 to 100 characters. */
  name: string;
  /** What it may be used for: some of what the partner was approved for. */
  scopes: Array<PartnerScope>;
};

/** A new brand. */
export type CreateBrandInput = {
  /** Whether buyers do not see it for now. */
  hidden?: boolean;
  /** The key that the upload of its logo answered with. */
  logoKey?: string | null | undefined;
  /** Its name as printed on products. */
  name: string;
  /** Its name in Chinese, when it has one of its own. */
  nameZh?: string | null | undefined;
};

/** A new category, last among its siblings. */
export type CreateCategoryInput = {
  /** Whether it is left out of menus for now. */
  hidden?: boolean;
  /** The key that the upload of its picture answered with. */
  iconKey?: string | null | undefined;
  /** Its name in English. */
  nameEn?: string | null | undefined;
  /** Its name in Chinese; one language at least. */
  nameZh?: string | null | undefined;
  /** The category above it; absent for a root. */
  parentId?: string | null | undefined;
};

/** A new coupon. */
export type CreateCouponInput = {
  /** FIXED: what it takes off; less than `minSpend`. */
  amount?: string | null | undefined;
  /** PERCENTAGE and FREE_SHIPPING: the most it takes off. */
  cap?: string | null | undefined;
  /** How often it can be claimed; absent: without limit. */
  claimLimit?: number | null | undefined;
  /** Its short name among administrators: letters, digits and hyphens, 64 at most. */
  code: string;
  /** When it ends. */
  endsAt: string;
  /** What it takes off. */
  kind: CouponKind;
  /** The minimum amount of its goods. */
  minSpend?: string | null | undefined;
  /** What it is called in English. */
  nameEn: string;
  /** What it is called in Chinese. */
  nameZh: string;
  /** Only for people who have not bought anything yet. */
  newCustomersOnly?: boolean;
  /** How often one person can claim it, 1 to 1000. */
  perPersonLimit?: number;
  /** PERCENTAGE: 1 to 99; 10 takes a tenth off. */
  percent?: number | null | undefined;
  /** What goods it is for. */
  scope?: PromotionScope;
  /** Ids of the sellers, categories or products it is for, 100 at most. */
  scopeIds?: Array<string> | null | undefined;
  /** Can be used together with other stackable ones. */
  stackable?: boolean;
  /** From when on it can be claimed and used. */
  startsAt: string;
  /** How often it can be used by all together; absent: without limit. */
  totalLimit?: number | null | undefined;
};

/** A new banner or floor, the last one. */
export type CreateHomeBlockInput = {
  /** The category, for the source CATEGORY. */
  categoryId?: string | null | undefined;
  /** Until when it is shown; null: for good. */
  endsAt?: string | null | undefined;
  /** Where it leads, within the shop, such as `/c/phones`. */
  href?: string | null | undefined;
  /** What it is. */
  kind: HomeBlockKind;
  /** The picture; a banner needs one. */
  picture?: HomePictureInput | null | undefined;
  /** The products in their order, for the source PRODUCTS; 24 at most. */
  productIds?: Array<string> | null | undefined;
  /** Whether it is shown at all; a new one is. */
  shown?: boolean | null | undefined;
  /** Where the products come from; a floor needs it. */
  source?: FloorSource | null | undefined;
  /** From when on it is shown; null: at once. */
  startsAt?: string | null | undefined;
  /** The same in English. */
  textEn?: string | null | undefined;
  /** A few words below the title of a banner, in Chinese. */
  textZh?: string | null | undefined;
  /** Title in English. */
  titleEn?: string | null | undefined;
  /** Title in Chinese; one language at least. */
  titleZh?: string | null | undefined;
};

/** A new product. */
export type CreateProductInput = {
  /** Its properties, 60 at most. */
  attributes?: Array<AttributeInput> | null | undefined;
  /** Its brand; null for none. */
  brandId?: string | null | undefined;
  /** Its category. */
  categoryId: string;
  /** The description in English, as Markdown. */
  descriptionEn?: string | null | undefined;
  /** The description in Chinese, as Markdown. */
  descriptionZh?: string | null | undefined;
  /** Its size with packaging; null when unknown. */
  dimensions?: DimensionsInput | null | undefined;
  /** Its pictures, 20 at most; the first is the cover. */
  media?: Array<ProductPictureInput> | null | undefined;
  /** Name in English. */
  nameEn?: string | null | undefined;
  /** Name in Chinese; a product has a name in one language at least. */
  nameZh?: string | null | undefined;
  /** What is in the package, in English, a line each. */
  packageEn?: string | null | undefined;
  /** What is in the package, in Chinese, a line each. */
  packageZh?: string | null | undefined;
  /** What the seller promises for it. */
  services?: Array<ProductService> | null | undefined;
  /** Its SKUs: 1 to 200. */
  skus: Array<SkuInput>;
  /** One line below the name, in English. */
  subtitleEn?: string | null | undefined;
  /** One line below the name, in Chinese. */
  subtitleZh?: string | null | undefined;
  /** Months of warranty, 1 to 600; null for none. */
  warrantyMonths?: number | null | undefined;
};

/** A new spend discount. */
export type CreateSpendDiscountInput = {
  /** Its short name among administrators: letters, digits and hyphens, 64 at most. */
  code: string;
  /** When it ends. */
  endsAt: string;
  /** What it is called in English. */
  nameEn: string;
  /** What it is called in Chinese. */
  nameZh: string;
  /** The highest tier counts once per multiple of its amount. */
  repeats?: boolean;
  /** What goods it is for. */
  scope?: PromotionScope;
  /** Ids of the sellers, categories or products it is for, 100 at most. */
  scopeIds?: Array<string> | null | undefined;
  /** From when on it counts. */
  startsAt: string;
  /** 1 to 5, each from a higher amount with more off. */
  tiers: Array<SpendDiscountTierInput>;
};

/** A new warehouse; it has a name in at least one language. */
export type CreateWarehouseInput = {
  /** Its short code: 2 to 16 capital letters, digits and hyphens; unique. */
  code: string;
  /** Its name in English, 60 characters. */
  nameEn?: string | null | undefined;
  /** Its name in Chinese, 60 characters. */
  nameZh?: string | null | undefined;
  /** The province it is in, as 北京市 or 北京. */
  province?: string | null | undefined;
  /** Provinces that it serves before all other warehouses. */
  regions?: Array<string> | null | undefined;
};

/** A new webhook. */
export type CreateWebhookInput = {
  /** What to notify of; PAYMENT and REFUND events only to administrators. */
  events: Array<WebhookEventType>;
  /** What to select of the type `WebhookEvent`: `{ order { orderNo total { amount } } }`; 8000 characters at most. */
  selection: string;
  /** Where to post: a public https URL, 500 characters at most. */
  url: string;
};

/** ISO 4217 code of a currency the shop prices in. */
export type CurrencyCode =
  /** Chinese yuan. */
  | 'CNY'
  /** Euro. */
  | 'EUR'
  /** US dollar. */
  | 'USD';

/** Which partner to decline or suspend, and why. */
export type DeclinePartnerInput = {
  /** Which partner. */
  partnerId: string;
  /** Why, for its owner; 500 characters at most. */
  reason: string;
};

/** What keeps an account from being deleted. */
export type DeletionObstacleKind =
  /** Money in the balance. */
  | 'BALANCE'
  /** After-sale requests that are not settled. */
  | 'OPEN_AFTER_SALES'
  /** Orders that are not delivered or cancelled yet. */
  | 'OPEN_ORDERS'
  /** A shop that sells. */
  | 'OPEN_SHOP'
  /** Orders with goods of their shop that are not finished. */
  | 'ORDERS_TO_SHIP'
  /** Money that is on its way back. */
  | 'PENDING_REFUNDS'
  /** They are an administrator. */
  | 'STAFF';

/** The size of a product with packaging, in millimetres: 1 to 20,000 each. */
export type DimensionsInput = {
  /** Its height. */
  heightMm: number;
  /** Its length. */
  lengthMm: number;
  /** Its width. */
  widthMm: number;
};

/** Password and code of the viewer. */
export type DisableSecondFactorInput = {
  /** The 6-digit code of the authenticator app, or a recovery code. */
  code: string;
  /** The password of the account. */
  password: string;
};

/** Where a discount comes from. */
export type DiscountKind =
  /** A coupon of the buyer's. */
  | 'COUPON'
  /** A coupon for the freight. */
  | 'FREE_SHIPPING'
  /** A rule of the shop: spend so much, pay less. */
  | 'FULL_REDUCTION'
  /** Points the buyer spent. */
  | 'POINTS';

/** A link of an e-mail, and the password if needed. */
export type EmailLinkInput = {
  /** The password of the account, when not signed in to it here. */
  password?: string | null | undefined;
  /** The token at the end of the link. */
  token: string;
};

/** Whether the e-mail address of an account is proven. */
export type EmailStanding =
  /** The person says so; nobody has proven it. */
  | 'CLAIMED'
  /** Another account has claimed it since. */
  | 'LAPSED'
  /** The person has proven that it is theirs. */
  | 'PROVEN';

/** A first code of the app. */
export type EnableSecondFactorInput = {
  /** The 6-digit code that the app shows. */
  code: string;
};

/** Which favourites to list. */
export type FavoriteFilter =
  /** Those for sale that cost less than when they were kept, the largest drop first. */
  | 'PRICE_DROPPED';

/** Where the products of a floor come from. */
export type FloorSource =
  /** What sells best in the shop. */
  | 'BEST_SELLING'
  /** What sells best in a category. */
  | 'CATEGORY'
  /** What was added last. */
  | 'NEWEST'
  /** Products that are picked, in their order. */
  | 'PRODUCTS';

/** What an author adds to their review after a while. */
export type FollowUpInput = {
  /** 5 to 2,000 characters of plain text. */
  content: string;
  /** Pictures the viewer has uploaded: up to 9 keys returned by `POST /media/uploads`. */
  pictures?: Array<string> | null | undefined;
  /** Which review of the viewer. */
  reviewId: string;
};

/** What freight is charged by. */
export type FreightMeasure =
  /** Units of all goods of the seller. */
  | 'PIECES'
  /** Grams of all goods of the seller. */
  | 'WEIGHT';

/** What delivery into some provinces costs. */
export type FreightZoneInput = {
  /** The first price, 0 to 10,000 yuan. */
  first: string;
  /** Grams or pieces that the first price is for, 1 to 1,000,000. */
  firstUnits: number;
  /** Free from this amount of goods; absent: never. */
  freeFrom?: string | null | undefined;
  /** Names of provinces, each in one zone only; none: all others. */
  provinces: Array<string>;
  /** The price of every started step, 0 to 10,000 yuan. */
  step: string;
  /** Grams or pieces of every step beyond, 1 to 1,000,000. */
  stepUnits: number;
};

/** What people say of themselves, if they like. */
export type Gender =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Neither. */
  | 'OTHER'
  /** Not said. */
  | 'UNSPECIFIED';

/** What a block of the home page is. */
export type HomeBlockKind =
  /** A picture with a few words, at the top. */
  | 'BANNER'
  /** A row of products below a title. */
  | 'FLOOR';

/** Whether the home page shows a block. */
export type HomeBlockState =
  /** No longer: its time is over. */
  | 'ENDED'
  /** It was hidden by somebody. */
  | 'HIDDEN'
  /** Not yet: it has a time from which on. */
  | 'PLANNED'
  /** It does. */
  | 'SHOWN';

/** The picture of a banner. */
export type HomePictureInput = {
  /** Alternative text in English. */
  altEn?: string | null | undefined;
  /** Alternative text in Chinese. */
  altZh?: string | null | undefined;
  /** Height in pixels. */
  height: number;
  /** The key that its upload answered with, or that of the present picture. */
  key: string;
  /** Width in pixels. */
  width: number;
};

/** How far an import is. */
export type ImportStatus =
  /** All rows were taken or have a problem. */
  | 'DONE'
  /** The file cannot be read: nothing was taken. */
  | 'FAILED'
  /** Rows are being taken. */
  | 'RUNNING'
  /** Somebody stopped it: rows before stay as imported. */
  | 'STOPPED'
  /** It begins soon. */
  | 'WAITING';

/** What an issued invoice does. */
export type InvoiceColour =
  /** It charges. */
  | 'BLUE'
  /** It takes back a part of a blue one, or all of it, after a refund; its amounts are negative. */
  | 'RED';

/** The details of an invoice. */
export type InvoiceInput = {
  /** Where it is sent. */
  email?: string | null | undefined;
  /** For whom it is. */
  kind: InvoiceKind;
  /** A company's tax number: 15 to 20 letters and digits. */
  taxNumber?: string | null | undefined;
  /** The name on it, 1 to 100 characters. */
  title: string;
};

/** For whom an invoice is. */
export type InvoiceKind =
  /** A company, with its tax number. */
  | 'COMPANY'
  /** A person. */
  | 'PERSONAL';

/** Another unit price of a line. */
export type LineUnitPriceInput = {
  /** Which line; of the viewer's shop. */
  orderLineId: string;
  /** What one unit costs: a tenth to twice of its price at the checkout. */
  unitPrice: string;
};

/** A language of the shop. */
export type Locale =
  /** English. */
  | 'en'
  /** Simplified Chinese. */
  | 'zh_CN';

/** In which order orders are looked through. */
export type ManagedOrderSort =
  /** The one placed last first. */
  | 'NEWEST'
  /** The one placed first first. */
  | 'OLDEST';

/** Which products; all given conditions must match. */
export type ManagedProductFilter = {
  /** In this state; absent: all but archived ones. */
  status?: ProductStatus | null | undefined;
  /** With this in a name, or with a SKU of this code. */
  text?: string | null | undefined;
};

/** Two brands that become one. */
export type MergeBrandInput = {
  /** The brand that is gone afterwards. */
  id: string;
  /** The brand that its products get. */
  intoId: string;
};

/** Two categories that become one. */
export type MergeCategoryInput = {
  /** The category that is gone afterwards. */
  id: string;
  /** The category that its products and subcategories go into. */
  intoId: string;
};

/** The kind of a message. */
export type MessageKind =
  /** A return was granted. */
  | 'AFTER_SALE_GRANTED'
  /** The refund of a request is complete. */
  | 'AFTER_SALE_REFUNDED'
  /** A request was declined. */
  | 'AFTER_SALE_REJECTED'
  /** For a seller: a buyer made an after-sale request. */
  | 'AFTER_SALE_REQUESTED'
  /** A request was settled; its refund is pending. */
  | 'AFTER_SALE_SETTLED'
  /** A stock alert was triggered. */
  | 'BACK_IN_STOCK'
  /** For a seller: few units are left of a SKU. */
  | 'LOW_STOCK'
  /** Somebody signed in to the account on a device it does not know. */
  | 'NEW_DEVICE'
  /** The seller corrected the address of an order. */
  | 'ORDER_ADDRESS_CORRECTED'
  /** An order was cancelled. */
  | 'ORDER_CANCELLED'
  /** An order is paid. */
  | 'ORDER_PAID'
  /** An order waits for its payment. */
  | 'ORDER_PLACED'
  /** The seller changed what an unpaid order costs. */
  | 'ORDER_PRICE_CHANGED'
  /** An order was refunded without a request. */
  | 'ORDER_REFUNDED'
  /** For a seller: an order with their goods is paid. */
  | 'ORDER_TO_SHIP'
  /** A problem with the delivery of a parcel. */
  | 'PARCEL_DELAYED'
  /** A parcel has arrived. */
  | 'PARCEL_DELIVERED'
  /** A parcel is on its way. */
  | 'PARCEL_SHIPPED'
  /** The password of the account was changed. */
  | 'PASSWORD_CHANGED'
  /** A price alert was triggered. */
  | 'PRICE_DROP'
  /** For a seller: goods are on their way back. */
  | 'RETURN_SENT'
  /** For a seller: a buyer reviewed their goods. */
  | 'REVIEW_RECEIVED'
  /** A review of the person was rejected. */
  | 'REVIEW_REJECTED'
  /** For a seller: a buyer cancelled goods that were not shipped. */
  | 'SALE_CANCELLED'
  /** For a seller: a buyer changed where a paid order goes. */
  | 'SALE_READDRESSED'
  /** An application to sell was approved. */
  | 'SELLER_APPROVED'
  /** An application to sell has to be corrected. */
  | 'SELLER_REJECTED'
  /** For a seller: their shop sells again. */
  | 'SELLER_RESTORED'
  /** For a seller: their shop was suspended. */
  | 'SELLER_SUSPENDED'
  /** News of the shop. */
  | 'SHOP_NEWS';

/** A moderator's decision on a review. */
export type ModerateReviewInput = {
  /** What. */
  decision: ReviewDecision;
  /** Rejects the follow-up only. */
  followUp?: boolean | null | undefined;
  /** Why it is rejected, for its author: 1 to 300 characters. */
  reason?: string | null | undefined;
  /** Which review. */
  reviewId: string;
};

/** A new place of a category. */
export type MoveCategoryInput = {
  /** The sibling that it comes before; absent: it is the last. */
  beforeId?: string | null | undefined;
  /** The category; all below it come with it. */
  id: string;
  /** The category above it from now on; absent for a root. */
  parentId?: string | null | undefined;
};

/** A new place of a block. */
export type MoveHomeBlockInput = {
  /** The block that it comes before; absent: it is the last. */
  beforeId?: string | null | undefined;
  /** The block. */
  id: string;
};

/** News of the shop, in both languages. */
export type NewsInput = {
  /** The page of the shop it leads to, such as `/coupons`. */
  path?: string | null | undefined;
  /** Text in English, 300 characters at most. */
  textEn: string;
  /** Text in Chinese, 300 characters at most. */
  textZh: string;
  /** Title in English, 60 characters at most. */
  titleEn: string;
  /** Title in Chinese, 60 characters at most. */
  titleZh: string;
};

/** What a search led to. */
export type NoteSearchUseInput = {
  /** The text that was searched for. */
  text: string;
  /** What was done with a product that it found. */
  use: SearchUse;
};

/** The category of a notification. */
export type NotificationCategory =
  /** The safety of their account, and what was decided about it. */
  | 'ACCOUNT'
  /** Their requests for refunds and returns. */
  | 'AFTER_SALE'
  /** Alerts for price drops and stock. */
  | 'ALERT'
  /** News of the shop. */
  | 'NEWS'
  /** Their orders and parcels. */
  | 'ORDER'
  /** A seller's work: orders to ship, requests to answer, stock that runs low. */
  | 'SALES';

/** A channel for notifications. */
export type NotificationChannel =
  /** By e-mail. */
  | 'LETTER'
  /** A message in the shop. */
  | 'SHOP';

/** Why an operation cannot be registered. */
export type OperationProblemCode =
  /** Another operation was registered with this id. */
  | 'ID_TAKEN'
  /** The operation does not fit the schema. */
  | 'INVALID'
  /** A field needs a scope that the partner was not approved for. */
  | 'MISSING_SCOPE'
  /** No key can have the scope of a field. */
  | 'NOT_FOR_PARTNERS'
  /** The operation asks for too much. */
  | 'TOO_LARGE'
  /** The manifest is not of a known format, or too large. */
  | 'UNREADABLE'
  /** This version was published with other operations: publish another version. */
  | 'VERSION_TAKEN'
  /** Its id is the hash of another text. */
  | 'WRONG_HASH';

/** An action on an order that the viewer may take now. */
export type OrderAction =
  /** Buyer: cancel it (`cancelOrder`). */
  | 'CANCEL'
  /** Buyer: cancel what no parcel was recorded for yet (`cancelPaidOrder`). */
  | 'CANCEL_PAID'
  /** Buyer: send it to another address (`changeOrderAddress`). */
  | 'CHANGE_ADDRESS'
  /** Seller: change what it costs (`changeOrderPrice`). */
  | 'CHANGE_PRICE'
  /** Buyer: confirm its receipt (`confirmReceipt`). */
  | 'CONFIRM_RECEIPT'
  /** Seller or administrator: correct its address (`correctOrderAddress`). */
  | 'CORRECT_ADDRESS'
  /** Administrator: record its delivery (`recordDelivery`). */
  | 'DELIVER'
  /** Buyer: pay it (`payOrder`). */
  | 'PAY'
  /** Seller: hand it to a carrier (`shipOrder`). */
  | 'SHIP';

/** As what somebody did something to an order. */
export type OrderActor =
  /** An administrator. */
  | 'ADMIN'
  /** Its buyer. */
  | 'BUYER'
  /** Somebody of a shop that sells a part of it. */
  | 'SELLER'
  /** Nobody: a deadline, a carrier, or a payment provider. */
  | 'SYSTEM';

/** A note on an order. */
export type OrderNoteInput = {
  /** Which order. */
  orderId: string;
  /** The note: 1 to 500 characters, over several lines if wanted. */
  text: string;
};

/** The status of an order. */
export type OrderStatus =
  /** Cancelled; nothing has to be paid. */
  | 'CANCELLED'
  /** The buyer has confirmed receipt. */
  | 'COMPLETED'
  /** Delivered. */
  | 'DELIVERED'
  /** Paid; waits for the seller to ship. */
  | 'PAID'
  /** Placed; its goods are reserved until it is paid or expires. */
  | 'PENDING'
  /** Refunded. */
  | 'REFUNDED'
  /** Being refunded. */
  | 'REFUNDING'
  /** On its way. */
  | 'SHIPPED';

/** An application of a partner. */
export type PartnerInput = {
  /** The e-mail address of whom to ask. */
  contact: string;
  /** The organisation, 1 to 100 characters. */
  name: string;
  /** What it uses the graph for, 1 to 1,000 characters. */
  purpose: string;
  /** What its keys need, one at least. */
  scopes: Array<PartnerScope>;
  /** Its website, https. */
  website: string;
};

/** How much the programs of a partner may ask for; each 1 to 1,000,000,000. */
export type PartnerQuotaInput = {
  /** Cost in any 24 hours. */
  costPerDay: number;
  /** Cost in any minute. */
  costPerMinute: number;
  /** Requests in any 24 hours. */
  requestsPerDay: number;
  /** Requests in any minute. */
  requestsPerMinute: number;
};

/** What a partner may use of the graph. */
export type PartnerScope =
  /** catalog:read: Read products, categories and stock. */
  | 'CATALOG_READ'
  /** catalog:write: Change products and stock of your shop. */
  | 'CATALOG_WRITE'
  /** operations:write: Register operations. */
  | 'OPERATIONS_WRITE'
  /** orders:read: Read your orders, after-sale requests and sales. */
  | 'ORDERS_READ'
  /** orders:write: Ship orders and answer after-sale requests. */
  | 'ORDERS_WRITE'
  /** reviews:read: Read reviews and questions. */
  | 'REVIEWS_READ'
  /** reviews:write: Answer reviews and questions. */
  | 'REVIEWS_WRITE'
  /** search:read: Search products. */
  | 'SEARCH_READ'
  /** users:read: Read your account and what shops show of themselves. */
  | 'USERS_READ';

/** The status of a partner. */
export type PartnerStatus =
  /** May have keys and register operations. */
  | 'APPROVED'
  /** Declined with a reason; it can be corrected and submitted again. */
  | 'REJECTED'
  /** Waiting for an administrator. */
  | 'SUBMITTED';

/** A payment to start. */
export type PayOrderInput = {
  /** The total that the buyer saw; with another one nothing is charged (PRICE_CHANGED). */
  expectedTotal?: string | null | undefined;
  /** An idempotency key made by the client: repeating it charges nothing twice. */
  idempotencyKey: string;
  /** How. */
  method: PaymentMethod;
  /** Which order. */
  orderId: string;
  /** The token from the provider's form; with the sandbox, one of its test tokens. */
  paymentToken?: string | null | undefined;
};

/** How our records and a provider's differ. */
export type PaymentDifferenceKind =
  /** Another amount. */
  | 'AMOUNT'
  /** In our records but not in the provider's statement. */
  | 'MISSING_THERE'
  /** The outcomes differ; corrected where possible. */
  | 'OUTCOME'
  /** In the provider's statement but not in our records. */
  | 'UNKNOWN_HERE';

/** How to pay. */
export type PaymentMethod =
  /** Alipay. */
  | 'ALIPAY'
  /** Balance kept with the shop. */
  | 'BALANCE'
  /** Bank card. */
  | 'CARD'
  /** WeChat Pay. */
  | 'WECHAT_PAY';

/** The status of a payment. */
export type PaymentStatus =
  /** Declined; nothing was charged. */
  | 'FAILED'
  /** The provider has not answered yet. */
  | 'PENDING'
  /** Refunded in full. */
  | 'REFUNDED'
  /** Paid; a part may have been refunded. */
  | 'SUCCEEDED';

/** A permission of administrators. */
export type Permission =
  /** after-sale:answer: Answer after-sale requests. */
  | 'AFTER_SALE_ANSWER'
  /** after-sale:read: See after-sale requests. */
  | 'AFTER_SALE_READ'
  /** audit:read: See the audit log. */
  | 'AUDIT_READ'
  /** coupon:read: See every coupon and spend discount. */
  | 'COUPON_READ'
  /** coupon:write: Create and change coupons and spend discounts. */
  | 'COUPON_WRITE'
  /** keyword:write: Arrange what searches find, block keywords, see figures of searches. */
  | 'KEYWORD_WRITE'
  /** news:write: Publish news of the shop. */
  | 'NEWS_WRITE'
  /** operation:read: See jobs that failed. */
  | 'OPERATION_READ'
  /** operation:write: Replay or discard jobs that failed. */
  | 'OPERATION_WRITE'
  /** order:read: See every order. */
  | 'ORDER_READ'
  /** order:ship: Ship orders and record deliveries. */
  | 'ORDER_SHIP'
  /** partner:read: See partners and everybody's webhooks. */
  | 'PARTNER_READ'
  /** partner:write: Approve and suspend partners, manage everybody's webhooks. */
  | 'PARTNER_WRITE'
  /** payment:read: See refunds and differences of payments. */
  | 'PAYMENT_READ'
  /** payment:reconcile: Reconcile payments. */
  | 'PAYMENT_RECONCILE'
  /** pricing:write: Change freight and the rules of points. */
  | 'PRICING_WRITE'
  /** product:read: See products before they are for sale. */
  | 'PRODUCT_READ'
  /** product:write: Change products, categories, brands and the home page. */
  | 'PRODUCT_WRITE'
  /** refund:write: Refund payments. */
  | 'REFUND_WRITE'
  /** review:moderate: Moderate reviews. */
  | 'REVIEW_MODERATE'
  /** role:read: See roles of administrators. */
  | 'ROLE_READ'
  /** role:write: Give and change roles of administrators. */
  | 'ROLE_WRITE'
  /** sales:read: See sales figures. */
  | 'SALES_READ'
  /** seller:read: See sellers and their applications. */
  | 'SELLER_READ'
  /** seller:suspend: Suspend and restore sellers. */
  | 'SELLER_SUSPEND'
  /** seller:verify: Approve or reject applications of sellers. */
  | 'SELLER_VERIFY'
  /** stock:read: See stock by warehouse. */
  | 'STOCK_READ'
  /** stock:write: Adjust stock. */
  | 'STOCK_WRITE'
  /** user:read: See people and how to reach them. */
  | 'USER_READ'
  /** user:sign-out: Sign people out everywhere. */
  | 'USER_SIGN_OUT'
  /** user:suspend: Suspend and restore accounts. */
  | 'USER_SUSPEND'
  /** wallet:credit: Credit balances of people. */
  | 'WALLET_CREDIT';

/** Whose account is acted on. */
export type PersonInput = {
  /** Their id. */
  userId: string;
};

/** An order to place. */
export type PlaceOrderInput = {
  /** One of the viewer's addresses. */
  addressId: string;
  /** For the seller, 200 characters at most. */
  buyerNote?: string | null | undefined;
  /** Coupons to use, 5 at most: ids of claimed ones, or of coupons that can be claimed. */
  couponIds?: Array<string> | null | undefined;
  /** The total the buyer saw; another one is refused as PRICE_CHANGED. */
  expectedTotal?: string | null | undefined;
  /** An idempotency key made by the client: repeating it places no second order. */
  idempotencyKey: string;
  /** Asks for an invoice. */
  invoice?: InvoiceInput | null | undefined;
  /** Absent: the selected lines of the cart. */
  lines?: Array<CheckoutLineInput> | null | undefined;
  /** Points to spend. */
  usePoints?: number | null | undefined;
};

/** The kind of a change of points. */
export type PointsReason =
  /** An order was completed. */
  | 'EARNED'
  /** Expired. */
  | 'EXPIRED'
  /** Granted by the shop. */
  | 'GRANTED'
  /** Returned, because their order was cancelled or refunded. */
  | 'RETURNED'
  /** Revoked, because the goods they were earned with were refunded. */
  | 'REVOKED'
  /** Spent on an order. */
  | 'SPENT';

/** The kind of a product alert. */
export type ProductAlertKind =
  /** A SKU is back in stock. */
  | 'BACK_IN_STOCK'
  /** The price has dropped. */
  | 'PRICE_DROP';

/** What a product should have before it is published. */
export type ProductChecklistItem =
  /** Properties. */
  | 'ATTRIBUTES'
  /** A name in both languages. */
  | 'BOTH_LANGUAGES'
  /** A description. */
  | 'DESCRIPTION'
  /** A SKU that is offered; it cannot be published without. */
  | 'OFFERED_SKU'
  /** A picture; it cannot be published without. */
  | 'PICTURE'
  /** The properties that its category asks for; it cannot be published without. */
  | 'REQUIRED_ATTRIBUTES'
  /** Units in stock. */
  | 'STOCK';

/** A picture of a product. */
export type ProductPictureInput = {
  /** Alternative text in English. */
  altEn?: string | null | undefined;
  /** Alternative text in Chinese. */
  altZh?: string | null | undefined;
  /** Height in pixels. */
  height: number;
  /** The key that its upload answered with, or that of a picture it has already. */
  key: string;
  /** Width in pixels. */
  width: number;
};

/** What the seller promises for a product. */
export type ProductService =
  /** The seller pays for sending it back. */
  | 'FREE_RETURN'
  /** Genuine, or the price is paid back. */
  | 'GENUINE'
  /** Installed at home. */
  | 'INSTALLATION'
  /** With an invoice. */
  | 'INVOICE'
  /** The difference is paid back when the price falls soon after. */
  | 'PRICE_PROTECTION'
  /** Returned within seven days without a reason. */
  | 'RETURN_IN_7_DAYS'
  /** Shipped within 24 hours. */
  | 'SHIPS_IN_24_HOURS';

/** The order of a list of products. */
export type ProductSort =
  /** Most units sold first. */
  | 'BEST_SELLING'
  /** Latest additions first. */
  | 'NEWEST'
  /** Cheapest first. */
  | 'PRICE_ASC'
  /** Most expensive first. */
  | 'PRICE_DESC';

/** Whether a product is for sale. */
export type ProductStatus =
  /** For sale. */
  | 'ACTIVE'
  /** Put away by its seller; its page stays for those who bought it. */
  | 'ARCHIVED'
  /** Not shown yet. */
  | 'DRAFT'
  /** No longer for sale; its page stays. */
  | 'INACTIVE'
  /** Not for sale while its shop is suspended; its page stays. */
  | 'SUSPENDED';

/** What a label tells of. */
export type PromotionLabelKind =
  /** A coupon to claim. */
  | 'COUPON'
  /** A spend discount. */
  | 'SPEND_DISCOUNT';

/** The goods of a promotion. */
export type PromotionScope =
  /** Some categories with their subcategories. */
  | 'CATEGORY'
  /** Everything in the shop. */
  | 'EVERYTHING'
  /** Some products. */
  | 'PRODUCT'
  /** Goods of some sellers. */
  | 'SELLER';

/** A return that has arrived. */
export type ReceiveReturnInput = {
  /** Which request. */
  id: string;
  /** Lines with units to restock. */
  lines: Array<ReceivedLineInput>;
  /** Their condition; 200 characters at most. */
  note?: string | null | undefined;
};

/** Goods that arrived at a warehouse. */
export type ReceiveStockInput = {
  /** Number of its document, such as a delivery note: 64 characters. */
  document?: string | null | undefined;
  /** An idempotency key made by the client: repeating it returns the same answer without a second change. */
  idempotencyKey: string;
  /** 1 to 200 lines, each SKU once, all of one shop. */
  lines: Array<StockUnitsInput>;
  /** A note for the ledger: 200 characters. */
  note?: string | null | undefined;
  /** Where they arrived. */
  warehouseId: string;
};

/** What arrived of a transfer. */
export type ReceiveStockTransferInput = {
  /** The transfer. */
  id: string;
  /** An idempotency key made by the client. */
  idempotencyKey: string;
  /** For each SKU of it how many arrived, 0 to as many as were sent; absent: all. */
  lines?: Array<StockUnitsInput> | null | undefined;
};

/** The condition of returned units of a line. */
export type ReceivedLineInput = {
  /** Which line of the order. */
  orderLineId: string;
  /** How many units are restocked; the others are written off. */
  restocked: number;
};

/** Which records to compare. */
export type ReconcilePaymentsInput = {
  /** Made from then on. */
  from: string;
  /** Made before; 31 days after `from` at most. */
  to: string;
};

/** Where the money of a refund goes. */
export type RefundDestination =
  /** To the buyer's balance with the shop; also when the original payment method cannot be refunded. */
  | 'BALANCE'
  /** To the original payment method. */
  | 'ORIGINAL';

/** A refund to make. */
export type RefundPaymentInput = {
  /** How much, in yuan. Absent: all that is not refunded yet. */
  amount?: string | null | undefined;
  /** Absent: the original payment method. */
  destination?: RefundDestination | null | undefined;
  /** An idempotency key made by the client: repeating it refunds nothing twice. */
  idempotencyKey: string;
  /** Of which payment. */
  paymentId: string;
  /** Why, for the buyer and the audit log; 200 characters at most. */
  reason: string;
};

/** The reason of a refund. */
export type RefundReason =
  /** An after-sale request. */
  | 'AFTER_SALE'
  /** An administrator's decision. */
  | 'GOODWILL'
  /** The order was already cancelled or paid when the money arrived. */
  | 'SUPERFLUOUS'
  /** The goods had sold out when the money arrived. */
  | 'UNFULFILLABLE';

/** The status of a refund. */
export type RefundStatus =
  /** Pending. */
  | 'REQUESTED'
  /** Refunded. */
  | 'SUCCEEDED';

/** The operations of one version of a program. */
export type RegisterOperationsInput = {
  /** The program, as it says in `apollographql-client-name`; 1 to 100 characters. */
  clientName: string;
  /** Its version; 1 to 50 characters. */
  clientVersion: string;
  /** A manifest: Apollo's, the client preset's of GraphQL Code Generator, or plain GraphQL; 300 operations at most. */
  manifest: string;
};

/** A request to decline. */
export type RejectAfterSaleInput = {
  /** Which request. */
  id: string;
  /** Why, for the buyer; 200 characters at most. */
  reason: string;
};

/** Which application to reject, and why. */
export type RejectSellerApplicationInput = {
  /** Which application. */
  id: string;
  /** What to correct, for the applicant; 500 characters at most. */
  reason: string;
};

/** What to take out of a browsing history: one of these. */
export type RemoveViewsInput = {
  /** True: everything. */
  all?: boolean | null | undefined;
  /** All that was looked at last on this day. */
  day?: string | null | undefined;
  /** These products, 100 at most. */
  productIds?: Array<string> | null | undefined;
};

/** A seller's answer to a review. */
export type ReplyToReviewInput = {
  /** 1 to 500 characters of plain text. */
  content: string;
  /** Which review of their goods. */
  reviewId: string;
};

/** What is wrong with a review. */
export type ReportReviewInput = {
  /** More about it, up to 300 characters; moderators read it. */
  note?: string | null | undefined;
  /** Why. */
  reason: ReviewReportReason;
  /** Which review; not your own. */
  reviewId: string;
};

/** What is to become of what the person leaves. */
export type RequestAccountDeletionInput = {
  /** Whether their reviews stay, without a name. */
  keepReviews?: boolean;
};

/** An after-sale request. */
export type RequestAfterSaleInput = {
  /** REFUND_ONLY: the refund for the goods, in yuan; absent: all that was paid for them. */
  amount?: string | null | undefined;
  /** An idempotency key made by the client: repeating it makes no second request. */
  idempotencyKey: string;
  /** What. */
  kind: AfterSaleKind;
  /** Goods of one seller, 1 to 100 lines. */
  lines: Array<AfterSaleLineInput>;
  /** One of the viewer's orders. */
  orderId: string;
  /** Pictures the viewer has uploaded: up to 6 keys returned by `POST /media/uploads`. */
  pictures?: Array<string> | null | undefined;
  /** Why. */
  reason: AfterSaleReason;
  /** More about it, 500 characters at most. */
  text?: string | null | undefined;
};

/** A new e-mail address for the account. */
export type RequestEmailChangeInput = {
  /** A link is sent to it; until that is opened nothing changes. */
  email: string;
};

/** The account with the forgotten password. */
export type RequestPasswordResetInput = {
  /** The e-mail address of the account. */
  email: string;
};

/** A link of an e-mail, and a new password. */
export type ResetPasswordInput = {
  /** 8 to 256 characters, and not easy to guess. */
  newPassword: string;
  /** The token at the end of the link. */
  token: string;
};

/** Where goods go back to. */
export type ReturnAddressInput = {
  /** The whole address; 300 characters at most. */
  address: string;
  /** Phone number for the courier: 5 to 20 digits, with `+`, spaces and hyphens. */
  phone: string;
  /** Who takes them; 50 characters at most. */
  recipient: string;
};

/** What a moderator decides. */
export type ReviewDecision =
  /** The review is public, with its follow-up if there is one. */
  | 'APPROVE'
  /** It is not public; its author is told why. */
  | 'REJECT';

/** A list of reviews for moderators. */
export type ReviewQueue =
  /** Approved by a moderator: last decision first. */
  | 'APPROVED'
  /** Rejected, or with a rejected follow-up: last decision first. */
  | 'REJECTED'
  /** Held back or reported: most reported first, then those that wait longest. */
  | 'WAITING';

/** Why somebody reports a review. */
export type ReviewReportReason =
  /** It insults, threatens or is indecent. */
  | 'ABUSIVE'
  /** It advertises or leads elsewhere. */
  | 'ADVERTISING'
  /** It is not true, or paid for. */
  | 'FALSE'
  /** It is not about the product. */
  | 'OFF_TOPIC'
  /** Something else; the note says what. */
  | 'OTHER'
  /** It shows somebody's personal data. */
  | 'PRIVATE_DATA';

/** The order of reviews; ties are sorted newest first. */
export type ReviewSort =
  /** Most helpful first. */
  | 'MOST_HELPFUL'
  /** Newest first. */
  | 'NEWEST'
  /** Worst rating first. */
  | 'RATING_ASC'
  /** Best rating first. */
  | 'RATING_DESC';

/** Whether a review, or its follow-up, is public. */
export type ReviewStatus =
  /** Public, and counted in the ratings. */
  | 'APPROVED'
  /** A moderator has to look at it first; its author sees it. */
  | 'PENDING'
  /** Not public; its author sees it, and why. */
  | 'REJECTED';

/** What a person may do in the shop. */
export type Role =
  /** Administrator of the shop. */
  | 'ADMIN'
  /** Manages products, stock and shipments of one seller. */
  | 'SELLER'
  /** Buys. */
  | 'USER';

/** A key to replace. */
export type RotateApiKeyInput = {
  /** Which key. */
  id: string;
  /** For how many hours the old one stays valid, 0 to 168. */
  overlapHours?: number;
};

/** A line of a sample cart. */
export type SampleLineInput = {
  /** How many units, 1 to 999. */
  quantity: number;
  /** The SKU. */
  skuId: string;
};

/** What a shop can simulate. */
export type SandboxPart =
  /** Parcels are sent or moved by the shop itself, not by sellers and carriers. */
  | 'DELIVERIES'
  /** Payments succeed without money. */
  | 'PAYMENTS';

/** A freight template. */
export type SaveFreightTemplateInput = {
  /** What it charges by. */
  measure: FreightMeasure;
  /** For administrators: whose; absent: that of all shops without their own. */
  sellerId?: string | null | undefined;
  /** The version that was read; 0: there was none. */
  version: number;
  /** 1 to 35; exactly one is for all other provinces. */
  zones: Array<FreightZoneInput>;
};

/** A rule as it shall be. */
export type SaveSearchRuleInput = {
  /** Whether searches follow it. */
  active?: boolean;
  /** What it does, 50 things at most; pins in the order of their places. */
  effects: Array<SearchEffectInput>;
  /** Which rule; absent for a new one. */
  id?: string | null | undefined;
  /** The search text, 60 characters at most. Only one rule can be for it. */
  text: string;
  /** The version that was read, of a rule that there is. */
  version?: number | null | undefined;
};

/** Words for one thing, as they shall be. */
export type SaveSynonymInput = {
  /** Slug: the same only for goods of this category. */
  categorySlug?: string | null | undefined;
  /** Which synonym; absent for a new one. */
  id?: string | null | undefined;
  /** The language of searches it is for; absent for all. */
  locale?: Locale | null | undefined;
  /** The version that was read, of a synonym that there is. */
  version?: number | null | undefined;
  /** 2 to 12 words or phrases, of 30 characters at most. */
  words: Array<string>;
};

/** What happens to a product, and when. */
export type ScheduleChangeInput = {
  /** When: within a year from now. */
  at: string;
  /** What happens. */
  kind: ScheduledChangeKind;
  /** The prices, for PRICE only. */
  prices?: Array<ScheduledPriceInput> | null | undefined;
  /** The product. */
  productId: string;
};

/** What happens to a product at a time. */
export type ScheduledChangeKind =
  /** SKUs get other prices. */
  | 'PRICE'
  /** It is put on sale. */
  | 'PUBLISH'
  /** It is taken off sale. */
  | 'WITHDRAW';

/** What became of a scheduled change. */
export type ScheduledChangeStatus =
  /** It was cancelled before. */
  | 'CANCELLED'
  /** It was carried out. */
  | 'DONE'
  /** It could not be carried out; `failure` says why. */
  | 'FAILED'
  /** Its time has not come. */
  | 'WAITING';

/** Prices that a SKU gets. */
export type ScheduledPriceInput = {
  /** A higher price to show struck through; absent for none. */
  listPrice?: string | null | undefined;
  /** The price of one unit. */
  price: string;
  /** The SKU. */
  skuId: string;
};

/** What a rule does with goods that are found. */
export type SearchEffectAction =
  /** They stand as if they had been found five times as far in front. */
  | 'BOOST'
  /** They stand behind the first 200. */
  | 'BURY'
  /** They stand first, in the order of the rule, while they can be bought. */
  | 'PIN';

/** What happens to goods found for a text. */
export type SearchEffectInput = {
  /** What is done; only products can be pinned. */
  action: SearchEffectAction;
  /** With which goods. */
  target: SearchEffectTarget;
  /** Id of the product, slug of the brand or category. */
  value: string;
};

/** Which goods a rule is about. */
export type SearchEffectTarget =
  /** All of a brand. */
  | 'BRAND'
  /** All of a category, without its subcategories. */
  | 'CATEGORY'
  /** One product. */
  | 'PRODUCT';

/** Which search texts. */
export type SearchFigureList =
  /** Those that more people searched for than in as many days before, the steepest first. */
  | 'RISING'
  /** Those that most people searched for. */
  | 'TOP'
  /** Those that found nothing as they were typed, for more than half of the people. */
  | 'ZERO';

/** A search; all filters must match. */
export type SearchInput = {
  /** Attributes, all of them; 10 at most. */
  attributes?: Array<AttributeFilter> | null | undefined;
  /** Slugs of brands, any of them. */
  brands?: Array<string> | null | undefined;
  /** Slug of a category, subcategories included. */
  categorySlug?: string | null | undefined;
  /** Only what can be bought now. */
  inStock?: boolean | null | undefined;
  /** The highest price, in yuan. */
  maxPrice?: string | null | undefined;
  /** The lowest price, in yuan. */
  minPrice?: string | null | undefined;
  /** The lowest average rating, from 1 to 5. */
  minRating?: number | null | undefined;
  /** Which page, from 1. */
  page?: number | null | undefined;
  /** Products on a page, 100 at most; page × pageSize is 10,000 at most. */
  pageSize?: number | null | undefined;
  /** Id of a seller. */
  sellerId?: string | null | undefined;
  /** The order. */
  sort?: SearchSort | null | undefined;
  /** Words in Chinese or English, pinyin or its initials; only the first 200 characters are used. Absent: all products. */
  text?: string | null | undefined;
};

/** What to look at. */
export type SearchPreviewInput = {
  /** What a rule would do, in place of what is saved. */
  effects: Array<SearchEffectInput>;
  /** The search text. */
  text: string;
};

/** What a search did because nothing matched what was typed. */
export type SearchRescueKind =
  /** It corrected words. */
  | 'CORRECTED'
  /** It left out the word that says least. */
  | 'FEWER_WORDS'
  /** It was content with most of the words. */
  | 'SOME_WORDS'
  /** It searched all categories in place of the one that was asked for. */
  | 'WIDER_CATEGORY';

/** The order of search results. */
export type SearchSort =
  /** Most units sold first. */
  | 'BEST_SELLING'
  /** The latest first. */
  | 'NEWEST'
  /** Cheapest first. */
  | 'PRICE_ASC'
  /** Most expensive first. */
  | 'PRICE_DESC'
  /** The best reviewed first. */
  | 'RATING'
  /** Most relevant first; without a text, by units sold. */
  | 'RELEVANCE';

/** What somebody did with a product that they found. */
export type SearchUse =
  /** Put it into the cart, from the list or its page. */
  | 'ADDED'
  /** Opened its page. */
  | 'OPENED';

/** What to change of an application; what is left out stays as it is, an empty text removes it. */
export type SellerApplicationInput = {
  /** City of the province. */
  city?: string | null | undefined;
  /** The company, as its licence says; 100 characters at most. */
  companyName?: string | null | undefined;
  /** Whom to ask, and who takes goods back; 50 characters at most. */
  contactName?: string | null | undefined;
  /** Its unified social credit code, 18 characters (GB 32100). */
  creditCode?: string | null | undefined;
  /** What it says about itself in English, 2,000 characters at most. */
  descriptionEn?: string | null | undefined;
  /** What it says about itself in Chinese, 2,000 characters at most. */
  descriptionZh?: string | null | undefined;
  /** District, county or town of the city. */
  district?: string | null | undefined;
  /** A picture of the licence: the key that `POST /media/uploads?private` gave. */
  licence?: string | null | undefined;
  /** The logo: the key that `POST /media/uploads` gave. */
  logo?: string | null | undefined;
  /** The name of the shop in English, 40 characters at most. */
  nameEn?: string | null | undefined;
  /** The name of the shop in Chinese, 40 characters at most. */
  nameZh?: string | null | undefined;
  /** A mainland number, or one with + and a country code. */
  phone?: string | null | undefined;
  /** Province that goods go back to; given with city and district. */
  province?: string | null | undefined;
  /** The slug of its page: 3 to 40 lower-case letters, digits and hyphens. */
  slug?: string | null | undefined;
  /** Street and house, 200 characters at most. */
  street?: string | null | undefined;
};

/** The status of an application. */
export type SellerApplicationStatus =
  /** The shop is open. */
  | 'APPROVED'
  /** Being filled in. */
  | 'DRAFT'
  /** Declined with a reason; it can be corrected and submitted again. */
  | 'REJECTED'
  /** Waiting for an administrator. */
  | 'SUBMITTED';

/** Whether a shop may sell. */
export type SellerStatus =
  /** It sells. */
  | 'ACTIVE'
  /** Suspended by an administrator: its goods cannot be found or bought; its orders continue. */
  | 'SUSPENDED';

/** The shipment of a return. */
export type SendReturnInput = {
  /** Who carries them; 60 characters at most. */
  carrier: string;
  /** Which request. */
  id: string;
  /** The carrier's number; 60 characters at most. */
  trackingNo: string;
};

/** Units that leave for another warehouse. */
export type SendStockTransferInput = {
  /** Number of its document, such as a delivery note: 64 characters. */
  document?: string | null | undefined;
  /** The warehouse they leave. */
  fromId: string;
  /** An idempotency key made by the client: repeating it returns the same answer without a second change. */
  idempotencyKey: string;
  /** 1 to 200 lines, each SKU once, all of one shop. */
  lines: Array<StockUnitsInput>;
  /** A note for the ledger: 200 characters. */
  note?: string | null | undefined;
  /** The warehouse they go to. */
  toId: string;
};

/** How a client keeps its session. */
export type SessionTransport =
  /** Browsers: tokens go into HttpOnly cookies and never into the payload. */
  | 'COOKIE'
  /** Apps: tokens are in the payload; send `Authorization: Bearer <accessToken>`. */
  | 'HEADER';

/** A notification setting to change. */
export type SetNotificationInput = {
  /** The category. */
  category: NotificationCategory;
  /** How. */
  channel: NotificationChannel;
  /** Whether to enable it. */
  enabled: boolean;
};

/** Which partner, and how much its programs may ask for. */
export type SetPartnerQuotaInput = {
  /** Which partner. */
  partnerId: string;
  /** The quota. */
  quota: PartnerQuotaInput;
};

/** What is changed of the rules of a SKU; fields that are left out stay. */
export type SetStockRulesInput = {
  /** Low at so many available units, 0 to 1,000,000; null: as the shop says for all. */
  lowAt?: number | null | undefined;
  /** The most units that one person may buy, 1 to 999; null: no limit. */
  perPerson?: number | null | undefined;
  /** The SKU. */
  skuId: string;
};

/** Units of a line to put into a parcel. */
export type ShipLineInput = {
  /** Which line of the order. */
  orderLineId: string;
  /** How many units; no more than are left to ship. */
  quantity: number;
};

/** Goods of a paid order to ship. */
export type ShipOrderInput = {
  /** Who carries it; 60 characters at most. */
  carrier: string;
  /** What is in the parcel; absent: all of the viewer's that is left to ship. */
  lines?: Array<ShipLineInput> | null | undefined;
  /** Which order. */
  orderId: string;
  /** The carrier's number for the parcel: letters, digits and hyphens, 60 at most. */
  trackingNo: string;
};

/** A parcel of one order, among many. */
export type ShipRowInput = {
  /** Who carries it; 60 characters at most. */
  carrier: string;
  /** The number of the order or of the viewer's part of it, or its id. */
  order: string;
  /** The carrier's number for the parcel: letters, digits and hyphens, 60 at most. */
  trackingNo: string;
};

/** Who signs in. */
export type SignInInput = {
  /** From `tokens` of an earlier sign-in on this device; browsers have it in a cookie. */
  deviceToken?: string | null | undefined;
  /** The e-mail address of the account, or its mainland mobile number. */
  email: string;
  /** Keep an account whose owner asked for its deletion; without it that is refused: DELETION_REQUESTED. */
  keepAccount?: boolean;
  /** Its password. */
  password: string;
  /** How to keep the session. */
  transport?: SessionTransport;
};

/** Who opens an account. */
export type SignUpInput = {
  /** From `tokens` of an earlier sign-in on this device; browsers have it in a cookie. */
  deviceToken?: string | null | undefined;
  /** The name others see, 1 to 40 characters. */
  displayName?: string | null | undefined;
  /** An e-mail address, to which a link is sent. */
  email: string;
  /** 8 to 256 characters, and not easy to guess: not common, not made of names. */
  password: string;
  /** How to keep the session. */
  transport?: SessionTransport;
};

/** A new SKU, or changes of one: fields that are absent stay as they are. */
export type SkuInput = {
  /** The GTIN: 8, 12, 13 or 14 digits. */
  barcode?: string | null | undefined;
  /** Its code, unique; a new SKU without one gets one. */
  code?: string | null | undefined;
  /** What one unit costs the seller; never shown to buyers. */
  cost?: string | null | undefined;
  /** Which SKU is changed; absent for a new one. */
  id?: string | null | undefined;
  /** A higher price to show struck through; null for none. */
  listPrice?: string | null | undefined;
  /** Whether it is offered. */
  offered?: boolean | null | undefined;
  /** The key of one of the pictures of the product. */
  pictureKey?: string | null | undefined;
  /** The price of one unit; a new SKU needs one. */
  price?: string | null | undefined;
  /** A value for each option of the product, 3 at most. */
  specs?: Array<AttributeInput> | null | undefined;
  /** Of one unit with packaging; 0 when unknown. */
  weightGrams?: number | null | undefined;
};

/** From an amount on, something is taken off. */
export type SpendDiscountTierInput = {
  /** From so much on. */
  from: string;
  /** Taken off; less than `from`. */
  off: string;
};

/** What an administrator looks after. */
export type StaffRole =
  /** Products, stock and reviews. */
  | 'CATALOGUE'
  /** Payments, refunds and balances. */
  | 'FINANCE'
  /** Everything; has every permission. */
  | 'SUPER'
  /** Buyers and sellers, their orders and after-sale requests. */
  | 'SUPPORT';

/** A file to import. */
export type StartImportInput = {
  /** The category of products whose own is unknown. */
  categoryId?: string | null | undefined;
  /** Its name, for people. */
  fileName: string;
  /** What it has. */
  kind: BulkKind;
  /** Whether new products go on sale when nothing is missing. */
  publish?: boolean | null | undefined;
  /** How many CNY one unit of another currency in the file is. */
  rate?: string | null | undefined;
  /** The shop, for administrators; absent: goods of all shops. */
  sellerId?: string | null | undefined;
  /** Only tell what would happen. */
  trial?: boolean;
  /** What `POST /imports` answered with. */
  upload: string;
  /** The warehouse of rows that name none. */
  warehouseId?: string | null | undefined;
};

/** Which SKUs; all given conditions must match. */
export type StockBoardFilter = {
  /** Those in this state; LOW and OUT: of those on sale. */
  supply?: Supply | null | undefined;
  /** With this in their product's name, or with this code. */
  text?: string | null | undefined;
  /** Kept in this warehouse. */
  warehouseId?: string | null | undefined;
};

/** Which movements; all given conditions must match. */
export type StockMovementFilter = {
  /** From this moment on. */
  from?: string | null | undefined;
  /** Of this kind. */
  kind?: StockMovementKind | null | undefined;
  /** With a SKU: reservations and releases as well, which change nothing on hand. */
  reservations?: boolean | null | undefined;
  /** Of this SKU. */
  skuId?: string | null | undefined;
  /** Before this moment. */
  to?: string | null | undefined;
  /** In this warehouse. */
  warehouseId?: string | null | undefined;
};

/** Why a stock level changed. */
export type StockMovementKind =
  /** Corrected by a person. */
  | 'ADJUST'
  /** Paid: the units belong to the order. */
  | 'COMMIT'
  /** A stock-take found another number. */
  | 'COUNT'
  /** Goods arrived, or were imported. */
  | 'RECEIVE'
  /** The order was cancelled or expired. */
  | 'RELEASE'
  /** Reserved for an order. */
  | 'RESERVE'
  /** Returned goods are back on the shelf. */
  | 'RESTOCK'
  /** Arrived from another warehouse. */
  | 'TRANSFER_IN'
  /** Left for another warehouse; positive when they came back from the way. */
  | 'TRANSFER_OUT';

/** The stock of a SKU as a status. */
export type StockStatus =
  /** More than 20 units. */
  | 'IN_STOCK'
  /** 1 to 20 units. */
  | 'LOW_STOCK'
  /** None. */
  | 'OUT_OF_STOCK';

/** Where the units of a transfer are. */
export type StockTransferStatus =
  /** Back in the warehouse they came from. */
  | 'CANCELLED'
  /** Arrived; each line says how many. */
  | 'RECEIVED'
  /** On the way: they left one warehouse and are in none. */
  | 'SENT';

/** Units of one SKU. */
export type StockUnitsInput = {
  /** How many units: 1 or more. */
  quantity: number;
  /** The SKU. */
  skuId: string;
};

/** A review by the viewer. */
export type SubmitReviewInput = {
  /** Hides the viewer's name from others. */
  anonymous?: boolean | null | undefined;
  /** 5 to 2,000 characters of plain text. */
  content: string;
  /** The line of the order it came with; each may be reviewed once. */
  orderLineId: string;
  /** Pictures the viewer has uploaded: up to 9 keys returned by `POST /media/uploads`. */
  pictures?: Array<string> | null | undefined;
  /** 1 to 5. */
  rating: number;
  /** One line above the text, up to 100 characters. */
  title?: string | null | undefined;
};

/** The kind of a suggestion. */
export type SuggestionKind =
  /** The name of a brand. */
  | 'BRAND'
  /** The name of a category. */
  | 'CATEGORY'
  /** The name of a product. */
  | 'PRODUCT'
  /** A frequent search. */
  | 'TERM';

/** Whether a SKU must be replenished, as its seller sees it. */
export type Supply =
  /** More units are available than its threshold. */
  | 'ENOUGH'
  /** As many as its threshold, or fewer. */
  | 'LOW'
  /** None is available. */
  | 'OUT';

/** Which shop to suspend, and why. */
export type SuspendSellerInput = {
  /** Why, for its owner; 500 characters at most. */
  reason: string;
  /** Which shop. */
  sellerId: string;
};

/** Whom to suspend, why and until when. */
export type SuspendUserInput = {
  /** For administrators only; 1,000 characters at most. */
  note?: string | null | undefined;
  /** Why, for the person. */
  reason: SuspensionReason;
  /** The suspension in force that this one takes the place of; without it, a second one is a CONFLICT. */
  replaces?: string | null | undefined;
  /** When it ends by itself; absent: when somebody restores them. */
  until?: string | null | undefined;
  /** Whose account. */
  userId: string;
};

/** Why an account is suspended, as its person is told. */
export type SuspensionReason =
  /** People were insulted or threatened. */
  | 'ABUSE'
  /** Somebody else may be using the account. */
  | 'COMPROMISED'
  /** Orders or reviews were made to deceive. */
  | 'FAKE_ORDERS'
  /** Fraud with orders or payments is suspected. */
  | 'FRAUD'
  /** Its person asked for it. */
  | 'REQUESTED'
  /** Other rules of the shop were broken. */
  | 'RULES';

/** A top-up of a balance. */
export type TopUpBalanceInput = {
  /** How much, in yuan; 1,000,000 at most. */
  amount: string;
  /** An idempotency key made by the client: repeating it adds nothing twice. */
  idempotencyKey: string;
  /** Why, for the person and the audit log; 200 characters at most. */
  note: string;
  /** Whose. */
  userId: string;
};

/** Where a parcel is. */
export type TrackingStatus =
  /** Delivered. */
  | 'DELIVERED'
  /** A problem with the delivery; see the last event. */
  | 'EXCEPTION'
  /** In transit. */
  | 'IN_TRANSIT'
  /** With the courier. */
  | 'OUT_FOR_DELIVERY'
  /** The carrier has it. */
  | 'PICKED_UP'
  /** Handed to the carrier, without a report yet. */
  | 'SHIPPED';

/** Changes of a brand: fields that are absent stay as they are. */
export type UpdateBrandInput = {
  /** Whether buyers do not see it. */
  hidden?: boolean | null | undefined;
  /** The brand. */
  id: string;
  /** The key of its logo; null for none. */
  logoKey?: string | null | undefined;
  /** Its name as printed on products. */
  name?: string | null | undefined;
  /** Its name in Chinese; null for none of its own. */
  nameZh?: string | null | undefined;
  /** The version that was read. */
  version: number;
};

/** Changes of a category: fields that are absent stay as they are. */
export type UpdateCategoryInput = {
  /** What it asks of its products, 60 at most; values of attributes that are gone stay as texts. */
  attributes?: Array<CategoryAttributeInput> | null | undefined;
  /** Whether it is left out of menus, with all below it. */
  hidden?: boolean | null | undefined;
  /** The key of its picture; null for none. */
  iconKey?: string | null | undefined;
  /** The category. */
  id: string;
  /** Its name in English. */
  nameEn?: string | null | undefined;
  /** Its name in Chinese; one language at least. */
  nameZh?: string | null | undefined;
  /** The version that was read. */
  version: number;
};

/** Changes to a coupon; what is absent stays. Its terms cannot change, because people have claimed it. */
export type UpdateCouponInput = {
  /** False: it can be neither claimed nor used any more. */
  active?: boolean | null | undefined;
  /** How often it can be claimed; not below its claims so far. */
  claimLimit?: number | null | undefined;
  /** Its end. */
  endsAt?: string | null | undefined;
  /** Which coupon. */
  id: string;
  /** What it is called in English. */
  nameEn?: string | null | undefined;
  /** What it is called in Chinese. */
  nameZh?: string | null | undefined;
  /** How often it can be used by all; not below its uses so far. */
  totalLimit?: number | null | undefined;
};

/** Changes of a block: fields that are absent stay as they are. */
export type UpdateHomeBlockInput = {
  /** The category, for the source CATEGORY. */
  categoryId?: string | null | undefined;
  /** Until when it is shown; null: for good. */
  endsAt?: string | null | undefined;
  /** Where it leads, within the shop, such as `/c/phones`. */
  href?: string | null | undefined;
  /** The block. */
  id: string;
  /** The picture; a banner needs one. */
  picture?: HomePictureInput | null | undefined;
  /** The products in their order, for the source PRODUCTS; 24 at most. */
  productIds?: Array<string> | null | undefined;
  /** Whether it is shown at all; a new one is. */
  shown?: boolean | null | undefined;
  /** Where the products come from; a floor needs it. */
  source?: FloorSource | null | undefined;
  /** From when on it is shown; null: at once. */
  startsAt?: string | null | undefined;
  /** The same in English. */
  textEn?: string | null | undefined;
  /** A few words below the title of a banner, in Chinese. */
  textZh?: string | null | undefined;
  /** Title in English. */
  titleEn?: string | null | undefined;
  /** Title in Chinese; one language at least. */
  titleZh?: string | null | undefined;
  /** The version that was read. */
  version: number;
};

/** Changes of a product: fields that are absent stay as they are. */
export type UpdateProductInput = {
  /** Its properties, 60 at most. */
  attributes?: Array<AttributeInput> | null | undefined;
  /** Its brand; null for none. */
  brandId?: string | null | undefined;
  /** Its category. */
  categoryId?: string | null | undefined;
  /** The description in English, as Markdown. */
  descriptionEn?: string | null | undefined;
  /** The description in Chinese, as Markdown. */
  descriptionZh?: string | null | undefined;
  /** Its size with packaging; null when unknown. */
  dimensions?: DimensionsInput | null | undefined;
  /** The product. */
  id: string;
  /** Its pictures, 20 at most; the first is the cover. */
  media?: Array<ProductPictureInput> | null | undefined;
  /** Name in English. */
  nameEn?: string | null | undefined;
  /** Name in Chinese; a product has a name in one language at least. */
  nameZh?: string | null | undefined;
  /** What is in the package, in English, a line each. */
  packageEn?: string | null | undefined;
  /** What is in the package, in Chinese, a line each. */
  packageZh?: string | null | undefined;
  /** SKUs to take away: deleted when they never had stock, else no longer offered. */
  removedSkuIds?: Array<string> | null | undefined;
  /** What the seller promises for it. */
  services?: Array<ProductService> | null | undefined;
  /** SKUs to add or change; all others stay. */
  skus?: Array<SkuInput> | null | undefined;
  /** One line below the name, in English. */
  subtitleEn?: string | null | undefined;
  /** One line below the name, in Chinese. */
  subtitleZh?: string | null | undefined;
  /** The version that was read. */
  version: number;
  /** Months of warranty, 1 to 600; null for none. */
  warrantyMonths?: number | null | undefined;
};

/** What to change; fields left out stay as they are. */
export type UpdateProfileInput = {
  /** `/media/` and the key that `POST /media/uploads?avatar` answered with; null removes the picture. */
  avatarUrl?: string | null | undefined;
  /** A day such as `2001-12-31`, not to come; null removes it. */
  birthday?: string | null | undefined;
  /** The name others see, 1 to 40 characters. */
  displayName?: string | null | undefined;
  /** What you say of yourself. */
  gender?: Gender | null | undefined;
  /** The language of e-mails. */
  language?: Locale | null | undefined;
  /** A phone number, changed as `changePhone` does; null removes it. */
  phone?: string | null | undefined;
};

/** Changes to a spend discount; what is absent stays. Orders keep what they were given. */
export type UpdateSpendDiscountInput = {
  /** When it ends. */
  endsAt?: string | null | undefined;
  /** Which spend discount. */
  id: string;
  /** What it is called in English. */
  nameEn?: string | null | undefined;
  /** What it is called in Chinese. */
  nameZh?: string | null | undefined;
  /** Whether the highest tier counts once per multiple. */
  repeats?: boolean | null | undefined;
  /** What goods it is for; comes with `scopeIds`. */
  scope?: PromotionScope | null | undefined;
  /** Ids of the sellers, categories or products it is for. */
  scopeIds?: Array<string> | null | undefined;
  /** From when on it counts. */
  startsAt?: string | null | undefined;
  /** All its tiers. */
  tiers?: Array<SpendDiscountTierInput> | null | undefined;
  /** The version that was read. */
  version: number;
};

/** What changes of a warehouse; fields that are left out stay. */
export type UpdateWarehouseInput = {
  /** False closes it, which needs it to be empty and nothing to be on the way there; true opens it again. */
  active?: boolean | null | undefined;
  /** The warehouse. */
  id: string;
  /** Its name in English, 60 characters. */
  nameEn?: string | null | undefined;
  /** Its name in Chinese, 60 characters. */
  nameZh?: string | null | undefined;
  /** The province it is in, as 北京市 or 北京. */
  province?: string | null | undefined;
  /** Provinces that it serves before all other warehouses. */
  regions?: Array<string> | null | undefined;
  /** The version that was read. */
  version: number;
};

/** Changes to a webhook; what is absent stays. */
export type UpdateWebhookInput = {
  /** Whether it is notified. */
  active?: boolean | null | undefined;
  /** What to notify of. */
  events?: Array<WebhookEventType> | null | undefined;
  /** Which webhook. */
  id: string;
  /** What to select of the type `WebhookEvent`: `{ order { orderNo total { amount } } }`; 8000 characters at most. */
  selection?: string | null | undefined;
  /** Where to post. */
  url?: string | null | undefined;
};

/** The status of a claimed coupon. */
export type UserCouponStatus =
  /** It can be used. */
  | 'AVAILABLE'
  /** Expired. */
  | 'EXPIRED'
  /** An order that is not paid yet uses it. */
  | 'HELD'
  /** A paid order used it. */
  | 'USED';

/** Why a mutation was refused; the same codes in the whole graph. */
export type UserErrorCode =
  /** The account may not be used for now; the message says why, until when, and how to object. */
  | 'ACCOUNT_SUSPENDED'
  /** A delivery address is needed. */
  | 'ADDRESS_REQUIRED'
  /** You reviewed this purchase already. */
  | 'ALREADY_REVIEWED'
  /** Nothing is selected to buy. */
  | 'CART_EMPTY'
  /** It was changed meanwhile, or already exists. */
  | 'CONFLICT'
  /** The coupon is not for these goods, or they cost too little. */
  | 'COUPON_NOT_APPLICABLE'
  /** The coupon is used up, expired, or not to be had (again). */
  | 'COUPON_UNAVAILABLE'
  /** Something of the account is not finished yet, so it cannot be deleted. */
  | 'DELETION_BLOCKED'
  /** The account is about to be deleted; signing in with `keepAccount` keeps it. */
  | 'DELETION_REQUESTED'
  /** This idempotency key was used with other input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** Fewer points can be spent than wanted. */
  | 'INSUFFICIENT_POINTS'
  /** That account or password is not right. */
  | 'INVALID_CREDENTIALS'
  /** A value is missing or not allowed. */
  | 'INVALID_INPUT'
  /** The quantity is not a whole number in the allowed range. */
  | 'INVALID_QUANTITY'
  /** The state of the order does not allow this. */
  | 'INVALID_TRANSITION'
  /** The most that is allowed is reached. */
  | 'LIMIT_REACHED'
  /** The link of an e-mail was used, replaced or is too old; ask for another. */
  | 'LINK_EXPIRED'
  /** There is no such thing, or it is not yours. */
  | 'NOT_FOUND'
  /** Only buyers of the product may review it. */
  | 'NOT_PURCHASED'
  /** Fewer units are available than wanted. */
  | 'OUT_OF_STOCK'
  /** The password must be confirmed first: see `confirmPassword`. */
  | 'PASSWORD_REQUIRED'
  /** The payment provider declined. */
  | 'PAYMENT_DECLINED'
  /** The total differs from the one you confirmed. */
  | 'PRICE_CHANGED'
  /** Too many attempts; wait. */
  | 'RATE_LIMITED'
  /** The password was right; a code of the second factor is needed, too. */
  | 'SECOND_FACTOR_REQUIRED'
  /** The session ended; sign in again. */
  | 'SESSION_EXPIRED'
  /** The product is not for sale any more. */
  | 'UNAVAILABLE'
  /** The password is too short or too common. */
  | 'WEAK_PASSWORD';

/** Why a balance changed. */
export type WalletEntryKind =
  /** An order was paid. */
  | 'PAYMENT'
  /** A refund of an order. */
  | 'REFUND'
  /** A top-up by an administrator. */
  | 'TOP_UP';

/** The status of a delivery. */
export type WebhookDeliveryStatus =
  /** Not accepted for a day; it can be replayed. */
  | 'DEAD'
  /** The partner answered with a status of 200 to 299. */
  | 'DELIVERED'
  /** Waiting for its first or next attempt. */
  | 'PENDING';

/** What a webhook can report. In the body of a delivery `ORDER_PAID` is called `order.paid`. */
export type WebhookEventType =
  /** The return was granted. */
  | 'AFTER_SALE_GRANTED'
  /** The refund of the request is complete. */
  | 'AFTER_SALE_REFUNDED'
  /** The seller declined the request. */
  | 'AFTER_SALE_REJECTED'
  /** A buyer made an after-sale request. */
  | 'AFTER_SALE_REQUESTED'
  /** The goods are on their way back. */
  | 'AFTER_SALE_SENT'
  /** The request was settled; the refund is pending. */
  | 'AFTER_SALE_SETTLED'
  /** The buyer withdrew the request. */
  | 'AFTER_SALE_WITHDRAWN'
  /** It was cancelled or not paid in time. */
  | 'ORDER_CANCELLED'
  /** The receipt was confirmed, by the buyer or automatically. */
  | 'ORDER_COMPLETED'
  /** All goods of an order have arrived. */
  | 'ORDER_DELIVERED'
  /** All of an order is paid. */
  | 'ORDER_PAID'
  /** An order was placed; it is not paid yet. */
  | 'ORDER_PLACED'
  /** All goods of an order are on their way. */
  | 'ORDER_SHIPPED'
  /** A payment failed; for administrators. */
  | 'PAYMENT_FAILED'
  /** The buyer began to pay; for administrators. */
  | 'PAYMENT_STARTED'
  /** A payment succeeded; for administrators. */
  | 'PAYMENT_SUCCEEDED'
  /** A refund was requested; for administrators. */
  | 'REFUND_REQUESTED'
  /** A refund succeeded; for administrators. */
  | 'REFUND_SUCCEEDED'
  /** A parcel has arrived. */
  | 'SHIPMENT_DELIVERED'
  /** A problem with the delivery of a parcel. */
  | 'SHIPMENT_EXCEPTION'
  /** A parcel is on its way. */
  | 'SHIPMENT_SHIPPED';

export type ProfilePageQueryVariables = Exact<{ [key: string]: never; }>;


export type ProfilePageQuery = { me: { __typename: 'User', email: string | null, emailVerified: boolean | null, phone: string | null, id: string, displayName: string, avatarUrl: string | null, gender: Gender | null, birthday: string | null, language: Locale | null } | null };

export type AddressCard_AddressFragment = { __typename: 'Address', id: string, recipient: string, phone: string, province: string, city: string, district: string, street: string, postalCode: string | null, isDefault: boolean };

export type AddressBookQueryVariables = Exact<{ [key: string]: never; }>;


export type AddressBookQuery = { me: { __typename: 'User', id: string, addresses: Array<{ __typename: 'Address', id: string, recipient: string, phone: string, province: string, city: string, district: string, street: string, postalCode: string | null, isDefault: boolean }> | null } | null };

export type SaveAddressMutationVariables = Exact<{
  input: AddressInput;
}>;


export type SaveAddressMutation = { saveAddress: { address: { __typename: 'Address', id: string, recipient: string, phone: string, province: string, city: string, district: string, street: string, postalCode: string | null, isDefault: boolean } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type RemoveAddressMutationVariables = Exact<{
  id: string;
}>;


export type RemoveAddressMutation = { removeAddress: { address: { __typename: 'Address', id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type BlockedKeywordsQueryVariables = Exact<{ [key: string]: never; }>;


export type BlockedKeywordsQuery = { blockedKeywords: Array<{ locale: Locale, text: string, blockedAt: string }> | null };

export type BlockKeywordMutationVariables = Exact<{
  input: BlockedKeywordInput;
}>;


export type BlockKeywordMutation = { blockKeyword: { userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type UnblockKeywordMutationVariables = Exact<{
  input: BlockedKeywordInput;
}>;


export type UnblockKeywordMutation = { unblockKeyword: { userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type ShopNewsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ShopNewsQuery = { shopNews: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'ShopNews', id: string, titleZh: string, titleEn: string, textZh: string, textEn: string, path: string | null, createdAt: string, messages: number, letters: number, deliveredAt: string | null, author: { __typename: 'User', id: string, displayName: string } | null }> } | null };

export type NewsAudienceQueryVariables = Exact<{ [key: string]: never; }>;


export type NewsAudienceQuery = { newsAudience: { people: number, messages: number, letters: number } | null };

export type PublishShopNewsMutationVariables = Exact<{
  input: NewsInput;
}>;


export type PublishShopNewsMutation = { publishShopNews: { newsId: string | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type OrderPayment_PaymentFragment = { __typename: 'Payment', id: string, paymentNo: string, method: PaymentMethod, status: PaymentStatus, paidAt: string | null, amount: { amount: string, currency: CurrencyCode }, refunded: { amount: string, currency: CurrencyCode }, refunds: Array<{ __typename: 'PaymentRefund', id: string, reason: RefundReason, note: string | null, destination: RefundDestination, status: RefundStatus, createdAt: string, amount: { amount: string, currency: CurrencyCode } }> };

export type OrderPaymentsQueryVariables = Exact<{
  id: string;
}>;


export type OrderPaymentsQuery = { order: { __typename: 'Order', id: string, payments: Array<{ __typename: 'Payment', id: string, paymentNo: string, method: PaymentMethod, status: PaymentStatus, paidAt: string | null, amount: { amount: string, currency: CurrencyCode }, refunded: { amount: string, currency: CurrencyCode }, refunds: Array<{ __typename: 'PaymentRefund', id: string, reason: RefundReason, note: string | null, destination: RefundDestination, status: RefundStatus, createdAt: string, amount: { amount: string, currency: CurrencyCode } }> }> } | null };

export type RefundPaymentMutationVariables = Exact<{
  input: RefundPaymentInput;
}>;


export type RefundPaymentMutation = { refundPayment: { payment: { __typename: 'Payment', id: string, paymentNo: string, method: PaymentMethod, status: PaymentStatus, paidAt: string | null, amount: { amount: string, currency: CurrencyCode }, refunded: { amount: string, currency: CurrencyCode }, refunds: Array<{ __typename: 'PaymentRefund', id: string, reason: RefundReason, note: string | null, destination: RefundDestination, status: RefundStatus, createdAt: string, amount: { amount: string, currency: CurrencyCode } }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type WalletOfQueryVariables = Exact<{
  userId: string;
}>;


export type WalletOfQuery = { walletOf: { balance: { amount: string, currency: CurrencyCode }, entries: { nodes: Array<{ __typename: 'WalletEntry', id: string, kind: WalletEntryKind, note: string | null, createdAt: string, amount: { amount: string, currency: CurrencyCode } }> } } | null };

export type CreditBalanceMutationVariables = Exact<{
  input: TopUpBalanceInput;
}>;


export type CreditBalanceMutation = { topUpBalance: { wallet: { balance: { amount: string, currency: CurrencyCode } } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type ReconcilePaymentsMutationVariables = Exact<{
  input: ReconcilePaymentsInput;
}>;


export type ReconcilePaymentsMutation = { reconcilePayments: { differences: Array<{ __typename: 'PaymentDifference', id: string }> | null, userErrors: Array<{ message: string }> } | null };

export type PartnersQueryVariables = Exact<{
  status?: PartnerStatus | null | undefined;
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type PartnersQuery = { partners: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Partner', id: string, status: PartnerStatus, name: string, website: string, submittedAt: string, suspendedAt: string | null }> } | null };

export type PartnerDetailQueryVariables = Exact<{
  id: string;
}>;


export type PartnerDetailQuery = { partner: { __typename: 'Partner', id: string, status: PartnerStatus, name: string, website: string, contact: string, purpose: string, scopes: Array<PartnerScope>, reason: string | null, submittedAt: string, suspendedAt: string | null, suspendReason: string | null, quota: { requestsPerMinute: number, costPerMinute: number, requestsPerDay: number, costPerDay: number }, owner: { __typename: 'User', id: string, displayName: string } | null, apiKeys: Array<{ __typename: 'ApiKey', id: string, name: string, prefix: string, scopes: Array<PartnerScope>, createdAt: string, expiresAt: string, revokedAt: string | null, lastUsedAt: string | null }>, usage: Array<{ clientName: string, clientVersion: string, operationId: string, operationName: string, calls: number, errors: number, p95: number, cost: number, lastUsedAt: string }>, releases: Array<{ __typename: 'OperationRelease', id: string, clientName: string, clientVersion: string, operationCount: number, publishedAt: string }> } | null };

export type ApprovePartnerMutationVariables = Exact<{
  partnerId: string;
}>;


export type ApprovePartnerMutation = { approvePartner: { userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type RejectPartnerMutationVariables = Exact<{
  input: DeclinePartnerInput;
}>;


export type RejectPartnerMutation = { rejectPartner: { userErrors: Array<{ message: string }> } | null };

export type SuspendPartnerMutationVariables = Exact<{
  input: DeclinePartnerInput;
}>;


export type SuspendPartnerMutation = { suspendPartner: { userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type RestorePartnerMutationVariables = Exact<{
  partnerId: string;
}>;


export type RestorePartnerMutation = { restorePartner: { userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type SetPartnerQuotaMutationVariables = Exact<{
  input: SetPartnerQuotaInput;
}>;


export type SetPartnerQuotaMutation = { setPartnerQuota: { userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type RefundRow_RefundFragment = { __typename: 'PaymentRefund', id: string, reason: RefundReason, destination: RefundDestination, status: RefundStatus, createdAt: string, doneAt: string | null, amount: { amount: string, currency: CurrencyCode }, order: { __typename: 'Order', id: string, orderNo: string } };

export type PaymentRefundsQueryVariables = Exact<{
  status?: RefundStatus | null | undefined;
  after?: string | null | undefined;
}>;


export type PaymentRefundsQuery = { paymentRefunds: { totalCount: number, nodes: Array<{ __typename: 'PaymentRefund', id: string, reason: RefundReason, destination: RefundDestination, status: RefundStatus, createdAt: string, doneAt: string | null, amount: { amount: string, currency: CurrencyCode }, order: { __typename: 'Order', id: string, orderNo: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type DifferenceRow_DifferenceFragment = { __typename: 'PaymentDifference', id: string, provider: string, kind: PaymentDifferenceKind, reference: string, foundAt: string, repairedAt: string | null, ours: { amount: string, currency: CurrencyCode } | null, theirs: { amount: string, currency: CurrencyCode } | null };

export type PaymentDifferencesQueryVariables = Exact<{
  open: boolean;
}>;


export type PaymentDifferencesQuery = { paymentDifferences: Array<{ __typename: 'PaymentDifference', id: string, provider: string, kind: PaymentDifferenceKind, reference: string, foundAt: string, repairedAt: string | null, ours: { amount: string, currency: CurrencyCode } | null, theirs: { amount: string, currency: CurrencyCode } | null }> | null };

export type RolesQueryVariables = Exact<{
  withEmails: boolean;
}>;


export type RolesQuery = { staffRoles: Array<{ role: StaffRole, editable: boolean, permissions: Array<Permission>, holders: Array<{ __typename: 'User', id: string, displayName: string, email?: string | null }> }> | null, permissions: Array<{ permission: Permission, name: string, description: string }> | null };

export type ChangeRolePermissionsMutationVariables = Exact<{
  input: ChangeRolePermissionsInput;
}>;


export type ChangeRolePermissionsMutation = { changeRolePermissions: { userErrors: Array<{ message: string }> } | null };

export type ChangeStaffRolesMutationVariables = Exact<{
  input: ChangeStaffRolesInput;
}>;


export type ChangeStaffRolesMutation = { changeStaffRoles: { userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type SellerApplicationsQueryVariables = Exact<{
  status?: SellerApplicationStatus | null | undefined;
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type SellerApplicationsQuery = { sellerApplications: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'SellerApplication', id: string, status: SellerApplicationStatus, companyName: string | null, nameZh: string | null, nameEn: string | null, submittedAt: string | null }> } | null };

export type SellerApplicationDetailQueryVariables = Exact<{
  id: string;
}>;


export type SellerApplicationDetailQuery = { sellerApplication: { __typename: 'SellerApplication', id: string, status: SellerApplicationStatus, companyName: string | null, creditCode: string | null, licenceUrl: string | null, logoUrl: string | null, contactName: string | null, phone: string | null, province: string | null, city: string | null, district: string | null, street: string | null, nameZh: string | null, nameEn: string | null, slug: string | null, descriptionZh: string | null, descriptionEn: string | null, reason: string | null, submittedAt: string | null, applicant: { __typename: 'User', id: string, displayName: string, email: string | null } | null, sameLicence: Array<{ __typename: 'SellerApplication', id: string, status: SellerApplicationStatus, companyName: string | null, nameZh: string | null, nameEn: string | null }> | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null } | null };

export type AllSellersQueryVariables = Exact<{
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type AllSellersQuery = { sellers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Seller', logoUrl: string | null, status: SellerStatus, suspendReason: string | null, openedAt: string, followerCount: number, id: string, slug: string, name: string, owner: { __typename: 'User', id: string, displayName: string } | null }> } | null };

export type ApproveSellerApplicationMutationVariables = Exact<{
  id: string;
}>;


export type ApproveSellerApplicationMutation = { approveSellerApplication: { userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type RejectSellerApplicationMutationVariables = Exact<{
  input: RejectSellerApplicationInput;
}>;


export type RejectSellerApplicationMutation = { rejectSellerApplication: { userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type SuspendSellerMutationVariables = Exact<{
  input: SuspendSellerInput;
}>;


export type SuspendSellerMutation = { suspendSeller: { seller: { __typename: 'Seller', id: string, status: SellerStatus, suspendReason: string | null } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type RestoreSellerMutationVariables = Exact<{
  sellerId: string;
}>;


export type RestoreSellerMutation = { restoreSeller: { seller: { __typename: 'Seller', id: string, status: SellerStatus, suspendReason: string | null } | null, userErrors: Array<{ message: string }> } | null };

export type AfterSaleRow_RequestFragment = { __typename: 'AfterSale', id: string, kind: AfterSaleKind, status: AfterSaleStatus, createdAt: string, deadline: string | null, amount: { amount: string, currency: CurrencyCode }, lines: Array<{ quantity: number, orderLine: { __typename: 'OrderLine', id: string, productName: string, imageUrl: string | null, specs: Array<{ name: string, value: string }> } }> };

export type AfterSaleDetail_RequestFragment = { __typename: 'AfterSale', afterSaleNo: string, reason: AfterSaleReason, text: string | null, pictures: Array<string>, rejectReason: string | null, returnCarrier: string | null, returnTrackingNo: string | null, points: number, allowedActions: Array<AfterSaleAction>, id: string, kind: AfterSaleKind, status: AfterSaleStatus, createdAt: string, deadline: string | null, returnAddress: { recipient: string, phone: string, address: string } | null, goodsAmount: { amount: string, currency: CurrencyCode }, freightAmount: { amount: string, currency: CurrencyCode }, order: { __typename: 'Order', id: string, orderNo: string, buyer: { __typename: 'User', id: string } | null }, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, lines: Array<{ restocked: number, quantity: number, amount: { amount: string, currency: CurrencyCode }, orderLine: { __typename: 'OrderLine', id: string, productName: string, imageUrl: string | null, specs: Array<{ name: string, value: string }> } }>, events: Array<{ __typename: 'AfterSaleEvent', id: string, message: string, note: string | null, actor: string, at: string }>, amount: { amount: string, currency: CurrencyCode } };

export type AfterSalesPageQueryVariables = Exact<{
  open?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type AfterSalesPageQuery = { afterSales: { nodes: Array<{ __typename: 'AfterSale', id: string, kind: AfterSaleKind, status: AfterSaleStatus, createdAt: string, deadline: string | null, amount: { amount: string, currency: CurrencyCode }, lines: Array<{ quantity: number, orderLine: { __typename: 'OrderLine', id: string, productName: string, imageUrl: string | null, specs: Array<{ name: string, value: string }> } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type AfterSalePageQueryVariables = Exact<{
  id: string;
}>;


export type AfterSalePageQuery = { carriers: Array<{ name: string }> | null, afterSale: { __typename: 'AfterSale', afterSaleNo: string, reason: AfterSaleReason, text: string | null, pictures: Array<string>, rejectReason: string | null, returnCarrier: string | null, returnTrackingNo: string | null, points: number, allowedActions: Array<AfterSaleAction>, id: string, kind: AfterSaleKind, status: AfterSaleStatus, createdAt: string, deadline: string | null, returnAddress: { recipient: string, phone: string, address: string } | null, goodsAmount: { amount: string, currency: CurrencyCode }, freightAmount: { amount: string, currency: CurrencyCode }, order: { __typename: 'Order', id: string, orderNo: string, buyer: { __typename: 'User', id: string } | null }, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, lines: Array<{ restocked: number, quantity: number, amount: { amount: string, currency: CurrencyCode }, orderLine: { __typename: 'OrderLine', id: string, productName: string, imageUrl: string | null, specs: Array<{ name: string, value: string }> } }>, events: Array<{ __typename: 'AfterSaleEvent', id: string, message: string, note: string | null, actor: string, at: string }>, amount: { amount: string, currency: CurrencyCode } } | null };

export type AfterSaleFormQueryVariables = Exact<{
  orderId: string;
}>;


export type AfterSaleFormQuery = { order: { __typename: 'Order', id: string, orderNo: string, afterSaleOptions: Array<{ kind: AfterSaleKind, units: number, orderLine: { __typename: 'OrderLine', id: string, productName: string, imageUrl: string | null, quantity: number, product: { __typename: 'Product', id: string, slug: string, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null } | null, specs: Array<{ name: string, value: string }>, unitPrice: { amount: string, currency: CurrencyCode }, total: { amount: string, currency: CurrencyCode }, sku: { __typename: 'Sku', id: string } | null } }> } | null };

export type AfterSaleQuoteQueryVariables = Exact<{
  input: AfterSaleQuoteInput;
}>;


export type AfterSaleQuoteQuery = { afterSaleQuote: { points: number | null, goodsAmount: { amount: string, currency: CurrencyCode } | null, userErrors: Array<{ message: string }> } | null };

export type RequestAfterSaleMutationVariables = Exact<{
  input: RequestAfterSaleInput;
}>;


export type RequestAfterSaleMutation = { requestAfterSale: { afterSale: { __typename: 'AfterSale', id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type ApproveAfterSaleMutationVariables = Exact<{
  input: ApproveAfterSaleInput;
}>;


export type ApproveAfterSaleMutation = { approveAfterSale: { afterSale: { __typename: 'AfterSale', id: string, status: AfterSaleStatus } | null, userErrors: Array<{ message: string }> } | null };

export type RejectAfterSaleMutationVariables = Exact<{
  input: RejectAfterSaleInput;
}>;


export type RejectAfterSaleMutation = { rejectAfterSale: { afterSale: { __typename: 'AfterSale', id: string, status: AfterSaleStatus } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type WithdrawAfterSaleMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawAfterSaleMutation = { withdrawAfterSale: { afterSale: { __typename: 'AfterSale', id: string, status: AfterSaleStatus } | null, userErrors: Array<{ message: string }> } | null };

export type SendReturnMutationVariables = Exact<{
  input: SendReturnInput;
}>;


export type SendReturnMutation = { sendReturn: { afterSale: { __typename: 'AfterSale', id: string, status: AfterSaleStatus } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type ReceiveReturnMutationVariables = Exact<{
  input: ReceiveReturnInput;
}>;


export type ReceiveReturnMutation = { receiveReturn: { afterSale: { __typename: 'AfterSale', id: string, status: AfterSaleStatus } | null, userErrors: Array<{ message: string }> } | null };

export type AuditRow_EntryFragment = { __typename: 'AuditEntry', id: string, number: number, at: string, role: Role, action: string, subjectType: string | null, subjectId: string | null, outcome: AuditOutcome, codes: Array<string>, reason: string | null, actorId: string, actor: { __typename: 'User', id: string, displayName: string } | null };

export type AuditDetail_EntryFragment = { __typename: 'AuditEntry', sellerId: string | null, sessionId: string | null, ipAddress: string | null, requestId: string, input: string, hash: string, id: string, number: number, at: string, role: Role, action: string, subjectType: string | null, subjectId: string | null, outcome: AuditOutcome, codes: Array<string>, reason: string | null, actorId: string, changes: Array<{ __typename: 'AuditChange', type: string, id: string, field: string, before: string | null, after: string | null }>, actor: { __typename: 'User', id: string, displayName: string } | null };

export type AuditLogPageQueryVariables = Exact<{
  filter: AuditLogFilter;
  after?: string | null | undefined;
}>;


export type AuditLogPageQuery = { auditLog: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'AuditEntry', id: string, number: number, at: string, role: Role, action: string, subjectType: string | null, subjectId: string | null, outcome: AuditOutcome, codes: Array<string>, reason: string | null, actorId: string, actor: { __typename: 'User', id: string, displayName: string } | null }> } | null };

export type AuditLogExportQueryVariables = Exact<{
  filter: AuditLogFilter;
  after?: string | null | undefined;
}>;


export type AuditLogExportQuery = { auditLog: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'AuditEntry', sellerId: string | null, sessionId: string | null, ipAddress: string | null, requestId: string, input: string, hash: string, id: string, number: number, at: string, role: Role, action: string, subjectType: string | null, subjectId: string | null, outcome: AuditOutcome, codes: Array<string>, reason: string | null, actorId: string, changes: Array<{ __typename: 'AuditChange', type: string, id: string, field: string, before: string | null, after: string | null }>, actor: { __typename: 'User', id: string, displayName: string } | null }> } | null };

export type AuditEntryPageQueryVariables = Exact<{
  id: string;
}>;


export type AuditEntryPageQuery = { auditEntry: { __typename: 'AuditEntry', sellerId: string | null, sessionId: string | null, ipAddress: string | null, requestId: string, input: string, hash: string, id: string, number: number, at: string, role: Role, action: string, subjectType: string | null, subjectId: string | null, outcome: AuditOutcome, codes: Array<string>, reason: string | null, actorId: string, changes: Array<{ __typename: 'AuditChange', type: string, id: string, field: string, before: string | null, after: string | null }>, actor: { __typename: 'User', id: string, displayName: string } | null } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { user: { __typename: 'User', id: string } | null, challenge: { token: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type ConfirmSignInMutationVariables = Exact<{
  input: ConfirmSignInInput;
}>;


export type ConfirmSignInMutation = { confirmSignIn: { user: { __typename: 'User', id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp: { user: { __typename: 'User', id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type ConfirmPasswordMutationVariables = Exact<{
  input: ConfirmPasswordInput;
}>;


export type ConfirmPasswordMutation = { confirmPassword: { confirmedUntil: string | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type Watched_ImportFragment = { __typename: 'BulkImport', id: string, kind: BulkKind, fileName: string, upload: string, trial: boolean, status: ImportStatus, format: string | null, rowCount: number | null, position: number, created: number, updated: number, unchanged: number, failed: number, problemCount: number, failure: string | null, createdAt: string, finishedAt: string | null };

export type BulkImportsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type BulkImportsQuery = { bulkImports: { totalCount: number, nodes: Array<{ __typename: 'BulkImport', id: string, kind: BulkKind, fileName: string, upload: string, trial: boolean, status: ImportStatus, format: string | null, rowCount: number | null, position: number, created: number, updated: number, unchanged: number, failed: number, problemCount: number, failure: string | null, createdAt: string, finishedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type WatchedImportQueryVariables = Exact<{
  id: string;
}>;


export type WatchedImportQuery = { bulkImport: { __typename: 'BulkImport', id: string, kind: BulkKind, fileName: string, upload: string, trial: boolean, status: ImportStatus, format: string | null, rowCount: number | null, position: number, created: number, updated: number, unchanged: number, failed: number, problemCount: number, failure: string | null, createdAt: string, finishedAt: string | null } | null };

export type ImportProblemsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ImportProblemsQuery = { bulkImport: { __typename: 'BulkImport', id: string, problems: { totalCount: number, nodes: Array<{ line: number, column: string | null, message: string, warning: boolean, cells: Array<{ column: string, text: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ImportShopQueryVariables = Exact<{
  slug: string;
}>;


export type ImportShopQuery = { shop: { __typename: 'Seller', id: string, name: string } | null };

export type StartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type StartImportMutation = { startImport: { import: { __typename: 'BulkImport', id: string, kind: BulkKind, fileName: string, upload: string, trial: boolean, status: ImportStatus, format: string | null, rowCount: number | null, position: number, created: number, updated: number, unchanged: number, failed: number, problemCount: number, failure: string | null, createdAt: string, finishedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type StopImportMutationVariables = Exact<{
  id: string;
}>;


export type StopImportMutation = { stopImport: { import: { __typename: 'BulkImport', id: string, kind: BulkKind, fileName: string, upload: string, trial: boolean, status: ImportStatus, format: string | null, rowCount: number | null, position: number, created: number, updated: number, unchanged: number, failed: number, problemCount: number, failure: string | null, createdAt: string, finishedAt: string | null } | null, userErrors: Array<{ message: string }> } | null };

export type RepeatImportMutationVariables = Exact<{
  id: string;
}>;


export type RepeatImportMutation = { repeatImport: { import: { __typename: 'BulkImport', id: string, kind: BulkKind, fileName: string, upload: string, trial: boolean, status: ImportStatus, format: string | null, rowCount: number | null, position: number, created: number, updated: number, unchanged: number, failed: number, problemCount: number, failure: string | null, createdAt: string, finishedAt: string | null } | null, userErrors: Array<{ message: string }> } | null };

export type CartChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type CartChangedSubscription = { cartChanged: { __typename: 'Cart', id: string, totalQuantity: number, selectedQuantity: number | null, allSelected: boolean, subtotal: { amount: string, currency: CurrencyCode } | null, savings: { amount: string, currency: CurrencyCode } | null, discount: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, groups: Array<{ seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: Array<{ __typename: 'CartPromotion', id: string, label: string, discount: { amount: string, currency: CurrencyCode }, next: { missing: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode } } | null, categories: Array<{ __typename: 'Category', id: string, slug: string }> | null, products: Array<{ __typename: 'Product', id: string, slug: string }> | null, sellers: Array<{ __typename: 'Seller', id: string, slug: string }> | null }> | null, freeShipping: { missing: { amount: string, currency: CurrencyCode } | null } | null, lines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> }> | null, savedLines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> } };

export type CartRow_LineFragment = { __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null };

export type CartView_CartFragment = { __typename: 'Cart', id: string, totalQuantity: number, selectedQuantity: number | null, allSelected: boolean, subtotal: { amount: string, currency: CurrencyCode } | null, savings: { amount: string, currency: CurrencyCode } | null, discount: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, groups: Array<{ seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: Array<{ __typename: 'CartPromotion', id: string, label: string, discount: { amount: string, currency: CurrencyCode }, next: { missing: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode } } | null, categories: Array<{ __typename: 'Category', id: string, slug: string }> | null, products: Array<{ __typename: 'Product', id: string, slug: string }> | null, sellers: Array<{ __typename: 'Seller', id: string, slug: string }> | null }> | null, freeShipping: { missing: { amount: string, currency: CurrencyCode } | null } | null, lines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> }> | null, savedLines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> };

export type CartPromotionLine_PromotionFragment = { __typename: 'CartPromotion', id: string, label: string, discount: { amount: string, currency: CurrencyCode }, next: { missing: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode } } | null, categories: Array<{ __typename: 'Category', id: string, slug: string }> | null, products: Array<{ __typename: 'Product', id: string, slug: string }> | null, sellers: Array<{ __typename: 'Seller', id: string, slug: string }> | null };

export type ChangeCartLineMutationVariables = Exact<{
  input: ChangeCartLineInput;
}>;


export type ChangeCartLineMutation = { changeCartLine: { cart: { __typename: 'Cart', id: string, totalQuantity: number, selectedQuantity: number | null, allSelected: boolean, subtotal: { amount: string, currency: CurrencyCode } | null, savings: { amount: string, currency: CurrencyCode } | null, discount: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, groups: Array<{ seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: Array<{ __typename: 'CartPromotion', id: string, label: string, discount: { amount: string, currency: CurrencyCode }, next: { missing: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode } } | null, categories: Array<{ __typename: 'Category', id: string, slug: string }> | null, products: Array<{ __typename: 'Product', id: string, slug: string }> | null, sellers: Array<{ __typename: 'Seller', id: string, slug: string }> | null }> | null, freeShipping: { missing: { amount: string, currency: CurrencyCode } | null } | null, lines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> }> | null, savedLines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> }, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type RemoveFromCartMutationVariables = Exact<{
  skuIds: Array<string> | string;
}>;


export type RemoveFromCartMutation = { removeFromCart: { cart: { __typename: 'Cart', id: string, totalQuantity: number, selectedQuantity: number | null, allSelected: boolean, subtotal: { amount: string, currency: CurrencyCode } | null, savings: { amount: string, currency: CurrencyCode } | null, discount: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, groups: Array<{ seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: Array<{ __typename: 'CartPromotion', id: string, label: string, discount: { amount: string, currency: CurrencyCode }, next: { missing: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode } } | null, categories: Array<{ __typename: 'Category', id: string, slug: string }> | null, products: Array<{ __typename: 'Product', id: string, slug: string }> | null, sellers: Array<{ __typename: 'Seller', id: string, slug: string }> | null }> | null, freeShipping: { missing: { amount: string, currency: CurrencyCode } | null } | null, lines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> }> | null, savedLines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> }, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type SelectCartLinesMutationVariables = Exact<{
  skuIds: Array<string> | string;
  selected: boolean;
}>;


export type SelectCartLinesMutation = { selectCartLines: { cart: { __typename: 'Cart', id: string, totalQuantity: number, selectedQuantity: number | null, allSelected: boolean, subtotal: { amount: string, currency: CurrencyCode } | null, savings: { amount: string, currency: CurrencyCode } | null, discount: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, groups: Array<{ seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: Array<{ __typename: 'CartPromotion', id: string, label: string, discount: { amount: string, currency: CurrencyCode }, next: { missing: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode } } | null, categories: Array<{ __typename: 'Category', id: string, slug: string }> | null, products: Array<{ __typename: 'Product', id: string, slug: string }> | null, sellers: Array<{ __typename: 'Seller', id: string, slug: string }> | null }> | null, freeShipping: { missing: { amount: string, currency: CurrencyCode } | null } | null, lines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> }> | null, savedLines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> }, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type PutBackIntoCartMutationVariables = Exact<{
  lines: Array<AddToCartInput> | AddToCartInput;
}>;


export type PutBackIntoCartMutation = { addManyToCart: { cart: { __typename: 'Cart', id: string, totalQuantity: number, selectedQuantity: number | null, allSelected: boolean, subtotal: { amount: string, currency: CurrencyCode } | null, savings: { amount: string, currency: CurrencyCode } | null, discount: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, groups: Array<{ seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: Array<{ __typename: 'CartPromotion', id: string, label: string, discount: { amount: string, currency: CurrencyCode }, next: { missing: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode } } | null, categories: Array<{ __typename: 'Category', id: string, slug: string }> | null, products: Array<{ __typename: 'Product', id: string, slug: string }> | null, sellers: Array<{ __typename: 'Seller', id: string, slug: string }> | null }> | null, freeShipping: { missing: { amount: string, currency: CurrencyCode } | null } | null, lines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> }> | null, savedLines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> }, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type SaveForLaterMutationVariables = Exact<{
  skuIds: Array<string> | string;
}>;


export type SaveForLaterMutation = { saveForLater: { cart: { __typename: 'Cart', id: string, totalQuantity: number, selectedQuantity: number | null, allSelected: boolean, subtotal: { amount: string, currency: CurrencyCode } | null, savings: { amount: string, currency: CurrencyCode } | null, discount: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, groups: Array<{ seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: Array<{ __typename: 'CartPromotion', id: string, label: string, discount: { amount: string, currency: CurrencyCode }, next: { missing: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode } } | null, categories: Array<{ __typename: 'Category', id: string, slug: string }> | null, products: Array<{ __typename: 'Product', id: string, slug: string }> | null, sellers: Array<{ __typename: 'Seller', id: string, slug: string }> | null }> | null, freeShipping: { missing: { amount: string, currency: CurrencyCode } | null } | null, lines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> }> | null, savedLines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> }, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type MoveToCartMutationVariables = Exact<{
  skuIds: Array<string> | string;
}>;


export type MoveToCartMutation = { moveToCart: { cart: { __typename: 'Cart', id: string, totalQuantity: number, selectedQuantity: number | null, allSelected: boolean, subtotal: { amount: string, currency: CurrencyCode } | null, savings: { amount: string, currency: CurrencyCode } | null, discount: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, groups: Array<{ seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: Array<{ __typename: 'CartPromotion', id: string, label: string, discount: { amount: string, currency: CurrencyCode }, next: { missing: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode } } | null, categories: Array<{ __typename: 'Category', id: string, slug: string }> | null, products: Array<{ __typename: 'Product', id: string, slug: string }> | null, sellers: Array<{ __typename: 'Seller', id: string, slug: string }> | null }> | null, freeShipping: { missing: { amount: string, currency: CurrencyCode } | null } | null, lines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> }> | null, savedLines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> }, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type FreightQuoteQueryVariables = Exact<{
  lines: Array<CheckoutLineInput> | CheckoutLineInput;
}>;


export type FreightQuoteQuery = { checkoutPreview: { freight: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode }, total: { amount: string, currency: CurrencyCode }, userErrors: Array<{ code: UserErrorCode }> } | null };

export type Edited_BrandFragment = { __typename: 'ManagedBrand', id: string, version: number, slug: string, name: string, nameZh: string | null, logoKey: string | null, logo: string | null, hidden: boolean };

export type ManagedBrandsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type ManagedBrandsQuery = { managedBrands: { totalCount: number, nodes: Array<{ __typename: 'ManagedBrand', productCount: number, id: string, version: number, slug: string, name: string, nameZh: string | null, logoKey: string | null, logo: string | null, hidden: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ManagedBrandQueryVariables = Exact<{
  id: string;
}>;


export type ManagedBrandQuery = { managedBrand: { __typename: 'ManagedBrand', productCount: number, id: string, version: number, slug: string, name: string, nameZh: string | null, logoKey: string | null, logo: string | null, hidden: boolean } | null };

export type CreateBrandMutationVariables = Exact<{
  input: CreateBrandInput;
}>;


export type CreateBrandMutation = { createBrand: { brand: { __typename: 'ManagedBrand', id: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type UpdateBrandMutationVariables = Exact<{
  input: UpdateBrandInput;
}>;


export type UpdateBrandMutation = { updateBrand: { brand: { __typename: 'ManagedBrand', id: string, version: number, slug: string, name: string, nameZh: string | null, logoKey: string | null, logo: string | null, hidden: boolean } | null, conflict: { changedBy: string | null, changedAt: string, current: { __typename: 'ManagedBrand', id: string, version: number, slug: string, name: string, nameZh: string | null, logoKey: string | null, logo: string | null, hidden: boolean } } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type MergeBrandMutationVariables = Exact<{
  input: MergeBrandInput;
}>;


export type MergeBrandMutation = { mergeBrand: { brand: { __typename: 'ManagedBrand', id: string } | null, userErrors: Array<{ message: string }> } | null };

export type Tree_CategoryFragment = { __typename: 'ManagedCategory', id: string, slug: string, name: string, nameZh: string | null, nameEn: string | null, parentId: string | null, level: number, icon: string | null, hidden: boolean, listed: boolean, productCount: number, attributes: Array<{ __typename: 'CategoryAttribute', id: string }> };

export type ManagedCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type ManagedCategoriesQuery = { managedCategories: Array<{ __typename: 'ManagedCategory', id: string, slug: string, name: string, nameZh: string | null, nameEn: string | null, parentId: string | null, level: number, icon: string | null, hidden: boolean, listed: boolean, productCount: number, attributes: Array<{ __typename: 'CategoryAttribute', id: string }> }> | null };

export type Asked_AttributeFragment = { __typename: 'CategoryAttribute', id: string, categoryId: string, nameZh: string | null, nameEn: string | null, kind: AttributeKind, unitZh: string | null, unitEn: string | null, required: boolean, filterable: boolean, choices: Array<{ __typename: 'CategoryAttributeChoice', id: string, nameZh: string | null, nameEn: string | null }> };

export type Edited_CategoryFragment = { __typename: 'ManagedCategory', id: string, version: number, slug: string, name: string, nameZh: string | null, nameEn: string | null, parentId: string | null, iconKey: string | null, icon: string | null, hidden: boolean, listed: boolean, productCount: number, attributes: Array<{ __typename: 'CategoryAttribute', id: string, categoryId: string, nameZh: string | null, nameEn: string | null, kind: AttributeKind, unitZh: string | null, unitEn: string | null, required: boolean, filterable: boolean, choices: Array<{ __typename: 'CategoryAttributeChoice', id: string, nameZh: string | null, nameEn: string | null }> }> };

export type ManagedCategoryQueryVariables = Exact<{
  id: string;
}>;


export type ManagedCategoryQuery = { managedCategory: { __typename: 'ManagedCategory', id: string, version: number, slug: string, name: string, nameZh: string | null, nameEn: string | null, parentId: string | null, iconKey: string | null, icon: string | null, hidden: boolean, listed: boolean, productCount: number, template: Array<{ __typename: 'CategoryAttribute', id: string, categoryId: string, nameZh: string | null, nameEn: string | null, kind: AttributeKind, unitZh: string | null, unitEn: string | null, required: boolean, filterable: boolean, choices: Array<{ __typename: 'CategoryAttributeChoice', id: string, nameZh: string | null, nameEn: string | null }> }>, attributes: Array<{ __typename: 'CategoryAttribute', id: string, categoryId: string, nameZh: string | null, nameEn: string | null, kind: AttributeKind, unitZh: string | null, unitEn: string | null, required: boolean, filterable: boolean, choices: Array<{ __typename: 'CategoryAttributeChoice', id: string, nameZh: string | null, nameEn: string | null }> }> } | null, managedCategories: Array<{ __typename: 'ManagedCategory', id: string, slug: string, name: string, nameZh: string | null, nameEn: string | null, parentId: string | null, level: number, icon: string | null, hidden: boolean, listed: boolean, productCount: number, attributes: Array<{ __typename: 'CategoryAttribute', id: string }> }> | null };

export type CreateCategoryMutationVariables = Exact<{
  input: CreateCategoryInput;
}>;


export type CreateCategoryMutation = { createCategory: { category: { __typename: 'ManagedCategory', id: string, version: number, slug: string, name: string, nameZh: string | null, nameEn: string | null, parentId: string | null, iconKey: string | null, icon: string | null, hidden: boolean, listed: boolean, productCount: number, attributes: Array<{ __typename: 'CategoryAttribute', id: string, categoryId: string, nameZh: string | null, nameEn: string | null, kind: AttributeKind, unitZh: string | null, unitEn: string | null, required: boolean, filterable: boolean, choices: Array<{ __typename: 'CategoryAttributeChoice', id: string, nameZh: string | null, nameEn: string | null }> }> } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type UpdateCategoryMutationVariables = Exact<{
  input: UpdateCategoryInput;
}>;


export type UpdateCategoryMutation = { updateCategory: { category: { __typename: 'ManagedCategory', id: string, version: number, slug: string, name: string, nameZh: string | null, nameEn: string | null, parentId: string | null, iconKey: string | null, icon: string | null, hidden: boolean, listed: boolean, productCount: number, attributes: Array<{ __typename: 'CategoryAttribute', id: string, categoryId: string, nameZh: string | null, nameEn: string | null, kind: AttributeKind, unitZh: string | null, unitEn: string | null, required: boolean, filterable: boolean, choices: Array<{ __typename: 'CategoryAttributeChoice', id: string, nameZh: string | null, nameEn: string | null }> }> } | null, conflict: { changedBy: string | null, changedAt: string, current: { __typename: 'ManagedCategory', id: string, version: number, slug: string, name: string, nameZh: string | null, nameEn: string | null, parentId: string | null, iconKey: string | null, icon: string | null, hidden: boolean, listed: boolean, productCount: number, attributes: Array<{ __typename: 'CategoryAttribute', id: string, categoryId: string, nameZh: string | null, nameEn: string | null, kind: AttributeKind, unitZh: string | null, unitEn: string | null, required: boolean, filterable: boolean, choices: Array<{ __typename: 'CategoryAttributeChoice', id: string, nameZh: string | null, nameEn: string | null }> }> } } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type MoveCategoryMutationVariables = Exact<{
  input: MoveCategoryInput;
}>;


export type MoveCategoryMutation = { moveCategory: { category: { __typename: 'ManagedCategory', id: string } | null, userErrors: Array<{ message: string }> } | null };

export type MergeCategoryMutationVariables = Exact<{
  input: MergeCategoryInput;
}>;


export type MergeCategoryMutation = { mergeCategory: { category: { __typename: 'ManagedCategory', id: string } | null, userErrors: Array<{ message: string }> } | null };

export type Edited_BlockFragment = { __typename: 'ManagedHomeBlock', id: string, version: number, kind: HomeBlockKind, state: HomeBlockState, titleZh: string | null, titleEn: string | null, textZh: string | null, textEn: string | null, href: string | null, source: FloorSource | null, categoryId: string | null, shown: boolean, startsAt: string | null, endsAt: string | null, picture: { key: string, url: string, width: number, height: number, altZh: string | null, altEn: string | null } | null, picked: Array<{ __typename: 'Product', id: string, name: string }> };

export type ManagedHomeBlocksQueryVariables = Exact<{ [key: string]: never; }>;


export type ManagedHomeBlocksQuery = { managedHomeBlocks: Array<{ __typename: 'ManagedHomeBlock', id: string, version: number, kind: HomeBlockKind, state: HomeBlockState, titleZh: string | null, titleEn: string | null, textZh: string | null, textEn: string | null, href: string | null, source: FloorSource | null, categoryId: string | null, shown: boolean, startsAt: string | null, endsAt: string | null, picture: { key: string, url: string, width: number, height: number, altZh: string | null, altEn: string | null } | null, picked: Array<{ __typename: 'Product', id: string, name: string }> }> | null };

export type ManagedHomeBlockQueryVariables = Exact<{
  id: string;
}>;


export type ManagedHomeBlockQuery = { managedHomeBlock: { __typename: 'ManagedHomeBlock', id: string, version: number, kind: HomeBlockKind, state: HomeBlockState, titleZh: string | null, titleEn: string | null, textZh: string | null, textEn: string | null, href: string | null, source: FloorSource | null, categoryId: string | null, shown: boolean, startsAt: string | null, endsAt: string | null, picture: { key: string, url: string, width: number, height: number, altZh: string | null, altEn: string | null } | null, picked: Array<{ __typename: 'Product', id: string, name: string }> } | null };

export type HomePreviewQueryVariables = Exact<{
  at: string;
}>;


export type HomePreviewQuery = { homePreview: Array<{ __typename: 'HomeBlock', id: string, kind: HomeBlockKind, title: string | null, text: string | null, href: string | null, picture: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, products: Array<{ __typename: 'Product', id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null }> }> | null };

export type CreateHomeBlockMutationVariables = Exact<{
  input: CreateHomeBlockInput;
}>;


export type CreateHomeBlockMutation = { createHomeBlock: { block: { __typename: 'ManagedHomeBlock', id: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type UpdateHomeBlockMutationVariables = Exact<{
  input: UpdateHomeBlockInput;
}>;


export type UpdateHomeBlockMutation = { updateHomeBlock: { block: { __typename: 'ManagedHomeBlock', id: string, version: number, kind: HomeBlockKind, state: HomeBlockState, titleZh: string | null, titleEn: string | null, textZh: string | null, textEn: string | null, href: string | null, source: FloorSource | null, categoryId: string | null, shown: boolean, startsAt: string | null, endsAt: string | null, picture: { key: string, url: string, width: number, height: number, altZh: string | null, altEn: string | null } | null, picked: Array<{ __typename: 'Product', id: string, name: string }> } | null, conflict: { changedBy: string | null, changedAt: string, current: { __typename: 'ManagedHomeBlock', id: string, version: number, kind: HomeBlockKind, state: HomeBlockState, titleZh: string | null, titleEn: string | null, textZh: string | null, textEn: string | null, href: string | null, source: FloorSource | null, categoryId: string | null, shown: boolean, startsAt: string | null, endsAt: string | null, picture: { key: string, url: string, width: number, height: number, altZh: string | null, altEn: string | null } | null, picked: Array<{ __typename: 'Product', id: string, name: string }> } } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type MoveHomeBlockMutationVariables = Exact<{
  input: MoveHomeBlockInput;
}>;


export type MoveHomeBlockMutation = { moveHomeBlock: { block: { __typename: 'ManagedHomeBlock', id: string } | null, userErrors: Array<{ message: string }> } | null };

export type DeleteHomeBlockMutationVariables = Exact<{
  id: string;
}>;


export type DeleteHomeBlockMutation = { deleteHomeBlock: { userErrors: Array<{ message: string }> } | null };

export type CheckoutPreviewQueryVariables = Exact<{
  input: CheckoutInput;
}>;


export type CheckoutPreviewQuery = { checkoutPreview: { couponIds: Array<string>, spendablePoints: number, lines: Array<{ quantity: number, available: number, unitPrice: { amount: string, currency: CurrencyCode }, total: { amount: string, currency: CurrencyCode }, sku: { __typename: 'Sku', id: string, specs: Array<{ name: string, value: string }>, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null } } | null }>, deliveryEstimate: { from: string, to: string } | null, itemsTotal: { amount: string, currency: CurrencyCode }, freight: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode }, total: { amount: string, currency: CurrencyCode }, discounts: Array<{ kind: DiscountKind, label: string, amount: { amount: string, currency: CurrencyCode } }>, coupons: Array<{ __typename: 'CouponOption', obstacle: string | null, id: string, claimed: boolean, count: number, saving: { amount: string, currency: CurrencyCode } | null, coupon: { __typename: 'Coupon', id: string, name: string, stackable: boolean, endsAt: string } }>, pointWorth: { amount: string, currency: CurrencyCode }, discountParts: { points: { amount: string, currency: CurrencyCode } }, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type CouponChoice_OptionFragment = { __typename: 'CouponOption', obstacle: string | null, id: string, claimed: boolean, count: number, saving: { amount: string, currency: CurrencyCode } | null, coupon: { __typename: 'Coupon', id: string, name: string, stackable: boolean, endsAt: string } };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { placeOrder: { order: { __typename: 'Order', id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type CouponTicket_CouponFragment = { __typename: 'Coupon', id: string, name: string, kind: CouponKind, percent: number | null, newCustomersOnly: boolean, startsAt: string, endsAt: string, claimable: boolean, claimedByMe: number, perPersonLimit: number, amount: { amount: string, currency: CurrencyCode } | null, cap: { amount: string, currency: CurrencyCode } | null, minSpend: { amount: string, currency: CurrencyCode } };

export type CouponCentreQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CouponCentreQuery = { availableCoupons: { nodes: Array<{ __typename: 'Coupon', id: string, name: string, kind: CouponKind, percent: number | null, newCustomersOnly: boolean, startsAt: string, endsAt: string, claimable: boolean, claimedByMe: number, perPersonLimit: number, amount: { amount: string, currency: CurrencyCode } | null, cap: { amount: string, currency: CurrencyCode } | null, minSpend: { amount: string, currency: CurrencyCode } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type MyCouponsQueryVariables = Exact<{
  status: UserCouponStatus;
  endsBefore?: string | null | undefined;
}>;


export type MyCouponsQuery = { myCoupons: { totalCount: number, nodes: Array<{ __typename: 'UserCoupon', id: string, status: UserCouponStatus, coupon: { __typename: 'Coupon', id: string, name: string, kind: CouponKind, percent: number | null, newCustomersOnly: boolean, startsAt: string, endsAt: string, claimable: boolean, claimedByMe: number, perPersonLimit: number, amount: { amount: string, currency: CurrencyCode } | null, cap: { amount: string, currency: CurrencyCode } | null, minSpend: { amount: string, currency: CurrencyCode } } }> } | null };

export type ClaimCouponMutationVariables = Exact<{
  couponId: string;
}>;


export type ClaimCouponMutation = { claimCoupon: { userCoupon: { __typename: 'UserCoupon', id: string, coupon: { __typename: 'Coupon', id: string, claimable: boolean, claimedByMe: number } } | null, userErrors: Array<{ message: string }> } | null };

export type MyPointsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPointsQuery = { pointsRules: { pointsPerYuan: number, worth: { amount: string, currency: CurrencyCode } } | null, pointsBalance: { points: number } | null, pointsEntries: { nodes: Array<{ __typename: 'PointsEntry', id: string, reason: PointsReason, points: number, balanceAfter: number, at: string, expiresAt: string | null }> } | null };

export type MyWalletQueryVariables = Exact<{ [key: string]: never; }>;


export type MyWalletQuery = { wallet: { balance: { amount: string, currency: CurrencyCode }, entries: { nodes: Array<{ __typename: 'WalletEntry', id: string, kind: WalletEntryKind, note: string | null, createdAt: string, amount: { amount: string, currency: CurrencyCode } }> } } | null };

export type DashboardPaymentsQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type DashboardPaymentsQuery = { paymentFigures: { total: { attempts: number, succeeded: number, failed: number, refunds: number, refunded: { amount: string, currency: CurrencyCode } }, before: { attempts: number, succeeded: number, failed: number, refunds: number, refunded: { amount: string, currency: CurrencyCode } }, days: Array<{ day: string, attempts: number, succeeded: number, failed: number, refunds: number, refunded: { amount: string, currency: CurrencyCode } }>, failures: Array<{ reason: string, count: number }> } | null };

export type PaymentTiles_TotalsFragment = { attempts: number, succeeded: number, failed: number, refunds: number, refunded: { amount: string, currency: CurrencyCode } };

export type DashboardRatingsQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type DashboardRatingsQuery = { ratingFigures: { total: { count: number, average: number | null, unanswered: number }, before: { count: number, average: number | null }, shares: Array<{ rating: number, count: number }> } | null };

export type DashboardReturnsQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type DashboardReturnsQuery = { afterSaleFigures: { total: { requests: number, units: number, refunded: { amount: string, currency: CurrencyCode } }, before: { requests: number, units: number, refunded: { amount: string, currency: CurrencyCode } }, days: Array<{ day: string, requests: number }>, reasons: Array<{ reason: AfterSaleReason, requests: number }> } | null };

export type DashboardSalesQueryVariables = Exact<{
  from: string;
  to: string;
  shops: boolean;
}>;


export type DashboardSalesQuery = { salesFigures: { total: { orders: number, units: number, buyers: number, newBuyers: number, paid: { amount: string, currency: CurrencyCode }, refunded: { amount: string, currency: CurrencyCode }, average: { amount: string, currency: CurrencyCode } | null }, before: { orders: number, units: number, buyers: number, newBuyers: number, paid: { amount: string, currency: CurrencyCode }, refunded: { amount: string, currency: CurrencyCode }, average: { amount: string, currency: CurrencyCode } | null }, days: Array<{ day: string, orders: number, units: number, paid: { amount: string, currency: CurrencyCode }, refunded: { amount: string, currency: CurrencyCode }, ownCoupons: { amount: string, currency: CurrencyCode } }>, daysBefore: Array<{ day: string, paid: { amount: string, currency: CurrencyCode } }>, topProducts: Array<{ __typename: 'SoldProduct', id: string, name: string, units: number, paid: { amount: string, currency: CurrencyCode } }>, departments?: Array<{ __typename: 'SoldDepartment', id: string | null, units: number, category: { __typename: 'Category', id: string, name: string } | null, paid: { amount: string, currency: CurrencyCode } }>, shops?: Array<{ __typename: 'SoldByShop', id: string, orders: number, units: number, seller: { __typename: 'Seller', id: string, name: string, slug: string } | null, paid: { amount: string, currency: CurrencyCode }, refunded: { amount: string, currency: CurrencyCode } }> } | null };

export type SalesTiles_TotalsFragment = { orders: number, units: number, buyers: number, newBuyers: number, paid: { amount: string, currency: CurrencyCode }, refunded: { amount: string, currency: CurrencyCode }, average: { amount: string, currency: CurrencyCode } | null };

export type DashboardTodayQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardTodayQuery = { salesByDay: Array<{ day: string, orders: number, units: number, paid: { amount: string, currency: CurrencyCode } }> | null };

export type DashboardViewsQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type DashboardViewsQuery = { viewFigures: { total: { visitors: number, views: number }, before: { visitors: number, views: number }, days: Array<{ day: string, visitors: number }>, topProducts: Array<{ __typename: 'ViewedGoods', id: string, viewers: number, product: { __typename: 'Product', id: string, name: string } | null }> } | null };

export type KeptCard_FavoriteFragment = { __typename: 'Favorite', id: string, productId: string, createdAt: string, inStockThen: boolean | null, priceThen: { amount: string, currency: CurrencyCode } | null, product: { __typename: 'Product', status: ProductStatus, id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null } | null };

export type FavoritesQueryVariables = Exact<{
  only?: FavoriteFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type FavoritesQuery = { me: { __typename: 'User', id: string, favorites: { totalCount: number, nodes: Array<{ __typename: 'Favorite', id: string, productId: string, createdAt: string, inStockThen: boolean | null, priceThen: { amount: string, currency: CurrencyCode } | null, product: { __typename: 'Product', status: ProductStatus, id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ForgetFavoriteMutationVariables = Exact<{
  productId: string;
}>;


export type ForgetFavoriteMutation = { removeFavorite: { product: { __typename: 'Product', id: string, isFavorite: boolean | null } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type BrowsedCard_ViewedFragment = { __typename: 'ViewedProduct', id: string, day: string, viewedAt: string, priceThen: { amount: string, currency: CurrencyCode }, product: { __typename: 'Product', status: ProductStatus, id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null } | null };

export type BrowsingHistoryQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type BrowsingHistoryQuery = { browsingHistory: { enabled: boolean, products: { totalCount: number, nodes: Array<{ __typename: 'ViewedProduct', id: string, day: string, viewedAt: string, priceThen: { amount: string, currency: CurrencyCode }, product: { __typename: 'Product', status: ProductStatus, id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type RecordViewsMutationVariables = Exact<{
  productIds: Array<string> | string;
}>;


export type RecordViewsMutation = { recordViews: { recorded: number | null, userErrors: Array<{ code: UserErrorCode }> } | null };

export type RemoveViewsMutationVariables = Exact<{
  input: RemoveViewsInput;
}>;


export type RemoveViewsMutation = { removeViews: { count: number | null, removedAt: string | null, userErrors: Array<{ message: string }> } | null };

export type RestoreViewsMutationVariables = Exact<{
  removedAt: string;
}>;


export type RestoreViewsMutation = { restoreViews: { count: number | null, userErrors: Array<{ message: string }> } | null };

export type SwitchHistoryMutationVariables = Exact<{
  enabled: boolean;
}>;


export type SwitchHistoryMutation = { switchHistory: { history: { enabled: boolean } | null, userErrors: Array<{ message: string }> } | null };

export type Home_BlockFragment = { __typename: 'HomeBlock', id: string, kind: HomeBlockKind, title: string | null, text: string | null, href: string | null, picture: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, products: Array<{ __typename: 'Product', id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null }> };

export type InvoiceSheet_InvoiceFragment = { __typename: 'IssuedInvoice', id: string, number: string, colour: InvoiceColour, reversesNumber: string | null, issuedAt: string, issuerName: string, issuerTaxNumber: string | null, title: string, taxNumber: string | null, seller: { __typename: 'Seller', id: string, name: string } | null, lines: Array<{ name: string, quantity: number, specs: Array<{ name: string, value: string }>, net: { amount: string, currency: CurrencyCode }, tax: { amount: string, currency: CurrencyCode }, total: { amount: string, currency: CurrencyCode } }>, net: { amount: string, currency: CurrencyCode }, tax: { amount: string, currency: CurrencyCode }, total: { amount: string, currency: CurrencyCode } };

export type OrderInvoicesQueryVariables = Exact<{
  id: string;
}>;


export type OrderInvoicesQuery = { order: { __typename: 'Order', id: string, orderNo: string, status: OrderStatus, buyer: { __typename: 'User', id: string } | null, issuedInvoices: Array<{ __typename: 'IssuedInvoice', id: string, number: string, colour: InvoiceColour, reversesNumber: string | null, issuedAt: string, issuerName: string, issuerTaxNumber: string | null, title: string, taxNumber: string | null, seller: { __typename: 'Seller', id: string, name: string } | null, lines: Array<{ name: string, quantity: number, specs: Array<{ name: string, value: string }>, net: { amount: string, currency: CurrencyCode }, tax: { amount: string, currency: CurrencyCode }, total: { amount: string, currency: CurrencyCode } }>, net: { amount: string, currency: CurrencyCode }, tax: { amount: string, currency: CurrencyCode }, total: { amount: string, currency: CurrencyCode } }> } | null };

export type MegaMenuQueryVariables = Exact<{ [key: string]: never; }>;


export type MegaMenuQuery = { categories: Array<{ __typename: 'Category', id: string, slug: string, name: string, icon: string | null, children: Array<{ __typename: 'Category', id: string, slug: string, name: string, icon: string | null, children: Array<{ __typename: 'Category', id: string, slug: string, name: string }> }> }> | null };

export type SandboxQueryVariables = Exact<{ [key: string]: never; }>;


export type SandboxQuery = { sandbox: Array<SandboxPart> | null };

export type ListingQueryVariables = Exact<{
  input: SearchInput;
}>;


export type ListingQuery = { search: { total: number, pageCount: number, correctedText: string | null, didYouMean: string | null, rescue: { kind: SearchRescueKind, text: string, dropped: Array<string> } | null, related: Array<{ __typename: 'Product', id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null } | null> | null, hits: Array<{ product: { __typename: 'Product', id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null } | null }>, facets: { categories: Array<{ value: string, label: string, count: number, approximate: boolean, selected: boolean }>, brands: Array<{ value: string, label: string, count: number, approximate: boolean, selected: boolean }>, prices: Array<{ count: number, approximate: boolean, selected: boolean, from: { amount: string, currency: CurrencyCode }, to: { amount: string, currency: CurrencyCode } | null }>, ratings: Array<{ from: number, count: number, approximate: boolean, selected: boolean }>, attributes: Array<{ name: string, values: Array<{ value: string, label: string, count: number, approximate: boolean, selected: boolean }> }> } } | null };

export type Facet_ValueFragment = { value: string, label: string, count: number, approximate: boolean, selected: boolean };

export type ListingPageQueryVariables = Exact<{
  input: SearchInput;
}>;


export type ListingPageQuery = { search: { hits: Array<{ product: { __typename: 'Product', id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null } | null }> } | null };

export type CategoryHeadingQueryVariables = Exact<{
  slug: string;
}>;


export type CategoryHeadingQuery = { category: { __typename: 'Category', id: string, slug: string, name: string, ancestors: Array<{ __typename: 'Category', id: string, slug: string, name: string }>, children: Array<{ __typename: 'Category', id: string, slug: string, name: string, icon: string | null }> } | null };

export type MessageRow_MessageFragment = { __typename: 'Message', id: string, kind: MessageKind, category: NotificationCategory, title: string, text: string, path: string | null, createdAt: string, readAt: string | null, product: { __typename: 'Product', id: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } | null };

export type UnreadMessagesQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadMessagesQuery = { me: { __typename: 'User', id: string, unreadMessages: { total: number, categories: Array<{ category: NotificationCategory, count: number }> } | null } | null };

export type MessagesPageQueryVariables = Exact<{
  category?: NotificationCategory | null | undefined;
  unread?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type MessagesPageQuery = { me: { __typename: 'User', id: string, role: Role, messages: { nodes: Array<{ __typename: 'Message', id: string, kind: MessageKind, category: NotificationCategory, title: string, text: string, path: string | null, createdAt: string, readAt: string | null, product: { __typename: 'Product', id: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type MessageReceivedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type MessageReceivedSubscription = { messageReceived: { __typename: 'Message', id: string, title: string } | null };

export type MarkMessagesReadMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type MarkMessagesReadMutation = { markMessagesRead: { messages: Array<{ __typename: 'Message', id: string, readAt: string | null }> | null, userErrors: Array<{ message: string }> } | null };

export type MarkAllMessagesReadMutationVariables = Exact<{
  category?: NotificationCategory | null | undefined;
}>;


export type MarkAllMessagesReadMutation = { markAllMessagesRead: { unreadMessages: { total: number } | null, userErrors: Array<{ message: string }> } | null };

export type DeleteMessagesMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type DeleteMessagesMutation = { deleteMessages: { unreadMessages: { total: number } | null, userErrors: Array<{ message: string }> } | null };

export type RestoreMessagesMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type RestoreMessagesMutation = { restoreMessages: { messages: Array<{ __typename: 'Message', id: string, readAt: string | null }> | null, userErrors: Array<{ message: string }> } | null };

export type NotificationSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationSettingsQuery = { me: { __typename: 'User', id: string, role: Role, notificationSettings: Array<{ category: NotificationCategory, channel: NotificationChannel, enabled: boolean, changeable: boolean }> | null } | null };

export type NotificationSettings_SettingFragment = { category: NotificationCategory, channel: NotificationChannel, enabled: boolean, changeable: boolean };

export type SetNotificationMutationVariables = Exact<{
  input: SetNotificationInput;
}>;


export type SetNotificationMutation = { setNotification: { settings: Array<{ category: NotificationCategory, channel: NotificationChannel, enabled: boolean, changeable: boolean }> | null, userErrors: Array<{ message: string }> } | null };

export type CancelOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelOrderMutation = { cancelOrder: { order: { __typename: 'Order', id: string, status: OrderStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type CancelPaidOrderMutationVariables = Exact<{
  input: CancelPaidOrderInput;
}>;


export type CancelPaidOrderMutation = { cancelPaidOrder: { order: { __typename: 'Order', id: string, status: OrderStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type ConfirmReceiptMutationVariables = Exact<{
  orderId: string;
}>;


export type ConfirmReceiptMutation = { confirmReceipt: { order: { __typename: 'Order', id: string, status: OrderStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type BuyAgainMutationVariables = Exact<{
  lines: Array<AddToCartInput> | AddToCartInput;
}>;


export type BuyAgainMutation = { addManyToCart: { skipped: Array<string>, cart: { __typename: 'Cart', id: string, totalQuantity: number }, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type SubmitReviewMutationVariables = Exact<{
  input: SubmitReviewInput;
}>;


export type SubmitReviewMutation = { submitReview: { review: { __typename: 'Review', id: string, rating: number, status: ReviewStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type FollowUpReviewMutationVariables = Exact<{
  input: FollowUpInput;
}>;


export type FollowUpReviewMutation = { followUpReview: { review: { __typename: 'Review', id: string, followUp: { status: ReviewStatus } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type ChangeOrderPriceMutationVariables = Exact<{
  input: ChangeOrderPriceInput;
}>;


export type ChangeOrderPriceMutation = { changeOrderPrice: { order: { __typename: 'Order', id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type ChangeOrderAddressMutationVariables = Exact<{
  input: ChangeOrderAddressInput;
}>;


export type ChangeOrderAddressMutation = { changeOrderAddress: { order: { __typename: 'Order', id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type CorrectOrderAddressMutationVariables = Exact<{
  input: CorrectOrderAddressInput;
}>;


export type CorrectOrderAddressMutation = { correctOrderAddress: { order: { __typename: 'Order', id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type OrderNotes_NoteFragment = { __typename: 'OrderNote', id: string, text: string, createdAt: string, deletable: boolean, author: { __typename: 'User', id: string, displayName: string } | null };

export type AddOrderNoteMutationVariables = Exact<{
  input: OrderNoteInput;
}>;


export type AddOrderNoteMutation = { addOrderNote: { order: { __typename: 'Order', id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type DeleteOrderNoteMutationVariables = Exact<{
  noteId: string;
}>;


export type DeleteOrderNoteMutation = { deleteOrderNote: { order: { __typename: 'Order', id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type OrderStatusChangedSubscriptionVariables = Exact<{
  orderId: string;
}>;


export type OrderStatusChangedSubscription = { orderStatusChanged: { status: OrderStatus, order: { __typename: 'Order', id: string } } };

export type OrderLines_LineFragment = { __typename: 'OrderLine', id: string, productName: string, imageUrl: string | null, quantity: number, specs: Array<{ name: string, value: string }>, unitPrice: { amount: string, currency: CurrencyCode }, total: { amount: string, currency: CurrencyCode }, sku: { __typename: 'Sku', id: string } | null, product: { __typename: 'Product', id: string, slug: string } | null };

export type OrderCard_OrderFragment = { __typename: 'Order', id: string, orderNo: string, status: OrderStatus, createdAt: string, allowedActions: Array<OrderAction>, deliveryEstimate: { from: string, to: string } | null, total: { amount: string, currency: CurrencyCode }, lines: Array<{ __typename: 'OrderLine', id: string, productName: string, imageUrl: string | null, quantity: number, specs: Array<{ name: string, value: string }>, unitPrice: { amount: string, currency: CurrencyCode }, total: { amount: string, currency: CurrencyCode }, sku: { __typename: 'Sku', id: string } | null, product: { __typename: 'Product', id: string, slug: string } | null }> };

export type OrderDetail_OrderFragment = { __typename: 'Order', id: string, orderNo: string, status: OrderStatus, createdAt: string, payBefore: string | null, buyerNote: string | null, cancelReason: string | null, allowedActions: Array<OrderAction>, buyer: { __typename: 'User', id: string } | null, deliveryEstimate: { from: string, to: string } | null, invoice: { title: string } | null, issuedInvoices: Array<{ __typename: 'IssuedInvoice', id: string }>, itemsTotal: { amount: string, currency: CurrencyCode }, freight: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode }, discounts: Array<{ label: string, amount: { amount: string, currency: CurrencyCode } }>, total: { amount: string, currency: CurrencyCode }, recipient: { name: string, phone: string, address: string }, lines: Array<{ __typename: 'OrderLine', reviewable: boolean | null, id: string, productName: string, imageUrl: string | null, quantity: number, review: { __typename: 'Review', id: string, rating: number, content: string, pictures: Array<string>, status: ReviewStatus, rejectReason: string | null, canFollowUp: boolean, createdAt: string, followUp: { content: string, pictures: Array<string>, createdAt: string } | null, reply: { content: string, createdAt: string, editedAt: string | null } | null } | null, specs: Array<{ name: string, value: string }>, unitPrice: { amount: string, currency: CurrencyCode }, total: { amount: string, currency: CurrencyCode }, sku: { __typename: 'Sku', id: string } | null, product: { __typename: 'Product', id: string, slug: string } | null }>, events: Array<{ __typename: 'OrderEvent', id: string, type: string, to: OrderStatus, message: string, at: string, actor: OrderActor | null, operator: { __typename: 'User', id: string, displayName: string } | null }>, notes: Array<{ __typename: 'OrderNote', id: string, text: string, createdAt: string, deletable: boolean, author: { __typename: 'User', id: string, displayName: string } | null }>, payments: Array<{ __typename: 'Payment', id: string, method: PaymentMethod, status: PaymentStatus, paidAt: string | null, refunds: Array<{ __typename: 'PaymentRefund', id: string, note: string | null, amount: { amount: string, currency: CurrencyCode } }> }>, shipments: Array<{ __typename: 'Shipment', id: string, carrier: string, trackingNo: string, status: TrackingStatus, shippedAt: string, deliveredAt: string | null, deliveryEstimate: { from: string, to: string } | null, lines: Array<{ quantity: number, orderLine: { __typename: 'OrderLine', id: string, productName: string, specs: Array<{ name: string, value: string }> } }>, tracking: Array<{ __typename: 'TrackingEvent', id: string, status: TrackingStatus, message: string, at: string }> }>, subOrders: Array<{ __typename: 'SubOrder', id: string, subOrderNo: string, status: OrderStatus, cancellable: boolean, total: { amount: string, currency: CurrencyCode }, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, deliveryEstimate: { from: string, to: string } | null, lines: Array<{ __typename: 'OrderLine', id: string }> }>, afterSaleOptions: Array<{ kind: AfterSaleKind }>, afterSales: Array<{ __typename: 'AfterSale', id: string, kind: AfterSaleKind, status: AfterSaleStatus, createdAt: string, deadline: string | null, amount: { amount: string, currency: CurrencyCode }, lines: Array<{ quantity: number, orderLine: { __typename: 'OrderLine', id: string, productName: string, imageUrl: string | null, specs: Array<{ name: string, value: string }> } }> }> };

export type Parcel_ShipmentFragment = { __typename: 'Shipment', id: string, carrier: string, trackingNo: string, status: TrackingStatus, shippedAt: string, deliveredAt: string | null, deliveryEstimate: { from: string, to: string } | null, lines: Array<{ quantity: number, orderLine: { __typename: 'OrderLine', id: string, productName: string, specs: Array<{ name: string, value: string }> } }>, tracking: Array<{ __typename: 'TrackingEvent', id: string, status: TrackingStatus, message: string, at: string }> };

export type PartnerPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PartnerPageQuery = { me: { __typename: 'User', id: string, role: Role, partner: { __typename: 'Partner', id: string, status: PartnerStatus, reason: string | null, submittedAt: string, suspendedAt: string | null, suspendReason: string | null, name: string, website: string, contact: string, purpose: string, scopes: Array<PartnerScope>, quota: { requestsPerMinute: number, costPerMinute: number, requestsPerDay: number, costPerDay: number }, apiKeys: Array<{ __typename: 'ApiKey', id: string, name: string, prefix: string, scopes: Array<PartnerScope>, createdAt: string, expiresAt: string, revokedAt: string | null, lastUsedAt: string | null }>, releases: Array<{ __typename: 'OperationRelease', id: string, clientName: string, clientVersion: string, operationCount: number, publishedAt: string }>, usage: Array<{ clientName: string, clientVersion: string, operationId: string, operationName: string, calls: number, errors: number, p95: number, cost: number, lastUsedAt: string }>, operations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'RegisteredOperation', id: string, operationId: string, name: string, kind: string, text: string, requires: Array<string>, cost: number }> } } | null } | null };

export type PartnerForm_PartnerFragment = { __typename: 'Partner', id: string, name: string, website: string, contact: string, purpose: string, scopes: Array<PartnerScope> };

export type PartnerQuota_QuotaFragment = { requestsPerMinute: number, costPerMinute: number, requestsPerDay: number, costPerDay: number };

export type PartnerUsage_UsageFragment = { clientName: string, clientVersion: string, operationId: string, operationName: string, calls: number, errors: number, p95: number, cost: number, lastUsedAt: string };

export type KeyCard_ApiKeyFragment = { __typename: 'ApiKey', id: string, name: string, prefix: string, scopes: Array<PartnerScope>, createdAt: string, expiresAt: string, revokedAt: string | null, lastUsedAt: string | null };

export type ApplyAsPartnerMutationVariables = Exact<{
  input: PartnerInput;
}>;


export type ApplyAsPartnerMutation = { applyAsPartner: { partner: { __typename: 'Partner', id: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey: { secret: string | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type RotateApiKeyMutationVariables = Exact<{
  input: RotateApiKeyInput;
}>;


export type RotateApiKeyMutation = { rotateApiKey: { secret: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type RevokeApiKeyMutationVariables = Exact<{
  id: string;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { apiKey: { __typename: 'ApiKey', id: string, name: string, prefix: string, scopes: Array<PartnerScope>, createdAt: string, expiresAt: string, revokedAt: string | null, lastUsedAt: string | null } | null, userErrors: Array<{ message: string }> } | null };

export type RegisterOperationsMutationVariables = Exact<{
  input: RegisterOperationsInput;
}>;


export type RegisterOperationsMutation = { registerOperations: { release: { __typename: 'OperationRelease', id: string } | null, problems: Array<{ operation: string | null, code: OperationProblemCode, message: string }>, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type PayOrderMutationVariables = Exact<{
  input: PayOrderInput;
}>;


export type PayOrderMutation = { payOrder: { order: { __typename: 'Order', id: string, status: OrderStatus } | null, payment: { __typename: 'Payment', id: string, status: PaymentStatus, failureReason: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type PersonState_UserFragment = { role: Role, emailStanding: EmailStanding | null, suspension: { __typename: 'Suspension', id: string, reason: SuspensionReason, until: string | null } | null };

export type PeopleQueryVariables = Exact<{
  search?: string | null | undefined;
  role?: Role | null | undefined;
  emailStanding?: EmailStanding | null | undefined;
  suspended?: boolean | null | undefined;
  joinedFrom?: string | null | undefined;
  joinedTo?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type PeopleQuery = { people: { nodes: Array<{ __typename: 'User', id: string, displayName: string, email: string | null, phone: string | null, createdAt: string, role: Role, emailStanding: EmailStanding | null, suspension: { __typename: 'Suspension', id: string, reason: SuspensionReason, until: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type Suspension_SuspensionFragment = { __typename: 'Suspension', id: string, reason: SuspensionReason, note: string | null, suspendedAt: string, until: string | null, endedAt: string | null, suspendedBy: { __typename: 'User', id: string, displayName: string } | null, endedBy: { __typename: 'User', id: string, displayName: string } | null };

export type PersonQueryVariables = Exact<{
  id: string;
  orders: boolean;
}>;


export type PersonQuery = { person: { __typename: 'User', id: string, displayName: string, email: string | null, phone: string | null, createdAt: string, role: Role, emailStanding: EmailStanding | null, shop: { __typename: 'Seller', id: string, status: SellerStatus, slug: string, name: string } | null, sessions: Array<{ __typename: 'Session', id: string, browser: string | null, system: string | null, ipAddress: string | null, createdAt: string, lastUsedAt: string }> | null, suspensions: Array<{ __typename: 'Suspension', id: string, reason: SuspensionReason, note: string | null, suspendedAt: string, until: string | null, endedAt: string | null, suspendedBy: { __typename: 'User', id: string, displayName: string } | null, endedBy: { __typename: 'User', id: string, displayName: string } | null }> | null, recentOrders?: Array<{ __typename: 'Order', id: string, orderNo: string, status: OrderStatus, createdAt: string, total: { amount: string, currency: CurrencyCode } }> | null, suspension: { __typename: 'Suspension', id: string, reason: SuspensionReason, until: string | null } | null } | null };

export type PersonRolesQueryVariables = Exact<{
  id: string;
}>;


export type PersonRolesQuery = { person: { __typename: 'User', id: string, staffRoles: Array<StaffRole> | null } | null, staffRoles: Array<{ role: StaffRole, permissions: Array<Permission> }> | null };

export type SuspendUserMutationVariables = Exact<{
  input: SuspendUserInput;
}>;


export type SuspendUserMutation = { suspendUser: { user: { __typename: 'User', id: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type RestoreUserMutationVariables = Exact<{
  input: PersonInput;
}>;


export type RestoreUserMutation = { restoreUser: { user: { __typename: 'User', id: string } | null, userErrors: Array<{ message: string }> } | null };

export type SignOutUserMutationVariables = Exact<{
  input: PersonInput;
}>;


export type SignOutUserMutation = { signOutUser: { endedSessions: number | null, userErrors: Array<{ message: string }> } | null };

export type PrivacyQueryVariables = Exact<{ [key: string]: never; }>;


export type PrivacyQuery = { me: { __typename: 'User', id: string, deletionObstacles: Array<{ kind: DeletionObstacleKind, message: string }> | null } | null };

export type BeginDataDownloadMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginDataDownloadMutation = { beginDataDownload: { begunAt: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type RequestAccountDeletionMutationVariables = Exact<{
  input: RequestAccountDeletionInput;
}>;


export type RequestAccountDeletionMutation = { requestAccountDeletion: { deletionDueAt: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type AddToCartMutationVariables = Exact<{
  input: AddToCartInput;
}>;


export type AddToCartMutation = { addToCart: { cart: { __typename: 'Cart', id: string, totalQuantity: number }, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type ProductAlert_AlertFragment = { __typename: 'ProductAlert', id: string, kind: ProductAlertKind, sku: { __typename: 'Sku', id: string } | null, targetPrice: { amount: string, currency: CurrencyCode } | null };

export type ProductAlertsQueryVariables = Exact<{
  productId: string;
}>;


export type ProductAlertsQuery = { me: { __typename: 'User', id: string, productAlerts: Array<{ __typename: 'ProductAlert', id: string, kind: ProductAlertKind, sku: { __typename: 'Sku', id: string } | null, targetPrice: { amount: string, currency: CurrencyCode } | null }> | null } | null };

export type MyAlertsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAlertsQuery = { me: { __typename: 'User', id: string, productAlerts: Array<{ __typename: 'ProductAlert', createdAt: string, id: string, kind: ProductAlertKind, priceThen: { amount: string, currency: CurrencyCode }, sku: { __typename: 'Sku', id: string, specs: Array<{ name: string, value: string }> } | null, product: { __typename: 'Product', id: string, slug: string, name: string, price: { amount: string, currency: CurrencyCode }, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } | null, targetPrice: { amount: string, currency: CurrencyCode } | null }> | null } | null };

export type AlertWhenInStockMutationVariables = Exact<{
  skuId: string;
}>;


export type AlertWhenInStockMutation = { alertWhenInStock: { alerts: Array<{ __typename: 'ProductAlert', id: string, kind: ProductAlertKind, sku: { __typename: 'Sku', id: string } | null, targetPrice: { amount: string, currency: CurrencyCode } | null }> | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type AlertOnPriceDropMutationVariables = Exact<{
  input: AlertOnPriceDropInput;
}>;


export type AlertOnPriceDropMutation = { alertOnPriceDrop: { alerts: Array<{ __typename: 'ProductAlert', id: string, kind: ProductAlertKind, sku: { __typename: 'Sku', id: string } | null, targetPrice: { amount: string, currency: CurrencyCode } | null }> | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type RemoveProductAlertsMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type RemoveProductAlertsMutation = { removeProductAlerts: { userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type BestSellersQueryVariables = Exact<{
  categorySlug?: string | null | undefined;
  first?: number;
}>;


export type BestSellersQuery = { products: { nodes: Array<{ __typename: 'Product', id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null }> } | null };

export type Delivery_EstimateFragment = { from: string, to: string };

export type AddFavoriteMutationVariables = Exact<{
  productId: string;
}>;


export type AddFavoriteMutation = { addFavorite: { product: { __typename: 'Product', id: string, isFavorite: boolean | null } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type Gallery_ProductFragment = { __typename: 'Product', id: string, media: Array<{ __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null }> };

export type ProductCard_ProductFragment = { __typename: 'Product', id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null };

export type CardPrice_ProductFragment = { price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null };

export type Promotions_PromotionsFragment = { coupons: Array<{ __typename: 'Coupon', id: string, name: string, kind: CouponKind, percent: number | null, newCustomersOnly: boolean, startsAt: string, endsAt: string, claimable: boolean, claimedByMe: number, perPersonLimit: number, amount: { amount: string, currency: CurrencyCode } | null, cap: { amount: string, currency: CurrencyCode } | null, minSpend: { amount: string, currency: CurrencyCode } }>, spendDiscounts: Array<{ __typename: 'SpendDiscount', id: string, name: string, repeats: boolean, endsAt: string, tiers: Array<{ from: { amount: string, currency: CurrencyCode }, off: { amount: string, currency: CurrencyCode } }> }>, freeShippingFrom: { amount: string, currency: CurrencyCode } | null };

export type ProductReviewsQueryVariables = Exact<{
  productId: string;
  first: number;
  after?: string | null | undefined;
  sort: ReviewSort;
  rating?: number | null | undefined;
  skuId?: string | null | undefined;
  withPictures?: boolean | null | undefined;
  withFollowUp?: boolean | null | undefined;
}>;


export type ProductReviewsQuery = { product: { __typename: 'Product', id: string, ratingSummary: { average: number | null, count: number, histogram: Array<{ rating: number, count: number }> } | null, reviewFacets: { withPictures: number, withFollowUp: number, skus: Array<{ count: number, sku: { __typename: 'Sku', id: string, code: string, specs: Array<{ name: string, value: string }> } | null }> } | null, pictured: { nodes: Array<{ __typename: 'Review', id: string, pictures: Array<string>, followUp: { pictures: Array<string> } | null }> } | null, reviews: { totalCount: number, nodes: Array<{ __typename: 'Review', id: string, rating: number, title: string | null, content: string, pictures: Array<string>, helpfulCount: number, votedHelpful: boolean, reported: boolean, mine: boolean, createdAt: string, sku: { __typename: 'Sku', id: string, specs: Array<{ name: string, value: string }> } | null, author: { __typename: 'User', id: string, displayName: string, avatarUrl: string | null } | null, followUp: { content: string, pictures: Array<string>, createdAt: string } | null, reply: { content: string, createdAt: string, editedAt: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ReviewItem_ReviewFragment = { __typename: 'Review', id: string, rating: number, title: string | null, content: string, pictures: Array<string>, helpfulCount: number, votedHelpful: boolean, reported: boolean, mine: boolean, createdAt: string, sku: { __typename: 'Sku', id: string, specs: Array<{ name: string, value: string }> } | null, author: { __typename: 'User', id: string, displayName: string, avatarUrl: string | null } | null, followUp: { content: string, pictures: Array<string>, createdAt: string } | null, reply: { content: string, createdAt: string, editedAt: string | null } | null };

export type MarkReviewHelpfulMutationVariables = Exact<{
  reviewId: string;
  helpful: boolean;
}>;


export type MarkReviewHelpfulMutation = { markReviewHelpful: { review: { __typename: 'Review', id: string, helpfulCount: number, votedHelpful: boolean } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type ReportReviewMutationVariables = Exact<{
  input: ReportReviewInput;
}>;


export type ReportReviewMutation = { reportReview: { review: { __typename: 'Review', id: string, reported: boolean } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type SkuPicker_ProductFragment = { __typename: 'Product', id: string, price: { amount: string, currency: CurrencyCode }, listPrice: { amount: string, currency: CurrencyCode } | null, options: Array<{ name: string, values: Array<string> }>, defaultSku: { __typename: 'Sku', id: string } | null, skus: Array<{ __typename: 'Sku', id: string, code: string, available: number, perPerson: number | null, stockStatus: StockStatus, specs: Array<{ name: string, value: string }>, price: { amount: string, currency: CurrencyCode }, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null }> };

export type StockChangedSubscriptionVariables = Exact<{
  skuIds: Array<string> | string;
}>;


export type StockChangedSubscription = { stockChanged: { available: number, stockStatus: StockStatus, sku: { __typename: 'Sku', id: string, price: { amount: string, currency: CurrencyCode } } } };

export type VariantSheetQueryVariables = Exact<{
  id: string;
}>;


export type VariantSheetQuery = { product: { __typename: 'Product', id: string, media: Array<{ __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null }>, price: { amount: string, currency: CurrencyCode }, listPrice: { amount: string, currency: CurrencyCode } | null, options: Array<{ name: string, values: Array<string> }>, defaultSku: { __typename: 'Sku', id: string } | null, skus: Array<{ __typename: 'Sku', id: string, code: string, available: number, perPerson: number | null, stockStatus: StockStatus, specs: Array<{ name: string, value: string }>, price: { amount: string, currency: CurrencyCode }, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null }> } | null };

export type VariantSheet_ProductFragment = { __typename: 'Product', id: string, media: Array<{ __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null }>, price: { amount: string, currency: CurrencyCode }, listPrice: { amount: string, currency: CurrencyCode } | null, options: Array<{ name: string, values: Array<string> }>, defaultSku: { __typename: 'Sku', id: string } | null, skus: Array<{ __typename: 'Sku', id: string, code: string, available: number, perPerson: number | null, stockStatus: StockStatus, specs: Array<{ name: string, value: string }>, price: { amount: string, currency: CurrencyCode }, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null }> };

export type CategoryTemplateQueryVariables = Exact<{
  id: string;
}>;


export type CategoryTemplateQuery = { managedCategory: { __typename: 'ManagedCategory', id: string, template: Array<{ __typename: 'CategoryAttribute', id: string, categoryId: string, nameZh: string | null, nameEn: string | null, kind: AttributeKind, unitZh: string | null, unitEn: string | null, required: boolean, filterable: boolean, choices: Array<{ __typename: 'CategoryAttributeChoice', id: string, nameZh: string | null, nameEn: string | null }> }> } | null };

export type DescriptionPreviewQueryVariables = Exact<{
  text: string;
}>;


export type DescriptionPreviewQuery = { descriptionPreview: string | null };

export type Scheduled_ChangeFragment = { __typename: 'ScheduledChange', id: string, kind: ScheduledChangeKind, at: string, status: ScheduledChangeStatus, failure: string | null, prices: Array<{ skuId: string, price: { amount: string, currency: CurrencyCode }, listPrice: { amount: string, currency: CurrencyCode } | null }> };

export type ScheduleProductMutationVariables = Exact<{
  input: ScheduleChangeInput;
}>;


export type ScheduleProductMutation = { scheduleProduct: { product: { __typename: 'ManagedProduct', id: string, scheduled: Array<{ __typename: 'ScheduledChange', id: string, kind: ScheduledChangeKind, at: string, status: ScheduledChangeStatus, failure: string | null, prices: Array<{ skuId: string, price: { amount: string, currency: CurrencyCode }, listPrice: { amount: string, currency: CurrencyCode } | null }> }> } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type CancelScheduledChangeMutationVariables = Exact<{
  id: string;
}>;


export type CancelScheduledChangeMutation = { cancelScheduledChange: { product: { __typename: 'ManagedProduct', id: string } | null, userErrors: Array<{ message: string }> } | null };

export type ManagedRow_ProductFragment = { __typename: 'ManagedProduct', id: string, status: ProductStatus, nameZh: string | null, nameEn: string | null, view: { name: string, soldCount: number, inStock: boolean, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, priceRange: { min: { amount: string, currency: CurrencyCode }, max: { amount: string, currency: CurrencyCode } } } };

export type ManagedProductsQueryVariables = Exact<{
  filter?: ManagedProductFilter | null | undefined;
  sort?: ProductSort;
  after?: string | null | undefined;
}>;


export type ManagedProductsQuery = { managedProducts: { totalCount: number, nodes: Array<{ __typename: 'ManagedProduct', id: string, status: ProductStatus, nameZh: string | null, nameEn: string | null, view: { name: string, soldCount: number, inStock: boolean, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, priceRange: { min: { amount: string, currency: CurrencyCode }, max: { amount: string, currency: CurrencyCode } } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ManagedProductIdsQueryVariables = Exact<{
  filter?: ManagedProductFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ManagedProductIdsQuery = { managedProducts: { nodes: Array<{ __typename: 'ManagedProduct', id: string, status: ProductStatus, view: { name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type Editor_ProductFragment = { __typename: 'ManagedProduct', id: string, version: number, slug: string, status: ProductStatus, nameZh: string | null, nameEn: string | null, subtitleZh: string | null, subtitleEn: string | null, descriptionZh: string | null, descriptionEn: string | null, services: Array<ProductService>, warrantyMonths: number | null, packageZh: string | null, packageEn: string | null, category: { __typename: 'Category', id: string, name: string }, brand: { __typename: 'Brand', id: string, name: string } | null, attributes: Array<{ attributeId: string | null, nameZh: string | null, nameEn: string | null, valueZh: string | null, valueEn: string | null, number: number | null, yes: boolean | null, choiceId: string | null }>, dimensions: { lengthMm: number, widthMm: number, heightMm: number } | null, scheduled: Array<{ __typename: 'ScheduledChange', id: string, kind: ScheduledChangeKind, at: string, status: ScheduledChangeStatus, failure: string | null, prices: Array<{ skuId: string, price: { amount: string, currency: CurrencyCode }, listPrice: { amount: string, currency: CurrencyCode } | null }> }>, pictures: Array<{ key: string, url: string, width: number, height: number, altZh: string | null, altEn: string | null }>, skus: Array<{ __typename: 'ManagedSku', id: string, code: string, barcode: string | null, weightGrams: number, pictureKey: string | null, offered: boolean, price: { amount: string }, listPrice: { amount: string } | null, cost: { amount: string } | null, specs: Array<{ nameZh: string | null, nameEn: string | null, valueZh: string | null, valueEn: string | null }>, view: { available: number } }>, checklist: Array<{ item: ProductChecklistItem, done: boolean, blocks: boolean }>, priceHistory: Array<{ __typename: 'PriceChangeEntry', id: string, skuCode: string, changedAt: string, formerPrice: { amount: string, currency: CurrencyCode } | null, price: { amount: string, currency: CurrencyCode } }> };

export type ManagedProductQueryVariables = Exact<{
  id: string;
}>;


export type ManagedProductQuery = { managedProduct: { __typename: 'ManagedProduct', id: string, version: number, slug: string, status: ProductStatus, nameZh: string | null, nameEn: string | null, subtitleZh: string | null, subtitleEn: string | null, descriptionZh: string | null, descriptionEn: string | null, services: Array<ProductService>, warrantyMonths: number | null, packageZh: string | null, packageEn: string | null, category: { __typename: 'Category', id: string, name: string }, brand: { __typename: 'Brand', id: string, name: string } | null, attributes: Array<{ attributeId: string | null, nameZh: string | null, nameEn: string | null, valueZh: string | null, valueEn: string | null, number: number | null, yes: boolean | null, choiceId: string | null }>, dimensions: { lengthMm: number, widthMm: number, heightMm: number } | null, scheduled: Array<{ __typename: 'ScheduledChange', id: string, kind: ScheduledChangeKind, at: string, status: ScheduledChangeStatus, failure: string | null, prices: Array<{ skuId: string, price: { amount: string, currency: CurrencyCode }, listPrice: { amount: string, currency: CurrencyCode } | null }> }>, pictures: Array<{ key: string, url: string, width: number, height: number, altZh: string | null, altEn: string | null }>, skus: Array<{ __typename: 'ManagedSku', id: string, code: string, barcode: string | null, weightGrams: number, pictureKey: string | null, offered: boolean, price: { amount: string }, listPrice: { amount: string } | null, cost: { amount: string } | null, specs: Array<{ nameZh: string | null, nameEn: string | null, valueZh: string | null, valueEn: string | null }>, view: { available: number } }>, checklist: Array<{ item: ProductChecklistItem, done: boolean, blocks: boolean }>, priceHistory: Array<{ __typename: 'PriceChangeEntry', id: string, skuCode: string, changedAt: string, formerPrice: { amount: string, currency: CurrencyCode } | null, price: { amount: string, currency: CurrencyCode } }> } | null };

export type ProductChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProductChoicesQuery = { managedCategories: Array<{ __typename: 'ManagedCategory', id: string, slug: string, name: string, nameZh: string | null, nameEn: string | null, parentId: string | null, level: number, icon: string | null, hidden: boolean, listed: boolean, productCount: number, attributes: Array<{ __typename: 'CategoryAttribute', id: string }> }> | null, brands: Array<{ __typename: 'Brand', id: string, name: string }> | null };

export type CreateProductMutationVariables = Exact<{
  input: CreateProductInput;
}>;


export type CreateProductMutation = { createProduct: { product: { __typename: 'ManagedProduct', id: string, version: number, slug: string, status: ProductStatus, nameZh: string | null, nameEn: string | null, subtitleZh: string | null, subtitleEn: string | null, descriptionZh: string | null, descriptionEn: string | null, services: Array<ProductService>, warrantyMonths: number | null, packageZh: string | null, packageEn: string | null, category: { __typename: 'Category', id: string, name: string }, brand: { __typename: 'Brand', id: string, name: string } | null, attributes: Array<{ attributeId: string | null, nameZh: string | null, nameEn: string | null, valueZh: string | null, valueEn: string | null, number: number | null, yes: boolean | null, choiceId: string | null }>, dimensions: { lengthMm: number, widthMm: number, heightMm: number } | null, scheduled: Array<{ __typename: 'ScheduledChange', id: string, kind: ScheduledChangeKind, at: string, status: ScheduledChangeStatus, failure: string | null, prices: Array<{ skuId: string, price: { amount: string, currency: CurrencyCode }, listPrice: { amount: string, currency: CurrencyCode } | null }> }>, pictures: Array<{ key: string, url: string, width: number, height: number, altZh: string | null, altEn: string | null }>, skus: Array<{ __typename: 'ManagedSku', id: string, code: string, barcode: string | null, weightGrams: number, pictureKey: string | null, offered: boolean, price: { amount: string }, listPrice: { amount: string } | null, cost: { amount: string } | null, specs: Array<{ nameZh: string | null, nameEn: string | null, valueZh: string | null, valueEn: string | null }>, view: { available: number } }>, checklist: Array<{ item: ProductChecklistItem, done: boolean, blocks: boolean }>, priceHistory: Array<{ __typename: 'PriceChangeEntry', id: string, skuCode: string, changedAt: string, formerPrice: { amount: string, currency: CurrencyCode } | null, price: { amount: string, currency: CurrencyCode } }> } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type UpdateProductMutationVariables = Exact<{
  input: UpdateProductInput;
}>;


export type UpdateProductMutation = { updateProduct: { product: { __typename: 'ManagedProduct', id: string, version: number, slug: string, status: ProductStatus, nameZh: string | null, nameEn: string | null, subtitleZh: string | null, subtitleEn: string | null, descriptionZh: string | null, descriptionEn: string | null, services: Array<ProductService>, warrantyMonths: number | null, packageZh: string | null, packageEn: string | null, category: { __typename: 'Category', id: string, name: string }, brand: { __typename: 'Brand', id: string, name: string } | null, attributes: Array<{ attributeId: string | null, nameZh: string | null, nameEn: string | null, valueZh: string | null, valueEn: string | null, number: number | null, yes: boolean | null, choiceId: string | null }>, dimensions: { lengthMm: number, widthMm: number, heightMm: number } | null, scheduled: Array<{ __typename: 'ScheduledChange', id: string, kind: ScheduledChangeKind, at: string, status: ScheduledChangeStatus, failure: string | null, prices: Array<{ skuId: string, price: { amount: string, currency: CurrencyCode }, listPrice: { amount: string, currency: CurrencyCode } | null }> }>, pictures: Array<{ key: string, url: string, width: number, height: number, altZh: string | null, altEn: string | null }>, skus: Array<{ __typename: 'ManagedSku', id: string, code: string, barcode: string | null, weightGrams: number, pictureKey: string | null, offered: boolean, price: { amount: string }, listPrice: { amount: string } | null, cost: { amount: string } | null, specs: Array<{ nameZh: string | null, nameEn: string | null, valueZh: string | null, valueEn: string | null }>, view: { available: number } }>, checklist: Array<{ item: ProductChecklistItem, done: boolean, blocks: boolean }>, priceHistory: Array<{ __typename: 'PriceChangeEntry', id: string, skuCode: string, changedAt: string, formerPrice: { amount: string, currency: CurrencyCode } | null, price: { amount: string, currency: CurrencyCode } }> } | null, conflict: { changedBy: string | null, changedAt: string, current: { __typename: 'ManagedProduct', id: string, version: number, slug: string, status: ProductStatus, nameZh: string | null, nameEn: string | null, subtitleZh: string | null, subtitleEn: string | null, descriptionZh: string | null, descriptionEn: string | null, services: Array<ProductService>, warrantyMonths: number | null, packageZh: string | null, packageEn: string | null, category: { __typename: 'Category', id: string, name: string }, brand: { __typename: 'Brand', id: string, name: string } | null, attributes: Array<{ attributeId: string | null, nameZh: string | null, nameEn: string | null, valueZh: string | null, valueEn: string | null, number: number | null, yes: boolean | null, choiceId: string | null }>, dimensions: { lengthMm: number, widthMm: number, heightMm: number } | null, scheduled: Array<{ __typename: 'ScheduledChange', id: string, kind: ScheduledChangeKind, at: string, status: ScheduledChangeStatus, failure: string | null, prices: Array<{ skuId: string, price: { amount: string, currency: CurrencyCode }, listPrice: { amount: string, currency: CurrencyCode } | null }> }>, pictures: Array<{ key: string, url: string, width: number, height: number, altZh: string | null, altEn: string | null }>, skus: Array<{ __typename: 'ManagedSku', id: string, code: string, barcode: string | null, weightGrams: number, pictureKey: string | null, offered: boolean, price: { amount: string }, listPrice: { amount: string } | null, cost: { amount: string } | null, specs: Array<{ nameZh: string | null, nameEn: string | null, valueZh: string | null, valueEn: string | null }>, view: { available: number } }>, checklist: Array<{ item: ProductChecklistItem, done: boolean, blocks: boolean }>, priceHistory: Array<{ __typename: 'PriceChangeEntry', id: string, skuCode: string, changedAt: string, formerPrice: { amount: string, currency: CurrencyCode } | null, price: { amount: string, currency: CurrencyCode } }> } } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type PublishProductMutationVariables = Exact<{
  id: string;
}>;


export type PublishProductMutation = { publishProduct: { product: { __typename: 'ManagedProduct', id: string, status: ProductStatus } | null, userErrors: Array<{ message: string }> } | null };

export type WithdrawProductMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawProductMutation = { withdrawProduct: { product: { __typename: 'ManagedProduct', id: string, status: ProductStatus } | null, userErrors: Array<{ message: string }> } | null };

export type ArchiveProductMutationVariables = Exact<{
  id: string;
}>;


export type ArchiveProductMutation = { archiveProduct: { product: { __typename: 'ManagedProduct', id: string, status: ProductStatus } | null, userErrors: Array<{ message: string }> } | null };

export type RestoreProductMutationVariables = Exact<{
  id: string;
}>;


export type RestoreProductMutation = { restoreProduct: { product: { __typename: 'ManagedProduct', id: string, status: ProductStatus } | null, userErrors: Array<{ message: string }> } | null };

export type DuplicateProductMutationVariables = Exact<{
  id: string;
}>;


export type DuplicateProductMutation = { duplicateProduct: { product: { __typename: 'ManagedProduct', id: string } | null, userErrors: Array<{ message: string }> } | null };

export type StockPlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type StockPlacesQuery = { warehouses: Array<{ __typename: 'Warehouse', id: string, code: string, name: string }> | null };

export type AddStockMutationVariables = Exact<{
  input: AdjustStockInput;
}>;


export type AddStockMutation = { adjustStock: { sku: { __typename: 'Sku', id: string, available: number } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type Profile_UserFragment = { __typename: 'User', id: string, displayName: string, avatarUrl: string | null, gender: Gender | null, birthday: string | null, language: Locale | null };

export type SaveProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type SaveProfileMutation = { updateProfile: { user: { __typename: 'User', id: string, displayName: string, avatarUrl: string | null, gender: Gender | null, birthday: string | null, language: Locale | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type ManagedCoupon_CouponFragment = { __typename: 'Coupon', id: string, code: string, name: string, state: CouponState, kind: CouponKind, percent: number | null, scope: PromotionScope, startsAt: string, endsAt: string, totalLimit: number | null, claimLimit: number | null, perPersonLimit: number, claimedCount: number | null, usedCount: number | null, amount: { amount: string, currency: CurrencyCode } | null, cap: { amount: string, currency: CurrencyCode } | null, minSpend: { amount: string, currency: CurrencyCode }, seller: { __typename: 'Seller', id: string, name: string } | null, figures: { paidOrders: number, revenue: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode } } | null };

export type ManagedCouponsQueryVariables = Exact<{
  q?: string | null | undefined;
  state?: CouponState | null | undefined;
  after?: string | null | undefined;
}>;


export type ManagedCouponsQuery = { coupons: { totalCount: number, nodes: Array<{ __typename: 'Coupon', id: string, code: string, name: string, state: CouponState, kind: CouponKind, percent: number | null, scope: PromotionScope, startsAt: string, endsAt: string, totalLimit: number | null, claimLimit: number | null, perPersonLimit: number, claimedCount: number | null, usedCount: number | null, amount: { amount: string, currency: CurrencyCode } | null, cap: { amount: string, currency: CurrencyCode } | null, minSpend: { amount: string, currency: CurrencyCode }, seller: { __typename: 'Seller', id: string, name: string } | null, figures: { paidOrders: number, revenue: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ManagedCouponQueryVariables = Exact<{
  id: string;
}>;


export type ManagedCouponQuery = { coupon: { __typename: 'Coupon', id: string, code: string, name: string, state: CouponState, kind: CouponKind, percent: number | null, scope: PromotionScope, startsAt: string, endsAt: string, totalLimit: number | null, claimLimit: number | null, perPersonLimit: number, claimedCount: number | null, usedCount: number | null, amount: { amount: string, currency: CurrencyCode } | null, cap: { amount: string, currency: CurrencyCode } | null, minSpend: { amount: string, currency: CurrencyCode }, seller: { __typename: 'Seller', id: string, name: string } | null, figures: { paidOrders: number, revenue: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode } } | null } | null };

export type CreateCouponMutationVariables = Exact<{
  input: CreateCouponInput;
}>;


export type CreateCouponMutation = { createCoupon: { coupon: { __typename: 'Coupon', id: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type UpdateCouponMutationVariables = Exact<{
  input: UpdateCouponInput;
}>;


export type UpdateCouponMutation = { updateCoupon: { coupon: { __typename: 'Coupon', id: string, code: string, name: string, state: CouponState, kind: CouponKind, percent: number | null, scope: PromotionScope, startsAt: string, endsAt: string, totalLimit: number | null, claimLimit: number | null, perPersonLimit: number, claimedCount: number | null, usedCount: number | null, amount: { amount: string, currency: CurrencyCode } | null, cap: { amount: string, currency: CurrencyCode } | null, minSpend: { amount: string, currency: CurrencyCode }, seller: { __typename: 'Seller', id: string, name: string } | null, figures: { paidOrders: number, revenue: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode } } | null } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type CouponPreviewQueryVariables = Exact<{
  coupon: CreateCouponInput;
  lines: Array<SampleLineInput> | SampleLineInput;
}>;


export type CouponPreviewQuery = { couponPreview: { obstacle: string | null, before: { amount: string, currency: CurrencyCode }, after: { amount: string, currency: CurrencyCode }, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type GoodsToPickQueryVariables = Exact<{
  text: string;
  sellerId?: string | null | undefined;
}>;


export type GoodsToPickQuery = { search: { hits: Array<{ product: { __typename: 'Product', id: string, name: string, price: { amount: string, currency: CurrencyCode }, defaultSku: { __typename: 'Sku', id: string } | null } | null }> } | null };

export type Freight_TemplateFragment = { __typename: 'FreightTemplate', id: string, measure: FreightMeasure, version: number, changedAt: string | null, zones: Array<{ provinces: Array<string>, firstUnits: number, stepUnits: number, first: { amount: string, currency: CurrencyCode }, step: { amount: string, currency: CurrencyCode }, freeFrom: { amount: string, currency: CurrencyCode } | null }>, seller: { __typename: 'Seller', id: string, name: string } | null };

export type OwnFreightQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnFreightQuery = { freightTemplate: { __typename: 'FreightTemplate', id: string, measure: FreightMeasure, version: number, changedAt: string | null, zones: Array<{ provinces: Array<string>, firstUnits: number, stepUnits: number, first: { amount: string, currency: CurrencyCode }, step: { amount: string, currency: CurrencyCode }, freeFrom: { amount: string, currency: CurrencyCode } | null }>, seller: { __typename: 'Seller', id: string, name: string } | null } | null, defaultFreightTemplate: { __typename: 'FreightTemplate', id: string, measure: FreightMeasure, version: number, changedAt: string | null, zones: Array<{ provinces: Array<string>, firstUnits: number, stepUnits: number, first: { amount: string, currency: CurrencyCode }, step: { amount: string, currency: CurrencyCode }, freeFrom: { amount: string, currency: CurrencyCode } | null }>, seller: { __typename: 'Seller', id: string, name: string } | null } | null };

export type FreightOfQueryVariables = Exact<{
  sellerId?: string | null | undefined;
}>;


export type FreightOfQuery = { freightTemplate: { __typename: 'FreightTemplate', id: string, measure: FreightMeasure, version: number, changedAt: string | null, zones: Array<{ provinces: Array<string>, firstUnits: number, stepUnits: number, first: { amount: string, currency: CurrencyCode }, step: { amount: string, currency: CurrencyCode }, freeFrom: { amount: string, currency: CurrencyCode } | null }>, seller: { __typename: 'Seller', id: string, name: string } | null } | null };

export type FreightTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type FreightTemplatesQuery = { freightTemplates: Array<{ __typename: 'FreightTemplate', id: string, measure: FreightMeasure, version: number, changedAt: string | null, zones: Array<{ provinces: Array<string>, firstUnits: number, stepUnits: number, first: { amount: string, currency: CurrencyCode }, step: { amount: string, currency: CurrencyCode }, freeFrom: { amount: string, currency: CurrencyCode } | null }>, seller: { __typename: 'Seller', id: string, name: string } | null }> | null };

export type SaveFreightMutationVariables = Exact<{
  input: SaveFreightTemplateInput;
}>;


export type SaveFreightMutation = { saveFreightTemplate: { freightTemplate: { __typename: 'FreightTemplate', id: string, measure: FreightMeasure, version: number, changedAt: string | null, zones: Array<{ provinces: Array<string>, firstUnits: number, stepUnits: number, first: { amount: string, currency: CurrencyCode }, step: { amount: string, currency: CurrencyCode }, freeFrom: { amount: string, currency: CurrencyCode } | null }>, seller: { __typename: 'Seller', id: string, name: string } | null } | null, conflict: { __typename: 'FreightTemplate', id: string, measure: FreightMeasure, version: number, changedAt: string | null, zones: Array<{ provinces: Array<string>, firstUnits: number, stepUnits: number, first: { amount: string, currency: CurrencyCode }, step: { amount: string, currency: CurrencyCode }, freeFrom: { amount: string, currency: CurrencyCode } | null }>, seller: { __typename: 'Seller', id: string, name: string } | null } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type RemoveFreightMutationVariables = Exact<{
  version: number;
  sellerId?: string | null | undefined;
}>;


export type RemoveFreightMutation = { removeFreightTemplate: { userErrors: Array<{ message: string }> } | null };

export type PointsRules_RulesFragment = { version: number, pointsPerYuan: number, mostPercent: number, since: string | null, worth: { amount: string, currency: CurrencyCode } };

export type PointsRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type PointsRulesQuery = { pointsRules: { version: number, pointsPerYuan: number, mostPercent: number, since: string | null, worth: { amount: string, currency: CurrencyCode } } | null };

export type ChangePointsRulesMutationVariables = Exact<{
  input: ChangePointsRulesInput;
}>;


export type ChangePointsRulesMutation = { changePointsRules: { pointsRules: { version: number, pointsPerYuan: number, mostPercent: number, since: string | null, worth: { amount: string, currency: CurrencyCode } } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type ManagedSpendDiscount_RuleFragment = { __typename: 'SpendDiscount', id: string, version: number, code: string, name: string, nameZh: string | null, nameEn: string | null, state: CouponState, scope: PromotionScope, scopeIds: Array<string>, repeats: boolean, startsAt: string, endsAt: string, tiers: Array<{ from: { amount: string, currency: CurrencyCode }, off: { amount: string, currency: CurrencyCode } }>, seller: { __typename: 'Seller', id: string, name: string } | null };

export type SpendDiscountEdit_RuleFragment = { __typename: 'SpendDiscount', id: string, version: number, code: string, name: string, nameZh: string | null, nameEn: string | null, state: CouponState, scope: PromotionScope, scopeIds: Array<string>, repeats: boolean, startsAt: string, endsAt: string, categories: Array<{ __typename: 'Category', id: string, name: string } | null> | null, products: Array<{ __typename: 'Product', id: string, name: string } | null> | null, tiers: Array<{ from: { amount: string, currency: CurrencyCode }, off: { amount: string, currency: CurrencyCode } }>, seller: { __typename: 'Seller', id: string, name: string } | null };

export type ManagedSpendDiscountsQueryVariables = Exact<{
  q?: string | null | undefined;
  state?: CouponState | null | undefined;
  after?: string | null | undefined;
}>;


export type ManagedSpendDiscountsQuery = { spendDiscounts: { totalCount: number, nodes: Array<{ __typename: 'SpendDiscount', id: string, version: number, code: string, name: string, nameZh: string | null, nameEn: string | null, state: CouponState, scope: PromotionScope, scopeIds: Array<string>, repeats: boolean, startsAt: string, endsAt: string, tiers: Array<{ from: { amount: string, currency: CurrencyCode }, off: { amount: string, currency: CurrencyCode } }>, seller: { __typename: 'Seller', id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ManagedSpendDiscountQueryVariables = Exact<{
  id: string;
}>;


export type ManagedSpendDiscountQuery = { spendDiscount: { __typename: 'SpendDiscount', id: string, version: number, code: string, name: string, nameZh: string | null, nameEn: string | null, state: CouponState, scope: PromotionScope, scopeIds: Array<string>, repeats: boolean, startsAt: string, endsAt: string, categories: Array<{ __typename: 'Category', id: string, name: string } | null> | null, products: Array<{ __typename: 'Product', id: string, name: string } | null> | null, tiers: Array<{ from: { amount: string, currency: CurrencyCode }, off: { amount: string, currency: CurrencyCode } }>, seller: { __typename: 'Seller', id: string, name: string } | null } | null };

export type CreateSpendDiscountMutationVariables = Exact<{
  input: CreateSpendDiscountInput;
}>;


export type CreateSpendDiscountMutation = { createSpendDiscount: { spendDiscount: { __typename: 'SpendDiscount', id: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type UpdateSpendDiscountMutationVariables = Exact<{
  input: UpdateSpendDiscountInput;
}>;


export type UpdateSpendDiscountMutation = { updateSpendDiscount: { spendDiscount: { __typename: 'SpendDiscount', id: string, version: number, code: string, name: string, nameZh: string | null, nameEn: string | null, state: CouponState, scope: PromotionScope, scopeIds: Array<string>, repeats: boolean, startsAt: string, endsAt: string, categories: Array<{ __typename: 'Category', id: string, name: string } | null> | null, products: Array<{ __typename: 'Product', id: string, name: string } | null> | null, tiers: Array<{ from: { amount: string, currency: CurrencyCode }, off: { amount: string, currency: CurrencyCode } }>, seller: { __typename: 'Seller', id: string, name: string } | null } | null, conflict: { changedAt: string, current: { __typename: 'SpendDiscount', id: string, version: number, code: string, name: string, nameZh: string | null, nameEn: string | null, state: CouponState, scope: PromotionScope, scopeIds: Array<string>, repeats: boolean, startsAt: string, endsAt: string, categories: Array<{ __typename: 'Category', id: string, name: string } | null> | null, products: Array<{ __typename: 'Product', id: string, name: string } | null> | null, tiers: Array<{ from: { amount: string, currency: CurrencyCode }, off: { amount: string, currency: CurrencyCode } }>, seller: { __typename: 'Seller', id: string, name: string } | null } } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type EndSpendDiscountMutationVariables = Exact<{
  id: string;
}>;


export type EndSpendDiscountMutation = { endSpendDiscount: { spendDiscount: { __typename: 'SpendDiscount', id: string, state: CouponState } | null, userErrors: Array<{ message: string }> } | null };

export type Recommended_RecommendationFragment = { reason: string, product: { __typename: 'Product', id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null } | null };

export type RelatedGoodsQueryVariables = Exact<{
  productId: string;
}>;


export type RelatedGoodsQuery = { product: { __typename: 'Product', id: string, boughtTogether: Array<{ reason: string, product: { __typename: 'Product', id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null } | null }> | null, alternatives: Array<{ reason: string, product: { __typename: 'Product', id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null } | null }> | null } | null };

export type GoesWithQueryVariables = Exact<{
  productIds: Array<string> | string;
}>;


export type GoesWithQuery = { boughtWith: Array<{ reason: string, product: { __typename: 'Product', id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null } | null }> | null };

export type ForYouQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ForYouQuery = { recommendations: { nodes: Array<{ reason: string, product: { __typename: 'Product', id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RecommendationSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type RecommendationSettingsQuery = { recommendationSettings: { enabled: boolean } | null };

export type SwitchRecommendationsMutationVariables = Exact<{
  enabled: boolean;
}>;


export type SwitchRecommendationsMutation = { switchRecommendations: { settings: { enabled: boolean } | null, userErrors: Array<{ message: string }> } | null };

export type AddCompanionsMutationVariables = Exact<{
  lines: Array<AddToCartInput> | AddToCartInput;
}>;


export type AddCompanionsMutation = { addManyToCart: { cart: { __typename: 'Cart', id: string, totalQuantity: number }, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset: { sent: boolean, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword: { reset: boolean, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type VerifyEmailMutationVariables = Exact<{
  input: EmailLinkInput;
}>;


export type VerifyEmailMutation = { verifyEmail: { verified: boolean, user: { __typename: 'User', id: string, emailVerified: boolean | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type ConfirmEmailChangeMutationVariables = Exact<{
  input: EmailLinkInput;
}>;


export type ConfirmEmailChangeMutation = { confirmEmailChange: { verified: boolean, user: { __typename: 'User', id: string, email: string | null, emailVerified: boolean | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type RequestEmailVerificationMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestEmailVerificationMutation = { requestEmailVerification: { sent: boolean, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type RequestEmailChangeMutationVariables = Exact<{
  input: RequestEmailChangeInput;
}>;


export type RequestEmailChangeMutation = { requestEmailChange: { sent: boolean, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type ChangePhoneMutationVariables = Exact<{
  input: ChangePhoneInput;
}>;


export type ChangePhoneMutation = { changePhone: { user: { __typename: 'User', id: string, phone: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type OwnReview_ReviewFragment = { __typename: 'Review', id: string, rating: number, title: string | null, content: string, pictures: Array<string>, status: ReviewStatus, rejectReason: string | null, createdAt: string, canFollowUp: boolean, helpfulCount: number, product: { __typename: 'Product', id: string, slug: string, name: string } | null, sku: { __typename: 'Sku', id: string, specs: Array<{ name: string, value: string }> } | null, followUp: { content: string, pictures: Array<string>, createdAt: string } | null, reply: { content: string, createdAt: string, editedAt: string | null } | null };

export type ReviewsToWriteQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ReviewsToWriteQuery = { reviewsToWrite: { totalCount: number, nodes: Array<{ __typename: 'ReviewToWrite', id: string, deliveredAt: string, orderLine: { __typename: 'OrderLine', id: string, productName: string, imageUrl: string | null, specs: Array<{ name: string, value: string }> } | null, product: { __typename: 'Product', id: string, slug: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ReviewsToFollowUpQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ReviewsToFollowUpQuery = { reviewsToFollowUp: { totalCount: number, nodes: Array<{ __typename: 'Review', id: string, rating: number, title: string | null, content: string, pictures: Array<string>, status: ReviewStatus, rejectReason: string | null, createdAt: string, canFollowUp: boolean, helpfulCount: number, product: { __typename: 'Product', id: string, slug: string, name: string } | null, sku: { __typename: 'Sku', id: string, specs: Array<{ name: string, value: string }> } | null, followUp: { content: string, pictures: Array<string>, createdAt: string } | null, reply: { content: string, createdAt: string, editedAt: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type OwnReviewsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OwnReviewsQuery = { me: { __typename: 'User', id: string, reviews: { totalCount: number, nodes: Array<{ __typename: 'Review', id: string, rating: number, title: string | null, content: string, pictures: Array<string>, status: ReviewStatus, rejectReason: string | null, createdAt: string, canFollowUp: boolean, helpfulCount: number, product: { __typename: 'Product', id: string, slug: string, name: string } | null, sku: { __typename: 'Sku', id: string, specs: Array<{ name: string, value: string }> } | null, followUp: { content: string, pictures: Array<string>, createdAt: string } | null, reply: { content: string, createdAt: string, editedAt: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ReceivedReviewsQueryVariables = Exact<{
  after?: string | null | undefined;
  lowRated?: boolean | null | undefined;
  unanswered?: boolean | null | undefined;
}>;


export type ReceivedReviewsQuery = { receivedReviews: { totalCount: number, nodes: Array<{ __typename: 'Review', id: string, rating: number, title: string | null, content: string, pictures: Array<string>, status: ReviewStatus, rejectReason: string | null, createdAt: string, product: { __typename: 'Product', id: string, slug: string, name: string } | null, sku: { __typename: 'Sku', id: string, code: string, specs: Array<{ name: string, value: string }> } | null, author: { __typename: 'User', id: string, displayName: string } | null, followUp: { content: string, pictures: Array<string>, createdAt: string, status: ReviewStatus } | null, reply: { content: string, createdAt: string, editedAt: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ReviewsToModerateQueryVariables = Exact<{
  after?: string | null | undefined;
  queue: ReviewQueue;
}>;


export type ReviewsToModerateQuery = { reviewsToModerate: { totalCount: number, nodes: Array<{ __typename: 'Review', heldFor: Array<string> | null, openReportCount: number | null, id: string, rating: number, title: string | null, content: string, pictures: Array<string>, status: ReviewStatus, rejectReason: string | null, createdAt: string, reports: Array<{ reason: ReviewReportReason, note: string | null, createdAt: string }> | null, product: { __typename: 'Product', id: string, slug: string, name: string } | null, sku: { __typename: 'Sku', id: string, code: string, specs: Array<{ name: string, value: string }> } | null, author: { __typename: 'User', id: string, displayName: string } | null, followUp: { content: string, pictures: Array<string>, createdAt: string, status: ReviewStatus } | null, reply: { content: string, createdAt: string, editedAt: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type HeldWordsQueryVariables = Exact<{ [key: string]: never; }>;


export type HeldWordsQuery = { heldWords: Array<{ text: string, addedAt: string }> | null };

export type WorkReview_ReviewFragment = { __typename: 'Review', id: string, rating: number, title: string | null, content: string, pictures: Array<string>, status: ReviewStatus, rejectReason: string | null, createdAt: string, product: { __typename: 'Product', id: string, slug: string, name: string } | null, sku: { __typename: 'Sku', id: string, code: string, specs: Array<{ name: string, value: string }> } | null, author: { __typename: 'User', id: string, displayName: string } | null, followUp: { content: string, pictures: Array<string>, createdAt: string, status: ReviewStatus } | null, reply: { content: string, createdAt: string, editedAt: string | null } | null };

export type ReplyToReviewMutationVariables = Exact<{
  input: ReplyToReviewInput;
}>;


export type ReplyToReviewMutation = { replyToReview: { review: { __typename: 'Review', id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type RemoveReviewReplyMutationVariables = Exact<{
  reviewId: string;
}>;


export type RemoveReviewReplyMutation = { removeReviewReply: { review: { __typename: 'Review', id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type ModerateReviewMutationVariables = Exact<{
  input: ModerateReviewInput;
}>;


export type ModerateReviewMutation = { moderateReview: { review: { __typename: 'Review', id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type UndoReviewDecisionMutationVariables = Exact<{
  reviewId: string;
}>;


export type UndoReviewDecisionMutation = { undoReviewDecision: { review: { __typename: 'Review', id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type HoldReviewWordMutationVariables = Exact<{
  text: string;
}>;


export type HoldReviewWordMutation = { holdReviewWord: { userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type ReleaseReviewWordMutationVariables = Exact<{
  text: string;
}>;


export type ReleaseReviewWordMutation = { releaseReviewWord: { userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type SearchFiguresQueryVariables = Exact<{
  from: string;
  to: string;
  list: SearchFigureList;
}>;


export type SearchFiguresQuery = { searchFigures: { sums: { people: number, searches: number, nothingFound: number, opened: number, added: number }, texts: Array<{ text: string, people: number, peopleBefore: number, searches: number, nothingFound: number, opened: number, added: number }> } | null };

export type Edited_SearchRuleFragment = { __typename: 'ManagedSearchRule', id: string, version: number, text: string, active: boolean, effects: Array<{ action: SearchEffectAction, target: SearchEffectTarget, value: string, label: string, product: { name: string } | null }> };

export type SearchRulesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type SearchRulesQuery = { searchRules: { totalCount: number, nodes: Array<{ __typename: 'ManagedSearchRule', id: string, text: string, active: boolean, changedAt: string, effects: Array<{ action: SearchEffectAction }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SearchRuleQueryVariables = Exact<{
  id: string;
}>;


export type SearchRuleQuery = { searchRule: { __typename: 'ManagedSearchRule', id: string, version: number, text: string, active: boolean, effects: Array<{ action: SearchEffectAction, target: SearchEffectTarget, value: string, label: string, product: { name: string } | null }> } | null };

export type SearchPreviewQueryVariables = Exact<{
  input: SearchPreviewInput;
}>;


export type SearchPreviewQuery = { searchPreview: { total: number, hits: Array<{ place: number, found: number | null, action: SearchEffectAction | null, name: string | null, factors: Array<{ name: string, value: number }>, product: { __typename: 'Product', id: string, slug: string, inStock: boolean, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, price: { amount: string, currency: CurrencyCode }, brand: { slug: string, name: string } | null, category: { slug: string, name: string } } | null }> } | null };

export type Preview_HitFragment = { place: number, found: number | null, action: SearchEffectAction | null, name: string | null, factors: Array<{ name: string, value: number }>, product: { __typename: 'Product', id: string, slug: string, inStock: boolean, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, price: { amount: string, currency: CurrencyCode }, brand: { slug: string, name: string } | null, category: { slug: string, name: string } } | null };

export type SaveSearchRuleMutationVariables = Exact<{
  input: SaveSearchRuleInput;
}>;


export type SaveSearchRuleMutation = { saveSearchRule: { rule: { __typename: 'ManagedSearchRule', id: string, version: number, text: string, active: boolean, effects: Array<{ action: SearchEffectAction, target: SearchEffectTarget, value: string, label: string, product: { name: string } | null }> } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type DeleteSearchRuleMutationVariables = Exact<{
  id: string;
}>;


export type DeleteSearchRuleMutation = { deleteSearchRule: { __typename: 'DeleteSearchRulePayload', id: string | null, userErrors: Array<{ message: string }> } | null };

export type Edited_SynonymFragment = { __typename: 'Synonym', id: string, version: number, words: Array<string>, locale: Locale | null, categorySlug: string | null };

export type SynonymsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type SynonymsQuery = { synonyms: { totalCount: number, nodes: Array<{ __typename: 'Synonym', id: string, words: Array<string>, locale: Locale | null, categoryName: string | null, changedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SynonymQueryVariables = Exact<{
  id: string;
}>;


export type SynonymQuery = { synonym: { __typename: 'Synonym', id: string, version: number, words: Array<string>, locale: Locale | null, categorySlug: string | null } | null };

export type SaveSynonymMutationVariables = Exact<{
  input: SaveSynonymInput;
}>;


export type SaveSynonymMutation = { saveSynonym: { synonym: { __typename: 'Synonym', id: string, version: number, words: Array<string>, locale: Locale | null, categorySlug: string | null } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type DeleteSynonymMutationVariables = Exact<{
  id: string;
}>;


export type DeleteSynonymMutation = { deleteSynonym: { __typename: 'DeleteSynonymPayload', id: string | null, userErrors: Array<{ message: string }> } | null };

export type SynonymCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type SynonymCategoriesQuery = { categories: Array<{ slug: string, name: string, children: Array<{ slug: string, name: string, children: Array<{ slug: string, name: string }> }> }> | null };

export type SearchSuggestionsQueryVariables = Exact<{
  text: string;
}>;


export type SearchSuggestionsQuery = { suggestions: Array<{ text: string, kind: SuggestionKind, categorySlug: string | null }> | null };

export type HotKeywordsQueryVariables = Exact<{ [key: string]: never; }>;


export type HotKeywordsQuery = { hotKeywords: Array<string> | null };

export type NoteSearchUseMutationVariables = Exact<{
  input: NoteSearchUseInput;
}>;


export type NoteSearchUseMutation = { noteSearchUse: { userErrors: Array<{ code: UserErrorCode }> } | null };

export type SecurityQueryVariables = Exact<{ [key: string]: never; }>;


export type SecurityQuery = { me: { __typename: 'User', id: string, needsSecondFactor: boolean | null, secondFactor: { enabledAt: string, recoveryCodesLeft: number } | null } | null };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { me: { __typename: 'User', id: string, sessions: Array<{ __typename: 'Session', id: string, browser: string | null, system: string | null, ipAddress: string | null, createdAt: string, lastUsedAt: string, current: boolean }> | null } | null };

export type RevokeSessionMutationVariables = Exact<{
  id: string;
}>;


export type RevokeSessionMutation = { revokeSession: { signedOut: boolean, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type RevokeOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeOtherSessionsMutation = { revokeOtherSessions: { signedOut: boolean, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { accessTokenExpiresAt: string | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type BeginSecondFactorMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginSecondFactorMutation = { beginSecondFactor: { secret: string | null, uri: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type EnableSecondFactorMutationVariables = Exact<{
  input: EnableSecondFactorInput;
}>;


export type EnableSecondFactorMutation = { enableSecondFactor: { recoveryCodes: Array<string> | null, accessTokenExpiresAt: string | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type DisableSecondFactorMutationVariables = Exact<{
  input: DisableSecondFactorInput;
}>;


export type DisableSecondFactorMutation = { disableSecondFactor: { accessTokenExpiresAt: string | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type ReplaceRecoveryCodesMutationVariables = Exact<{ [key: string]: never; }>;


export type ReplaceRecoveryCodesMutation = { replaceRecoveryCodes: { recoveryCodes: Array<string> | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type SellPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SellPageQuery = { me: { __typename: 'User', id: string, role: Role, sellerApplication: { __typename: 'SellerApplication', id: string, status: SellerApplicationStatus, companyName: string | null, creditCode: string | null, licenceUrl: string | null, logoUrl: string | null, contactName: string | null, phone: string | null, province: string | null, city: string | null, district: string | null, street: string | null, nameZh: string | null, nameEn: string | null, slug: string | null, descriptionZh: string | null, descriptionEn: string | null, reason: string | null, submittedAt: string | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null } | null } | null };

export type SellerApplication_ApplicationFragment = { __typename: 'SellerApplication', id: string, status: SellerApplicationStatus, companyName: string | null, creditCode: string | null, licenceUrl: string | null, logoUrl: string | null, contactName: string | null, phone: string | null, province: string | null, city: string | null, district: string | null, street: string | null, nameZh: string | null, nameEn: string | null, slug: string | null, descriptionZh: string | null, descriptionEn: string | null, reason: string | null, submittedAt: string | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null };

export type SaveSellerApplicationMutationVariables = Exact<{
  input: SellerApplicationInput;
}>;


export type SaveSellerApplicationMutation = { saveSellerApplication: { application: { __typename: 'SellerApplication', id: string, status: SellerApplicationStatus, companyName: string | null, creditCode: string | null, licenceUrl: string | null, logoUrl: string | null, contactName: string | null, phone: string | null, province: string | null, city: string | null, district: string | null, street: string | null, nameZh: string | null, nameEn: string | null, slug: string | null, descriptionZh: string | null, descriptionEn: string | null, reason: string | null, submittedAt: string | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type SubmitSellerApplicationMutationVariables = Exact<{ [key: string]: never; }>;


export type SubmitSellerApplicationMutation = { submitSellerApplication: { application: { __typename: 'SellerApplication', id: string, status: SellerApplicationStatus, companyName: string | null, creditCode: string | null, licenceUrl: string | null, logoUrl: string | null, contactName: string | null, phone: string | null, province: string | null, city: string | null, district: string | null, street: string | null, nameZh: string | null, nameEn: string | null, slug: string | null, descriptionZh: string | null, descriptionEn: string | null, reason: string | null, submittedAt: string | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type DeadLettersQueryVariables = Exact<{ [key: string]: never; }>;


export type DeadLettersQuery = { deadLetters: Array<{ __typename: 'DeadLetter', id: string, queue: string, data: string, error: string, retries: number, failedAt: string }> | null };

export type ReplayDeadLettersMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ReplayDeadLettersMutation = { replayDeadLetters: { count: number | null, userErrors: Array<{ message: string }> } | null };

export type DiscardDeadLettersMutationVariables = Exact<{
  ids: Array<string> | string;
  reason: string;
}>;


export type DiscardDeadLettersMutation = { discardDeadLetters: { count: number | null, userErrors: Array<{ message: string }> } | null };

export type ManagedOrder_OrderFragment = { __typename: 'Order', id: string, orderNo: string, status: OrderStatus, createdAt: string, recipient: { name: string }, total: { amount: string, currency: CurrencyCode }, lines: Array<{ __typename: 'OrderLine', id: string, productName: string, quantity: number }>, notes: Array<{ __typename: 'OrderNote', id: string, text: string }> };

export type ManagedOrdersQueryVariables = Exact<{
  status?: OrderStatus | null | undefined;
  search?: string | null | undefined;
  placedFrom?: string | null | undefined;
  placedTo?: string | null | undefined;
  sort?: ManagedOrderSort;
  after?: string | null | undefined;
}>;


export type ManagedOrdersQuery = { managedOrders: { totalCount: number, nodes: Array<{ __typename: 'Order', id: string, orderNo: string, status: OrderStatus, createdAt: string, recipient: { name: string }, total: { amount: string, currency: CurrencyCode }, lines: Array<{ __typename: 'OrderLine', id: string, productName: string, quantity: number }>, notes: Array<{ __typename: 'OrderNote', id: string, text: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ExportedOrder_OrderFragment = { createdAt: string, paidAt: string | null, buyerNote: string | null, notes: Array<{ __typename: 'OrderNote', id: string, text: string }>, recipient: { name: string, phone: string, address: string }, subOrders: Array<{ subOrderNo: string, status: OrderStatus, seller: { name: string } | null, itemsTotal: { amount: string }, freight: { amount: string }, discount: { amount: string }, total: { amount: string }, lines: Array<{ productName: string, quantity: number, specs: Array<{ value: string }> }>, shipments: Array<{ carrier: string, trackingNo: string }> }> };

export type OrdersToExportQueryVariables = Exact<{
  status?: OrderStatus | null | undefined;
  search?: string | null | undefined;
  placedFrom?: string | null | undefined;
  placedTo?: string | null | undefined;
  sort?: ManagedOrderSort;
  after?: string | null | undefined;
}>;


export type OrdersToExportQuery = { managedOrders: { nodes: Array<{ createdAt: string, paidAt: string | null, buyerNote: string | null, notes: Array<{ __typename: 'OrderNote', id: string, text: string }>, recipient: { name: string, phone: string, address: string }, subOrders: Array<{ subOrderNo: string, status: OrderStatus, seller: { name: string } | null, itemsTotal: { amount: string }, freight: { amount: string }, discount: { amount: string }, total: { amount: string }, lines: Array<{ productName: string, quantity: number, specs: Array<{ value: string }> }>, shipments: Array<{ carrier: string, trackingNo: string }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type OwnShopQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnShopQuery = { me: { __typename: 'User', id: string, shop: { __typename: 'Seller', id: string, slug: string, name: string } | null } | null };

export type ChangeShopSlugMutationVariables = Exact<{
  slug: string;
}>;


export type ChangeShopSlugMutation = { changeShopSlug: { seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type OrderToShip_OrderFragment = { __typename: 'Order', id: string, orderNo: string, createdAt: string, paidAt: string | null, buyerNote: string | null, notes: Array<{ __typename: 'OrderNote', id: string, text: string }>, recipient: { name: string, phone: string, address: string }, subOrders: Array<{ __typename: 'SubOrder', id: string, seller: { __typename: 'Seller', id: string, name: string } | null, lines: Array<{ __typename: 'OrderLine', id: string, productName: string, imageUrl: string | null, quantity: number, unitsToShip: number, specs: Array<{ name: string, value: string }> }> }> };

export type OrdersToShipQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OrdersToShipQuery = { carriers: Array<{ name: string }> | null, ordersToShip: { totalCount: number, nodes: Array<{ __typename: 'Order', id: string, orderNo: string, createdAt: string, paidAt: string | null, buyerNote: string | null, notes: Array<{ __typename: 'OrderNote', id: string, text: string }>, recipient: { name: string, phone: string, address: string }, subOrders: Array<{ __typename: 'SubOrder', id: string, seller: { __typename: 'Seller', id: string, name: string } | null, lines: Array<{ __typename: 'OrderLine', id: string, productName: string, imageUrl: string | null, quantity: number, unitsToShip: number, specs: Array<{ name: string, value: string }> }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ReceivedAfterSalesQueryVariables = Exact<{
  after?: string | null | undefined;
  status?: AfterSaleStatus | null | undefined;
}>;


export type ReceivedAfterSalesQuery = { receivedAfterSales: { totalCount: number, nodes: Array<{ __typename: 'AfterSale', id: string, kind: AfterSaleKind, status: AfterSaleStatus, createdAt: string, deadline: string | null, amount: { amount: string, currency: CurrencyCode }, lines: Array<{ quantity: number, orderLine: { __typename: 'OrderLine', id: string, productName: string, imageUrl: string | null, specs: Array<{ name: string, value: string }> } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ShipOrderMutationVariables = Exact<{
  input: ShipOrderInput;
}>;


export type ShipOrderMutation = { shipOrder: { order: { __typename: 'Order', id: string, status: OrderStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type NewOrderToShipSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type NewOrderToShipSubscription = { newOrderToShip: { __typename: 'Order', id: string } };

export type BulkShippingQueryVariables = Exact<{ [key: string]: never; }>;


export type BulkShippingQuery = { carriers: Array<{ name: string }> | null };

export type ShipOrdersMutationVariables = Exact<{
  rows: Array<ShipRowInput> | ShipRowInput;
}>;


export type ShipOrdersMutation = { shipOrders: { results: Array<{ row: number, order: { __typename: 'Order', id: string, orderNo: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> }> | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type RefreshSessionMutationVariables = Exact<{ [key: string]: never; }>;


export type RefreshSessionMutation = { refreshSession: { accessTokenExpiresAt: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { signedOut: boolean } | null };

export type ViewerQueryVariables = Exact<{
  signedIn: boolean;
  hasCart: boolean;
}>;


export type ViewerQuery = { me?: { __typename: 'User', id: string, displayName: string, avatarUrl: string | null, role: Role, permissions: Array<Permission> | null } | null, cart?: { __typename: 'Cart', id: string, totalQuantity: number, subtotal: { amount: string, currency: CurrencyCode } | null } | null };

export type ShopLink_SellerFragment = { __typename: 'Seller', id: string, slug: string, name: string };

export type ShopPageQueryVariables = Exact<{
  slug: string;
}>;


export type ShopPageQuery = { shop: { __typename: 'Seller', id: string, slug: string, name: string, description: string | null, logoUrl: string | null, status: SellerStatus, openedAt: string, followerCount: number, isFollowed: boolean, statistics: { productCount: number, soldCount: number, ratingAverage: number | null, ratingCount: number } | null } | null };

export type ShopHeader_SellerFragment = { __typename: 'Seller', id: string, slug: string, name: string, description: string | null, logoUrl: string | null, status: SellerStatus, openedAt: string, followerCount: number, isFollowed: boolean, statistics: { productCount: number, soldCount: number, ratingAverage: number | null, ratingCount: number } | null };

export type ShopCouponsQueryVariables = Exact<{
  sellerId: string;
}>;


export type ShopCouponsQuery = { availableCoupons: { nodes: Array<{ __typename: 'Coupon', id: string, name: string, kind: CouponKind, percent: number | null, newCustomersOnly: boolean, startsAt: string, endsAt: string, claimable: boolean, claimedByMe: number, perPersonLimit: number, amount: { amount: string, currency: CurrencyCode } | null, cap: { amount: string, currency: CurrencyCode } | null, minSpend: { amount: string, currency: CurrencyCode } }> } | null };

export type FollowShopMutationVariables = Exact<{
  sellerId: string;
}>;


export type FollowShopMutation = { followShop: { seller: { __typename: 'Seller', id: string, isFollowed: boolean, followerCount: number } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type UnfollowShopMutationVariables = Exact<{
  sellerId: string;
}>;


export type UnfollowShopMutation = { unfollowShop: { seller: { __typename: 'Seller', id: string, isFollowed: boolean, followerCount: number } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type FollowedShopsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FollowedShopsQuery = { me: { __typename: 'User', id: string, followedShops: { nodes: Array<{ __typename: 'Seller', id: string, slug: string, name: string, logoUrl: string | null, status: SellerStatus, followerCount: number, isFollowed: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type StockSku_SkuFragment = { __typename: 'Sku', id: string, code: string, specs: Array<{ value: string }>, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } };

export type StockPlace_WarehouseFragment = { __typename: 'Warehouse', id: string, code: string, name: string, active: boolean };

export type StockRow_RowFragment = { __typename: 'StockRow', id: string, offered: boolean, supply: Supply, lowAt: number, usualLowAt: boolean, perPerson: number | null, inTransit: number, soldLately: number, sku: { __typename: 'Sku', id: string, code: string, specs: Array<{ value: string }>, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } }, levels: Array<{ onHand: number, reserved: number, warehouse: { __typename: 'Warehouse', id: string } }> };

export type StockBoardQueryVariables = Exact<{
  filter?: StockBoardFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type StockBoardQuery = { stockBoard: { totalCount: number, nodes: Array<{ __typename: 'StockRow', id: string, offered: boolean, supply: Supply, lowAt: number, usualLowAt: boolean, perPerson: number | null, inTransit: number, soldLately: number, sku: { __typename: 'Sku', id: string, code: string, specs: Array<{ value: string }>, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } }, levels: Array<{ onHand: number, reserved: number, warehouse: { __typename: 'Warehouse', id: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, stockAlerts: { low: number, out: number } | null, warehouses: Array<{ __typename: 'Warehouse', id: string, code: string, name: string, active: boolean }> | null };

export type CountStockMutationVariables = Exact<{
  input: CountStockInput;
}>;


export type CountStockMutation = { countStock: { skus: Array<{ __typename: 'Sku', id: string, stockLevels: Array<{ onHand: number, reserved: number, warehouse: { __typename: 'Warehouse', id: string } }> | null }> | null, conflicts: Array<{ expected: number, onHand: number, sku: { __typename: 'Sku', id: string } }> | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type SetStockRulesMutationVariables = Exact<{
  input: SetStockRulesInput;
}>;


export type SetStockRulesMutation = { setStockRules: { row: { __typename: 'StockRow', id: string, supply: Supply, lowAt: number, usualLowAt: boolean, perPerson: number | null } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type ReceiveStockMutationVariables = Exact<{
  input: ReceiveStockInput;
}>;


export type ReceiveStockMutation = { receiveStock: { skus: Array<{ __typename: 'Sku', id: string }> | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type SendStockTransferMutationVariables = Exact<{
  input: SendStockTransferInput;
}>;


export type SendStockTransferMutation = { sendStockTransfer: { transfer: { __typename: 'StockTransfer', id: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type Movement_MovementFragment = { __typename: 'StockMovement', id: string, kind: StockMovementKind, onHand: number, onHandBefore: number, onHandAfter: number, reserved: number, reason: string | null, document: string | null, actor: string | null, actorId: string | null, orderId: string | null, transferId: string | null, at: string, sku: { __typename: 'Sku', id: string, code: string, specs: Array<{ value: string }>, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null, warehouse: { __typename: 'Warehouse', id: string, name: string } };

export type StockMovementsQueryVariables = Exact<{
  filter?: StockMovementFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type StockMovementsQuery = { stockMovements: { totalCount: number, nodes: Array<{ __typename: 'StockMovement', id: string, kind: StockMovementKind, onHand: number, onHandBefore: number, onHandAfter: number, reserved: number, reason: string | null, document: string | null, actor: string | null, actorId: string | null, orderId: string | null, transferId: string | null, at: string, sku: { __typename: 'Sku', id: string, code: string, specs: Array<{ value: string }>, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null, warehouse: { __typename: 'Warehouse', id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, warehouses: Array<{ __typename: 'Warehouse', id: string, code: string, name: string, active: boolean }> | null };

export type TransferRow_TransferFragment = { __typename: 'StockTransfer', id: string, status: StockTransferStatus, units: number, missing: number, document: string | null, note: string | null, sentAt: string, endedAt: string | null, from: { __typename: 'Warehouse', id: string, name: string }, to: { __typename: 'Warehouse', id: string, name: string } };

export type StockTransfersQueryVariables = Exact<{
  status?: StockTransferStatus | null | undefined;
  after?: string | null | undefined;
}>;


export type StockTransfersQuery = { stockTransfers: { totalCount: number, nodes: Array<{ __typename: 'StockTransfer', id: string, status: StockTransferStatus, units: number, missing: number, document: string | null, note: string | null, sentAt: string, endedAt: string | null, from: { __typename: 'Warehouse', id: string, name: string }, to: { __typename: 'Warehouse', id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type StockTransferQueryVariables = Exact<{
  id: string;
}>;


export type StockTransferQuery = { stockTransfer: { __typename: 'StockTransfer', id: string, status: StockTransferStatus, units: number, missing: number, document: string | null, note: string | null, sentAt: string, endedAt: string | null, lines: Array<{ quantity: number, received: number | null, sku: { __typename: 'Sku', id: string, code: string, specs: Array<{ value: string }>, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } }>, from: { __typename: 'Warehouse', id: string, name: string }, to: { __typename: 'Warehouse', id: string, name: string } } | null };

export type ReceiveStockTransferMutationVariables = Exact<{
  input: ReceiveStockTransferInput;
}>;


export type ReceiveStockTransferMutation = { receiveStockTransfer: { transfer: { __typename: 'StockTransfer', id: string, status: StockTransferStatus } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type CancelStockTransferMutationVariables = Exact<{
  input: CancelStockTransferInput;
}>;


export type CancelStockTransferMutation = { cancelStockTransfer: { transfer: { __typename: 'StockTransfer', id: string, status: StockTransferStatus } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type StockCheckQueryVariables = Exact<{ [key: string]: never; }>;


export type StockCheckQuery = { stockCheck: { checkedAt: string, levels: number, differing: number, discrepancies: Array<{ skuId: string, warehouseId: string, onHand: number, reserved: number, movedOnHand: number, movedReserved: number, held: number, sku: { __typename: 'Sku', id: string, code: string, specs: Array<{ value: string }>, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null, warehouse: { __typename: 'Warehouse', id: string, name: string } | null }> } | null };

export type Warehouse_WarehouseFragment = { __typename: 'Warehouse', id: string, code: string, name: string, nameZh: string | null, nameEn: string | null, province: string | null, regions: Array<string>, active: boolean, version: number };

export type WarehousesQueryVariables = Exact<{ [key: string]: never; }>;


export type WarehousesQuery = { warehouses: Array<{ __typename: 'Warehouse', id: string, code: string, name: string, nameZh: string | null, nameEn: string | null, province: string | null, regions: Array<string>, active: boolean, version: number }> | null };

export type CreateWarehouseMutationVariables = Exact<{
  input: CreateWarehouseInput;
}>;


export type CreateWarehouseMutation = { createWarehouse: { warehouse: { __typename: 'Warehouse', id: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type UpdateWarehouseMutationVariables = Exact<{
  input: UpdateWarehouseInput;
}>;


export type UpdateWarehouseMutation = { updateWarehouse: { warehouse: { __typename: 'Warehouse', id: string, code: string, name: string, nameZh: string | null, nameEn: string | null, province: string | null, regions: Array<string>, active: boolean, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type StockAlertsChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type StockAlertsChangedSubscription = { stockAlertsChanged: { low: number, out: number } };

export type WebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksQuery = { webhooks: Array<{ __typename: 'Webhook', id: string, url: string, events: Array<WebhookEventType>, selection: string, active: boolean, failures: number, pausedUntil: string | null, createdAt: string }> | null };

export type WebhookCard_WebhookFragment = { __typename: 'Webhook', id: string, url: string, events: Array<WebhookEventType>, selection: string, active: boolean, failures: number, pausedUntil: string | null, createdAt: string };

export type WebhookDeliveriesQueryVariables = Exact<{
  id: string;
  status?: WebhookDeliveryStatus | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhook: { __typename: 'Webhook', id: string, deliveries: { totalCount: number, nodes: Array<{ __typename: 'WebhookDelivery', id: string, type: WebhookEventType, status: WebhookDeliveryStatus, occurredAt: string, nextAttemptAt: string | null, body: string | null, attempts: Array<{ at: string, status: number | null, error: string | null }> }> } } | null };

export type CreateWebhookMutationVariables = Exact<{
  input: CreateWebhookInput;
}>;


export type CreateWebhookMutation = { createWebhook: { secret: string | null, webhook: { __typename: 'Webhook', id: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type UpdateWebhookMutationVariables = Exact<{
  input: UpdateWebhookInput;
}>;


export type UpdateWebhookMutation = { updateWebhook: { webhook: { __typename: 'Webhook', id: string, url: string, events: Array<WebhookEventType>, selection: string, active: boolean, failures: number, pausedUntil: string | null, createdAt: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type DeleteWebhookMutationVariables = Exact<{
  id: string;
}>;


export type DeleteWebhookMutation = { deleteWebhook: { __typename: 'DeleteWebhookPayload', id: string | null, userErrors: Array<{ message: string }> } | null };

export type RotateWebhookSecretMutationVariables = Exact<{
  id: string;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret: { secret: string | null, userErrors: Array<{ message: string }> } | null };

export type ReplayWebhookDeliveriesMutationVariables = Exact<{
  webhookId: string;
  ids?: Array<string> | string | null | undefined;
}>;


export type ReplayWebhookDeliveriesMutation = { replayWebhookDeliveries: { count: number | null, userErrors: Array<{ message: string }> } | null };

export type WorkCountsQueryVariables = Exact<{
  orders: boolean;
  afterSales: boolean;
  sellers: boolean;
  payments: boolean;
  operations: boolean;
  reviews: boolean;
  moderation: boolean;
  stock: boolean;
}>;


export type WorkCountsQuery = { ordersToShip?: { totalCount: number } | null, requested?: { totalCount: number } | null, returning?: { totalCount: number } | null, sellerApplications?: { totalCount: number } | null, paymentDifferences?: Array<{ __typename: 'PaymentDifference', id: string }> | null, receivedReviews?: { totalCount: number } | null, reviewsToModerate?: { totalCount: number } | null, stockAlerts?: { low: number, out: number } | null, deadLetters?: Array<{ __typename: 'DeadLetter', id: string }> | null };

export type PermissionNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type PermissionNamesQuery = { permissions: Array<{ permission: Permission, name: string, description: string }> | null };

export type Price_MoneyFragment = { amount: string, currency: CurrencyCode };

export type Picture_MediaFragment = { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null };

export type AccountPageQueryVariables = Exact<{
  thisYear: string;
  soon: string;
}>;


export type AccountPageQuery = { me: { __typename: 'User', id: string, displayName: string, email: string | null, emailVerified: boolean | null, createdAt: string, favorites: { totalCount: number, nodes: Array<{ __typename: 'Favorite', id: string, inStockThen: boolean | null, priceThen: { amount: string, currency: CurrencyCode } | null, product: { __typename: 'Product', id: string, slug: string, name: string, status: ProductStatus, inStock: boolean, price: { amount: string, currency: CurrencyCode }, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } | null }> } | null, dropped: { totalCount: number } | null, followedShops: { totalCount: number, nodes: Array<{ __typename: 'Seller', logoUrl: string | null, id: string, slug: string, name: string }> } | null, unreadMessages: { total: number } | null } | null, browsingHistory: { enabled: boolean, products: { totalCount: number, nodes: Array<{ __typename: 'ViewedProduct', id: string, priceThen: { amount: string, currency: CurrencyCode }, product: { __typename: 'Product', id: string, slug: string, name: string, status: ProductStatus, inStock: boolean, price: { amount: string, currency: CurrencyCode }, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } | null }> } } | null, orderCounts: { all: number, pending: number, paid: number, shipped: number, toReview: number } | null, afterSales: { totalCount: number } | null, orders: { nodes: Array<{ __typename: 'Order', id: string, orderNo: string, status: OrderStatus, createdAt: string, allowedActions: Array<OrderAction>, deliveryEstimate: { from: string, to: string } | null, total: { amount: string, currency: CurrencyCode }, lines: Array<{ __typename: 'OrderLine', id: string, productName: string, imageUrl: string | null, quantity: number, specs: Array<{ name: string, value: string }>, unitPrice: { amount: string, currency: CurrencyCode }, total: { amount: string, currency: CurrencyCode }, sku: { __typename: 'Sku', id: string } | null, product: { __typename: 'Product', id: string, slug: string } | null }> }> } | null, coupons: { totalCount: number } | null, endingCoupons: { totalCount: number } | null, pointsBalance: { points: number } | null, wallet: { balance: { amount: string, currency: CurrencyCode } } | null, thisYear: { orders: number, spent: { amount: string, currency: CurrencyCode }, saved: { amount: string, currency: CurrencyCode } } | null, inAll: { orders: number, spent: { amount: string, currency: CurrencyCode }, saved: { amount: string, currency: CurrencyCode } } | null };

export type Statistics_OrderStatisticsFragment = { orders: number, spent: { amount: string, currency: CurrencyCode }, saved: { amount: string, currency: CurrencyCode } };

export type ProductTile_ProductFragment = { __typename: 'Product', id: string, slug: string, name: string, status: ProductStatus, inStock: boolean, price: { amount: string, currency: CurrencyCode }, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null };

export type FavoriteTile_FavoriteFragment = { __typename: 'Favorite', id: string, inStockThen: boolean | null, priceThen: { amount: string, currency: CurrencyCode } | null, product: { __typename: 'Product', id: string, slug: string, name: string, status: ProductStatus, inStock: boolean, price: { amount: string, currency: CurrencyCode }, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } | null };

export type BrowsedTile_ViewedFragment = { __typename: 'ViewedProduct', id: string, priceThen: { amount: string, currency: CurrencyCode }, product: { __typename: 'Product', id: string, slug: string, name: string, status: ProductStatus, inStock: boolean, price: { amount: string, currency: CurrencyCode }, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } | null };

export type CartPageQueryVariables = Exact<{ [key: string]: never; }>;


export type CartPageQuery = { cart: { __typename: 'Cart', id: string, totalQuantity: number, selectedQuantity: number | null, allSelected: boolean, subtotal: { amount: string, currency: CurrencyCode } | null, savings: { amount: string, currency: CurrencyCode } | null, discount: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, groups: Array<{ seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: Array<{ __typename: 'CartPromotion', id: string, label: string, discount: { amount: string, currency: CurrencyCode }, next: { missing: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode } } | null, categories: Array<{ __typename: 'Category', id: string, slug: string }> | null, products: Array<{ __typename: 'Product', id: string, slug: string }> | null, sellers: Array<{ __typename: 'Seller', id: string, slug: string }> | null }> | null, freeShipping: { missing: { amount: string, currency: CurrencyCode } | null } | null, lines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> }> | null, savedLines: Array<{ __typename: 'CartLine', id: string, quantity: number, selected: boolean, unitPrice: { amount: string, currency: CurrencyCode } | null, total: { amount: string, currency: CurrencyCode } | null, warnings: Array<{ code: CartWarningCode, message: string, available: number | null, oldPrice: { amount: string, currency: CurrencyCode } | null, newPrice: { amount: string, currency: CurrencyCode } | null }> | null, sku: { __typename: 'Sku', id: string, available: number, perPerson: number | null, specs: Array<{ name: string, value: string }>, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, product: { __typename: 'Product', id: string, slug: string, name: string, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null } } | null }> } | null };

export type HomePageQueryVariables = Exact<{ [key: string]: never; }>;


export type HomePageQuery = { homeBlocks: Array<{ __typename: 'HomeBlock', id: string, kind: HomeBlockKind, title: string | null, text: string | null, href: string | null, picture: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, products: Array<{ __typename: 'Product', id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null }> }> | null, categories: Array<{ __typename: 'Category', id: string, slug: string, name: string, icon: string | null }> | null, bestSelling: { nodes: Array<{ __typename: 'Product', id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null }> } | null, newest: { nodes: Array<{ __typename: 'Product', id: string, slug: string, name: string, inStock: boolean, soldCount: number, skuCount: number, cover: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null, defaultSku: { __typename: 'Sku', id: string } | null, ratingSummary: { average: number | null, count: number } | null, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, promotions: { labels: Array<{ kind: PromotionLabelKind, text: string }> } | null, price: { amount: string, currency: CurrencyCode }, priceRange: { max: { amount: string } }, listPrice: { amount: string, currency: CurrencyCode } | null }> } | null };

export type OrderPageQueryVariables = Exact<{
  id: string;
}>;


export type OrderPageQuery = { order: { __typename: 'Order', id: string, orderNo: string, status: OrderStatus, createdAt: string, payBefore: string | null, buyerNote: string | null, cancelReason: string | null, allowedActions: Array<OrderAction>, buyer: { __typename: 'User', id: string } | null, deliveryEstimate: { from: string, to: string } | null, invoice: { title: string } | null, issuedInvoices: Array<{ __typename: 'IssuedInvoice', id: string }>, itemsTotal: { amount: string, currency: CurrencyCode }, freight: { amount: string, currency: CurrencyCode }, discount: { amount: string, currency: CurrencyCode }, discounts: Array<{ label: string, amount: { amount: string, currency: CurrencyCode } }>, total: { amount: string, currency: CurrencyCode }, recipient: { name: string, phone: string, address: string }, lines: Array<{ __typename: 'OrderLine', reviewable: boolean | null, id: string, productName: string, imageUrl: string | null, quantity: number, review: { __typename: 'Review', id: string, rating: number, content: string, pictures: Array<string>, status: ReviewStatus, rejectReason: string | null, canFollowUp: boolean, createdAt: string, followUp: { content: string, pictures: Array<string>, createdAt: string } | null, reply: { content: string, createdAt: string, editedAt: string | null } | null } | null, specs: Array<{ name: string, value: string }>, unitPrice: { amount: string, currency: CurrencyCode }, total: { amount: string, currency: CurrencyCode }, sku: { __typename: 'Sku', id: string } | null, product: { __typename: 'Product', id: string, slug: string } | null }>, events: Array<{ __typename: 'OrderEvent', id: string, type: string, to: OrderStatus, message: string, at: string, actor: OrderActor | null, operator: { __typename: 'User', id: string, displayName: string } | null }>, notes: Array<{ __typename: 'OrderNote', id: string, text: string, createdAt: string, deletable: boolean, author: { __typename: 'User', id: string, displayName: string } | null }>, payments: Array<{ __typename: 'Payment', id: string, method: PaymentMethod, status: PaymentStatus, paidAt: string | null, refunds: Array<{ __typename: 'PaymentRefund', id: string, note: string | null, amount: { amount: string, currency: CurrencyCode } }> }>, shipments: Array<{ __typename: 'Shipment', id: string, carrier: string, trackingNo: string, status: TrackingStatus, shippedAt: string, deliveredAt: string | null, deliveryEstimate: { from: string, to: string } | null, lines: Array<{ quantity: number, orderLine: { __typename: 'OrderLine', id: string, productName: string, specs: Array<{ name: string, value: string }> } }>, tracking: Array<{ __typename: 'TrackingEvent', id: string, status: TrackingStatus, message: string, at: string }> }>, subOrders: Array<{ __typename: 'SubOrder', id: string, subOrderNo: string, status: OrderStatus, cancellable: boolean, total: { amount: string, currency: CurrencyCode }, seller: { __typename: 'Seller', id: string, slug: string, name: string } | null, deliveryEstimate: { from: string, to: string } | null, lines: Array<{ __typename: 'OrderLine', id: string }> }>, afterSaleOptions: Array<{ kind: AfterSaleKind }>, afterSales: Array<{ __typename: 'AfterSale', id: string, kind: AfterSaleKind, status: AfterSaleStatus, createdAt: string, deadline: string | null, amount: { amount: string, currency: CurrencyCode }, lines: Array<{ quantity: number, orderLine: { __typename: 'OrderLine', id: string, productName: string, imageUrl: string | null, specs: Array<{ name: string, value: string }> } }> }> } | null };

export type OrdersPageQueryVariables = Exact<{
  status?: OrderStatus | null | undefined;
  toReview?: boolean | null | undefined;
  search?: string | null | undefined;
  placedFrom?: string | null | undefined;
  placedBefore?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type OrdersPageQuery = { orderCounts: { all: number, pending: number, paid: number, shipped: number, toReview: number } | null, orders: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Order', id: string, orderNo: string, status: OrderStatus, createdAt: string, allowedActions: Array<OrderAction>, deliveryEstimate: { from: string, to: string } | null, total: { amount: string, currency: CurrencyCode }, lines: Array<{ __typename: 'OrderLine', id: string, productName: string, imageUrl: string | null, quantity: number, specs: Array<{ name: string, value: string }>, unitPrice: { amount: string, currency: CurrencyCode }, total: { amount: string, currency: CurrencyCode }, sku: { __typename: 'Sku', id: string } | null, product: { __typename: 'Product', id: string, slug: string } | null }> }> } | null };

export type PayPageQueryVariables = Exact<{
  id: string;
}>;


export type PayPageQuery = { me: { __typename: 'User', id: string, email: string | null, emailVerified: boolean | null } | null, order: { __typename: 'Order', id: string, orderNo: string, status: OrderStatus, payBefore: string | null, allowedActions: Array<OrderAction>, total: { amount: string, currency: CurrencyCode }, lines: Array<{ __typename: 'OrderLine', id: string, product: { __typename: 'Product', id: string } | null }>, payments: Array<{ __typename: 'Payment', id: string, status: PaymentStatus, method: PaymentMethod, failureReason: string | null, createdAt: string }> } | null };

export type ProductPageQueryVariables = Exact<{
  slug: string;
}>;


export type ProductPageQuery = { deliveryEstimate: { from: string, to: string } | null, product: { __typename: 'Product', id: string, slug: string, name: string, subtitle: string | null, descriptionHtml: string | null, services: Array<ProductService>, warrantyMonths: number | null, packageList: Array<string>, status: ProductStatus, soldCount: number, inStock: boolean, isFavorite: boolean | null, dimensions: { lengthMm: number, widthMm: number, heightMm: number } | null, category: { __typename: 'Category', id: string, slug: string, name: string, listed: boolean, ancestors: Array<{ __typename: 'Category', id: string, slug: string, name: string, listed: boolean }> }, brand: { __typename: 'Brand', id: string, slug: string, name: string } | null, seller: { __typename: 'Seller', status: SellerStatus, id: string, slug: string, name: string, statistics: { ratingAverage: number | null } | null } | null, attributes: Array<{ name: string, value: string }>, ratingSummary: { average: number | null, count: number } | null, promotions: { coupons: Array<{ __typename: 'Coupon', id: string, name: string, kind: CouponKind, percent: number | null, newCustomersOnly: boolean, startsAt: string, endsAt: string, claimable: boolean, claimedByMe: number, perPersonLimit: number, amount: { amount: string, currency: CurrencyCode } | null, cap: { amount: string, currency: CurrencyCode } | null, minSpend: { amount: string, currency: CurrencyCode } }>, spendDiscounts: Array<{ __typename: 'SpendDiscount', id: string, name: string, repeats: boolean, endsAt: string, tiers: Array<{ from: { amount: string, currency: CurrencyCode }, off: { amount: string, currency: CurrencyCode } }> }>, freeShippingFrom: { amount: string, currency: CurrencyCode } | null } | null, media: Array<{ __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null }>, price: { amount: string, currency: CurrencyCode }, listPrice: { amount: string, currency: CurrencyCode } | null, options: Array<{ name: string, values: Array<string> }>, defaultSku: { __typename: 'Sku', id: string } | null, skus: Array<{ __typename: 'Sku', id: string, code: string, available: number, perPerson: number | null, stockStatus: StockStatus, specs: Array<{ name: string, value: string }>, price: { amount: string, currency: CurrencyCode }, listPrice: { amount: string, currency: CurrencyCode } | null, image: { __typename: 'Media', id: string, url: string, signedUrl: string, width: number, height: number, alt: string, placeholder: string, blur: string | null } | null }> } | null };
