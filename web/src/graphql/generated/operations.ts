import { operationDocument } from '../document.ts';
import { createMutation } from '../mutation.ts';
import { createQuery, prepareQuery, type QueryOptions } from '../query.ts';
import { createSubscription, type SubscriptionHandler } from '../subscription.ts';
import type * as types from './types.ts';
export const AccountPageDocument = operationDocument<types.AccountPageQuery, types.AccountPageQueryVariables>('query', 'AccountPage', 'dbae5f5281ba3a2f1dac03bbeb1c247176ee921d38f7b106d0482bfd4823c50a');
export const createAccountPageQuery = (variables: () => types.AccountPageQueryVariables | undefined, options?: QueryOptions) => createQuery(AccountPageDocument, variables, options);
export const prepareAccountPageQuery = (variables: types.AccountPageQueryVariables) => prepareQuery(AccountPageDocument, variables);

export const AddCompanionsDocument = operationDocument<types.AddCompanionsMutation, types.AddCompanionsMutationVariables>('mutation', 'AddCompanions', '223c8136d3cda03eadec7b11a5a6367cb20c913e154b1c771e15a9ef3350e83b');
export const createAddCompanionsMutation = () => createMutation(AddCompanionsDocument);

export const AddFavoriteDocument = operationDocument<types.AddFavoriteMutation, types.AddFavoriteMutationVariables>('mutation', 'AddFavorite', '62b42a7251a676c8daa05d3c51a86f369140546d6bccb5833fa207183c0eceef');
export const createAddFavoriteMutation = () => createMutation(AddFavoriteDocument);

export const AddOrderNoteDocument = operationDocument<types.AddOrderNoteMutation, types.AddOrderNoteMutationVariables>('mutation', 'AddOrderNote', '1a733f4a1b3920e7c2768981c4c7f8183f4f2e550907a81062a705f8b4461a2a');
export const createAddOrderNoteMutation = () => createMutation(AddOrderNoteDocument);

export const AddressBookDocument = operationDocument<types.AddressBookQuery, types.AddressBookQueryVariables>('query', 'AddressBook', 'ab4b04fce931663d74eb11df13d5d24dce0acea8bfe372b821f43c060c44bdee');
export const createAddressBookQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(AddressBookDocument, () => (wanted() ? {} : undefined), options);
export const prepareAddressBookQuery = () => prepareQuery(AddressBookDocument, {});

export const AddStockDocument = operationDocument<types.AddStockMutation, types.AddStockMutationVariables>('mutation', 'AddStock', '84c8b3fe0e05ad3f7fc220b7a6518b7a2ecd3970c797e563313740e00b171e42');
export const createAddStockMutation = () => createMutation(AddStockDocument);

export const AddToCartDocument = operationDocument<types.AddToCartMutation, types.AddToCartMutationVariables>('mutation', 'AddToCart', 'b4fbd4153d739e464645b70329601d1bc295891512e447665a8f942de617e496');
export const createAddToCartMutation = () => createMutation(AddToCartDocument);

export const AfterSaleFormDocument = operationDocument<types.AfterSaleFormQuery, types.AfterSaleFormQueryVariables>('query', 'AfterSaleForm', 'c374ff0868915bb20a9ee98ec49fe887a7f04baa5c4d7a5503d35bb855d97f43');
export const createAfterSaleFormQuery = (variables: () => types.AfterSaleFormQueryVariables | undefined, options?: QueryOptions) => createQuery(AfterSaleFormDocument, variables, options);
export const prepareAfterSaleFormQuery = (variables: types.AfterSaleFormQueryVariables) => prepareQuery(AfterSaleFormDocument, variables);

export const AfterSalePageDocument = operationDocument<types.AfterSalePageQuery, types.AfterSalePageQueryVariables>('query', 'AfterSalePage', '213566cf8194b413a372f8a33223de9ac6007dce8131e36b4a0e949f2963340e');
export const createAfterSalePageQuery = (variables: () => types.AfterSalePageQueryVariables | undefined, options?: QueryOptions) => createQuery(AfterSalePageDocument, variables, options);
export const prepareAfterSalePageQuery = (variables: types.AfterSalePageQueryVariables) => prepareQuery(AfterSalePageDocument, variables);

export const AfterSaleQuoteDocument = operationDocument<types.AfterSaleQuoteQuery, types.AfterSaleQuoteQueryVariables>('query', 'AfterSaleQuote', 'de1ecd461ce64aaa52621bf2e55178252acc48dc170d31f49f7b1da29fe98992');
export const createAfterSaleQuoteQuery = (variables: () => types.AfterSaleQuoteQueryVariables | undefined, options?: QueryOptions) => createQuery(AfterSaleQuoteDocument, variables, options);
export const prepareAfterSaleQuoteQuery = (variables: types.AfterSaleQuoteQueryVariables) => prepareQuery(AfterSaleQuoteDocument, variables);

export const AfterSalesPageDocument = operationDocument<types.AfterSalesPageQuery, types.AfterSalesPageQueryVariables>('query', 'AfterSalesPage', 'ea4d5b3434329ead4b4c49a2dbcf9e810118f2885a958e12685b9d1a02d11a7f');
export const createAfterSalesPageQuery = (variables: () => types.AfterSalesPageQueryVariables | undefined, options?: QueryOptions) => createQuery(AfterSalesPageDocument, variables, options);
export const prepareAfterSalesPageQuery = (variables: types.AfterSalesPageQueryVariables) => prepareQuery(AfterSalesPageDocument, variables);

export const AlertOnPriceDropDocument = operationDocument<types.AlertOnPriceDropMutation, types.AlertOnPriceDropMutationVariables>('mutation', 'AlertOnPriceDrop', '3f1a9a1995f6eef0f7e115534f8665fe369c8b784cbdd91af6558875bcca4062');
export const createAlertOnPriceDropMutation = () => createMutation(AlertOnPriceDropDocument);

export const AlertWhenInStockDocument = operationDocument<types.AlertWhenInStockMutation, types.AlertWhenInStockMutationVariables>('mutation', 'AlertWhenInStock', '9a7ba919c8a42283737b04a906d880f58ffa28f5747144af54e3aa3d1c8069f4');
export const createAlertWhenInStockMutation = () => createMutation(AlertWhenInStockDocument);

export const AllSellersDocument = operationDocument<types.AllSellersQuery, types.AllSellersQueryVariables>('query', 'AllSellers', '5d0cec14d5ce83f9b7c65c5029eefe6fe178bb1e08aab8729a2479d36a778f70');
export const createAllSellersQuery = (variables: () => types.AllSellersQueryVariables | undefined, options?: QueryOptions) => createQuery(AllSellersDocument, variables, options);
export const prepareAllSellersQuery = (variables: types.AllSellersQueryVariables) => prepareQuery(AllSellersDocument, variables);

export const ApplyAsPartnerDocument = operationDocument<types.ApplyAsPartnerMutation, types.ApplyAsPartnerMutationVariables>('mutation', 'ApplyAsPartner', '8f7747eabe257740c7a8d283743091799c47ccf42d0acfc5c000030119e5c7c1');
export const createApplyAsPartnerMutation = () => createMutation(ApplyAsPartnerDocument);

export const ApproveAfterSaleDocument = operationDocument<types.ApproveAfterSaleMutation, types.ApproveAfterSaleMutationVariables>('mutation', 'ApproveAfterSale', 'a8b06b317b11b39ffa228a387fc5b752192b05f07d13c8440d4b8d63fbe3075d');
export const createApproveAfterSaleMutation = () => createMutation(ApproveAfterSaleDocument);

export const ApprovePartnerDocument = operationDocument<types.ApprovePartnerMutation, types.ApprovePartnerMutationVariables>('mutation', 'ApprovePartner', '1e79804312b51554052627cd69dd593c0f171f191cb0d67af03a24af3e0ae6d6');
export const createApprovePartnerMutation = () => createMutation(ApprovePartnerDocument);

export const ApproveSellerApplicationDocument = operationDocument<types.ApproveSellerApplicationMutation, types.ApproveSellerApplicationMutationVariables>('mutation', 'ApproveSellerApplication', '733cf3fdf17b54464e82f988a9a16e067169de9c8baebacc0de412f24e3de7a8');
export const createApproveSellerApplicationMutation = () => createMutation(ApproveSellerApplicationDocument);

export const ArchiveProductDocument = operationDocument<types.ArchiveProductMutation, types.ArchiveProductMutationVariables>('mutation', 'ArchiveProduct', 'c60faa34928b43c1c06ed680c17e7a2c84c7a12d8e6c40491749373f23408ab6');
export const createArchiveProductMutation = () => createMutation(ArchiveProductDocument);

export const AuditEntryPageDocument = operationDocument<types.AuditEntryPageQuery, types.AuditEntryPageQueryVariables>('query', 'AuditEntryPage', 'f05aa110c4dc63da4889242a5a228b19267455d083a50073accd3fe101154f4e');
export const createAuditEntryPageQuery = (variables: () => types.AuditEntryPageQueryVariables | undefined, options?: QueryOptions) => createQuery(AuditEntryPageDocument, variables, options);
export const prepareAuditEntryPageQuery = (variables: types.AuditEntryPageQueryVariables) => prepareQuery(AuditEntryPageDocument, variables);

export const AuditLogExportDocument = operationDocument<types.AuditLogExportQuery, types.AuditLogExportQueryVariables>('query', 'AuditLogExport', '09fd05a84b4a014a6a933bbb910b66acfd4106eee17accec9232ca5acf45ccc4');
export const createAuditLogExportQuery = (variables: () => types.AuditLogExportQueryVariables | undefined, options?: QueryOptions) => createQuery(AuditLogExportDocument, variables, options);
export const prepareAuditLogExportQuery = (variables: types.AuditLogExportQueryVariables) => prepareQuery(AuditLogExportDocument, variables);

export const AuditLogPageDocument = operationDocument<types.AuditLogPageQuery, types.AuditLogPageQueryVariables>('query', 'AuditLogPage', '8829c656293e197fc6d8abac79c4ff30fb6d17f11789bd6eb866f776a48cafbb');
export const createAuditLogPageQuery = (variables: () => types.AuditLogPageQueryVariables | undefined, options?: QueryOptions) => createQuery(AuditLogPageDocument, variables, options);
export const prepareAuditLogPageQuery = (variables: types.AuditLogPageQueryVariables) => prepareQuery(AuditLogPageDocument, variables);

export const BeginDataDownloadDocument = operationDocument<types.BeginDataDownloadMutation, types.BeginDataDownloadMutationVariables>('mutation', 'BeginDataDownload', '0540f5509d76088ace2376ad0dd989d5d90d8f4d553896c6daf485ec31390417');
export const createBeginDataDownloadMutation = () => createMutation(BeginDataDownloadDocument);

export const BeginSecondFactorDocument = operationDocument<types.BeginSecondFactorMutation, types.BeginSecondFactorMutationVariables>('mutation', 'BeginSecondFactor', '56b13b39b91d3bb36e264451918d7d8cba93a413113d67755c4419404c486581');
export const createBeginSecondFactorMutation = () => createMutation(BeginSecondFactorDocument);

export const BestSellersDocument = operationDocument<types.BestSellersQuery, types.BestSellersQueryVariables>('query', 'BestSellers', '554604f754f5f69bb48119b16c14240dc0f9d4f3e46ee084a888d857fb235bcf');
export const createBestSellersQuery = (variables: () => types.BestSellersQueryVariables | undefined, options?: QueryOptions) => createQuery(BestSellersDocument, variables, options);
export const prepareBestSellersQuery = (variables: types.BestSellersQueryVariables) => prepareQuery(BestSellersDocument, variables);

export const BlockedKeywordsDocument = operationDocument<types.BlockedKeywordsQuery, types.BlockedKeywordsQueryVariables>('query', 'BlockedKeywords', '6087a0d2069b53aa8baf72bb1b094402143c1a1fcc44a8859dd3306b062b551c');
export const createBlockedKeywordsQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(BlockedKeywordsDocument, () => (wanted() ? {} : undefined), options);
export const prepareBlockedKeywordsQuery = () => prepareQuery(BlockedKeywordsDocument, {});

export const BlockKeywordDocument = operationDocument<types.BlockKeywordMutation, types.BlockKeywordMutationVariables>('mutation', 'BlockKeyword', '321b37bbb12212ff8c9638207404eaf1409441e5e4a0a1a3b285b727596dce0f');
export const createBlockKeywordMutation = () => createMutation(BlockKeywordDocument);

export const BrowsingHistoryDocument = operationDocument<types.BrowsingHistoryQuery, types.BrowsingHistoryQueryVariables>('query', 'BrowsingHistory', '9e0ab0874f61bd3b023a9814c043c946f6c044bb32a6e9f7a078128a88202254');
export const createBrowsingHistoryQuery = (variables: () => types.BrowsingHistoryQueryVariables | undefined, options?: QueryOptions) => createQuery(BrowsingHistoryDocument, variables, options);
export const prepareBrowsingHistoryQuery = (variables: types.BrowsingHistoryQueryVariables) => prepareQuery(BrowsingHistoryDocument, variables);

export const BulkImportsDocument = operationDocument<types.BulkImportsQuery, types.BulkImportsQueryVariables>('query', 'BulkImports', '43cd126abb988d6977e38ada1368aba0c3ffa86fcacface1cfff2633a13e9b80');
export const createBulkImportsQuery = (variables: () => types.BulkImportsQueryVariables | undefined, options?: QueryOptions) => createQuery(BulkImportsDocument, variables, options);
export const prepareBulkImportsQuery = (variables: types.BulkImportsQueryVariables) => prepareQuery(BulkImportsDocument, variables);

export const BulkShippingDocument = operationDocument<types.BulkShippingQuery, types.BulkShippingQueryVariables>('query', 'BulkShipping', '7edd69f026ad103e917e49974a02f43fabc164d24eea5cec9ff7433a773e60f9');
export const createBulkShippingQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(BulkShippingDocument, () => (wanted() ? {} : undefined), options);
export const prepareBulkShippingQuery = () => prepareQuery(BulkShippingDocument, {});

export const BuyAgainDocument = operationDocument<types.BuyAgainMutation, types.BuyAgainMutationVariables>('mutation', 'BuyAgain', '9713640728ce000c2f340a8ccb7e1e0a9c2bd1e50912c47e1cc7669c1f96f2b6');
export const createBuyAgainMutation = () => createMutation(BuyAgainDocument);

export const CancelOrderDocument = operationDocument<types.CancelOrderMutation, types.CancelOrderMutationVariables>('mutation', 'CancelOrder', '6c1fb175032d3e2788ace1f7741d3bc7a460467d120e00c9e798e175cec2bc4c');
export const createCancelOrderMutation = () => createMutation(CancelOrderDocument);

export const CancelPaidOrderDocument = operationDocument<types.CancelPaidOrderMutation, types.CancelPaidOrderMutationVariables>('mutation', 'CancelPaidOrder', '6ed8949c4be02c1d14d92173791b3ebca9bebd4245ae90c29c9f700a8274dbe0');
export const createCancelPaidOrderMutation = () => createMutation(CancelPaidOrderDocument);

export const CancelScheduledChangeDocument = operationDocument<types.CancelScheduledChangeMutation, types.CancelScheduledChangeMutationVariables>('mutation', 'CancelScheduledChange', 'd58981b2194b26967492364dcafaf5058c22349521bd219dc7636a2eff1abe92');
export const createCancelScheduledChangeMutation = () => createMutation(CancelScheduledChangeDocument);

export const CancelStockTransferDocument = operationDocument<types.CancelStockTransferMutation, types.CancelStockTransferMutationVariables>('mutation', 'CancelStockTransfer', '53d0331ed44e3242d9169161a3662597a36e39cf227e4618b3a13b0741f335d9');
export const createCancelStockTransferMutation = () => createMutation(CancelStockTransferDocument);

export const CartChangedDocument = operationDocument<types.CartChangedSubscription, types.CartChangedSubscriptionVariables>('subscription', 'CartChanged', 'ceeed2e60de7afb866d5e8a337a6e29557fbc79cc7529c9a6c16084a6e53a5cd');
export const createCartChangedSubscription = (
  variables: () => types.CartChangedSubscriptionVariables | undefined,
  handler: SubscriptionHandler<types.CartChangedSubscription>,
) => createSubscription(CartChangedDocument, variables, handler);

export const CartPageDocument = operationDocument<types.CartPageQuery, types.CartPageQueryVariables>('query', 'CartPage', '8b2671a9deabb4515050fba725d6f212b0d5c90ebd3f2b4e331995ff529ef825');
export const createCartPageQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(CartPageDocument, () => (wanted() ? {} : undefined), options);
export const prepareCartPageQuery = () => prepareQuery(CartPageDocument, {});

export const CategoryHeadingDocument = operationDocument<types.CategoryHeadingQuery, types.CategoryHeadingQueryVariables>('query', 'CategoryHeading', 'eae30820d3b1e16387feef4bcdba2d8efd2bfd9ab10a19b5729a766430c3b2c9');
export const createCategoryHeadingQuery = (variables: () => types.CategoryHeadingQueryVariables | undefined, options?: QueryOptions) => createQuery(CategoryHeadingDocument, variables, options);
export const prepareCategoryHeadingQuery = (variables: types.CategoryHeadingQueryVariables) => prepareQuery(CategoryHeadingDocument, variables);

export const CategoryTemplateDocument = operationDocument<types.CategoryTemplateQuery, types.CategoryTemplateQueryVariables>('query', 'CategoryTemplate', '85d80096358ec667e797a880d8fed639cfb78eed4ccf24bd5c8b6d5e6211c6f8');
export const createCategoryTemplateQuery = (variables: () => types.CategoryTemplateQueryVariables | undefined, options?: QueryOptions) => createQuery(CategoryTemplateDocument, variables, options);
export const prepareCategoryTemplateQuery = (variables: types.CategoryTemplateQueryVariables) => prepareQuery(CategoryTemplateDocument, variables);

export const ChangeCartLineDocument = operationDocument<types.ChangeCartLineMutation, types.ChangeCartLineMutationVariables>('mutation', 'ChangeCartLine', 'd56842de59670f5cc38ce596eace29cfaeb17ce30105603f4beb7ede5153b5bc');
export const createChangeCartLineMutation = () => createMutation(ChangeCartLineDocument);

export const ChangeOrderAddressDocument = operationDocument<types.ChangeOrderAddressMutation, types.ChangeOrderAddressMutationVariables>('mutation', 'ChangeOrderAddress', '4ece324ecbeb070030f697e55d9060dd86642474e64751995386f39e5e5fa3ba');
export const createChangeOrderAddressMutation = () => createMutation(ChangeOrderAddressDocument);

export const ChangeOrderPriceDocument = operationDocument<types.ChangeOrderPriceMutation, types.ChangeOrderPriceMutationVariables>('mutation', 'ChangeOrderPrice', '19413c9584b332926a29dec4c1ae1263d55ae27629680f22b9a4e74e38b0a8a9');
export const createChangeOrderPriceMutation = () => createMutation(ChangeOrderPriceDocument);

export const ChangePasswordDocument = operationDocument<types.ChangePasswordMutation, types.ChangePasswordMutationVariables>('mutation', 'ChangePassword', 'c41493cfdcb416d20cde9253e6aa18b0887c634c4d14f8644a0ca6f40b196ae0');
export const createChangePasswordMutation = () => createMutation(ChangePasswordDocument);

export const ChangePhoneDocument = operationDocument<types.ChangePhoneMutation, types.ChangePhoneMutationVariables>('mutation', 'ChangePhone', 'e28131ab4d4d4f1b84265bf815e361f4031be42fe1f0890cef845604684ab8bd');
export const createChangePhoneMutation = () => createMutation(ChangePhoneDocument);

export const ChangePointsRulesDocument = operationDocument<types.ChangePointsRulesMutation, types.ChangePointsRulesMutationVariables>('mutation', 'ChangePointsRules', 'a771c1d5b76f88597fdb871b22c2b4fcd4a84883c78d0dc1bc63a52fe4fb14a4');
export const createChangePointsRulesMutation = () => createMutation(ChangePointsRulesDocument);

export const ChangeRolePermissionsDocument = operationDocument<types.ChangeRolePermissionsMutation, types.ChangeRolePermissionsMutationVariables>('mutation', 'ChangeRolePermissions', 'f7fdb9e06aab582a8923f130794d361c9d4e3faa1efbbe23808d32fad9801316');
export const createChangeRolePermissionsMutation = () => createMutation(ChangeRolePermissionsDocument);

export const ChangeShopSlugDocument = operationDocument<types.ChangeShopSlugMutation, types.ChangeShopSlugMutationVariables>('mutation', 'ChangeShopSlug', 'ec94bee77b70c2b63bc32b589ac71cd94404def09ee6cc84f833c4443c0a59af');
export const createChangeShopSlugMutation = () => createMutation(ChangeShopSlugDocument);

export const ChangeStaffRolesDocument = operationDocument<types.ChangeStaffRolesMutation, types.ChangeStaffRolesMutationVariables>('mutation', 'ChangeStaffRoles', 'ef2b58049c5d7ef123a29e558735decf9fa08fd681378e410dc5e0c210b8ea20');
export const createChangeStaffRolesMutation = () => createMutation(ChangeStaffRolesDocument);

export const CheckoutPreviewDocument = operationDocument<types.CheckoutPreviewQuery, types.CheckoutPreviewQueryVariables>('query', 'CheckoutPreview', 'a7665f6e38b8a27d72fb07ade0c8ef8207a309cd7d4643cba4bcca5f1e8967b9');
export const createCheckoutPreviewQuery = (variables: () => types.CheckoutPreviewQueryVariables | undefined, options?: QueryOptions) => createQuery(CheckoutPreviewDocument, variables, options);
export const prepareCheckoutPreviewQuery = (variables: types.CheckoutPreviewQueryVariables) => prepareQuery(CheckoutPreviewDocument, variables);

export const ClaimCouponDocument = operationDocument<types.ClaimCouponMutation, types.ClaimCouponMutationVariables>('mutation', 'ClaimCoupon', '2618f4f3847939752dc591d35c1fc7e7f913650a7249e293a83a4f572a338833');
export const createClaimCouponMutation = () => createMutation(ClaimCouponDocument);

export const ConfirmEmailChangeDocument = operationDocument<types.ConfirmEmailChangeMutation, types.ConfirmEmailChangeMutationVariables>('mutation', 'ConfirmEmailChange', '75f83c05439eefdd5765101dd80b8a2566833afffa0598018586d77eb66088a1');
export const createConfirmEmailChangeMutation = () => createMutation(ConfirmEmailChangeDocument);

export const ConfirmPasswordDocument = operationDocument<types.ConfirmPasswordMutation, types.ConfirmPasswordMutationVariables>('mutation', 'ConfirmPassword', 'ddc989e8a462d4eaecbfc734473bf2d23699fdaf87e41ec6a92b5dbbff882620');
export const createConfirmPasswordMutation = () => createMutation(ConfirmPasswordDocument);

export const ConfirmReceiptDocument = operationDocument<types.ConfirmReceiptMutation, types.ConfirmReceiptMutationVariables>('mutation', 'ConfirmReceipt', 'ea210b841b44444448024b58829f5ceef8f5360f2ef72a7bf4d3fef6d33153e3');
export const createConfirmReceiptMutation = () => createMutation(ConfirmReceiptDocument);

export const ConfirmSignInDocument = operationDocument<types.ConfirmSignInMutation, types.ConfirmSignInMutationVariables>('mutation', 'ConfirmSignIn', 'fb2cd9ace7305aa77de598d2d2816cecec81c981bf2334cea68a4126c6b049f2');
export const createConfirmSignInMutation = () => createMutation(ConfirmSignInDocument);

export const CorrectOrderAddressDocument = operationDocument<types.CorrectOrderAddressMutation, types.CorrectOrderAddressMutationVariables>('mutation', 'CorrectOrderAddress', 'a756454b163a602bc9ebc7fb95e66a79d4001ba770fcac49d4256773fa25beb9');
export const createCorrectOrderAddressMutation = () => createMutation(CorrectOrderAddressDocument);

export const CountStockDocument = operationDocument<types.CountStockMutation, types.CountStockMutationVariables>('mutation', 'CountStock', '8dd0ed7f447f72794bcb9b8737884bde31f201abf165af1b9c096638cb064b9a');
export const createCountStockMutation = () => createMutation(CountStockDocument);

export const CouponCentreDocument = operationDocument<types.CouponCentreQuery, types.CouponCentreQueryVariables>('query', 'CouponCentre', 'c4134806e5b31275e1af6d009be3c7d0a7f591d16c4c9d20a4dddd376d7263b5');
export const createCouponCentreQuery = (variables: () => types.CouponCentreQueryVariables | undefined, options?: QueryOptions) => createQuery(CouponCentreDocument, variables, options);
export const prepareCouponCentreQuery = (variables: types.CouponCentreQueryVariables) => prepareQuery(CouponCentreDocument, variables);

export const CouponPreviewDocument = operationDocument<types.CouponPreviewQuery, types.CouponPreviewQueryVariables>('query', 'CouponPreview', '6be040c3b197ef8a20d110dc878900abe9dee73ec9ced35ddcb8827cc54c3c64');
export const createCouponPreviewQuery = (variables: () => types.CouponPreviewQueryVariables | undefined, options?: QueryOptions) => createQuery(CouponPreviewDocument, variables, options);
export const prepareCouponPreviewQuery = (variables: types.CouponPreviewQueryVariables) => prepareQuery(CouponPreviewDocument, variables);

export const CreateApiKeyDocument = operationDocument<types.CreateApiKeyMutation, types.CreateApiKeyMutationVariables>('mutation', 'CreateApiKey', '82181580712bccd4362d4f672cfccc2f7459cbd999d62e91cc5b2e1dd407e8d2');
export const createCreateApiKeyMutation = () => createMutation(CreateApiKeyDocument);

export const CreateBrandDocument = operationDocument<types.CreateBrandMutation, types.CreateBrandMutationVariables>('mutation', 'CreateBrand', '1626610e133c4afae888fda710323b4da5783335582aaa1b2f52f529aa8768e7');
export const createCreateBrandMutation = () => createMutation(CreateBrandDocument);

export const CreateCategoryDocument = operationDocument<types.CreateCategoryMutation, types.CreateCategoryMutationVariables>('mutation', 'CreateCategory', 'ac83228a09cd6fe3857ce9b2035c18e2678dfdc6c2082ba7d06d8c1681160558');
export const createCreateCategoryMutation = () => createMutation(CreateCategoryDocument);

export const CreateCouponDocument = operationDocument<types.CreateCouponMutation, types.CreateCouponMutationVariables>('mutation', 'CreateCoupon', '2c1d79780c2fc997390a85655092ec77224e4dcf3fa4b69c86fa5a5e0c733cfe');
export const createCreateCouponMutation = () => createMutation(CreateCouponDocument);

export const CreateHomeBlockDocument = operationDocument<types.CreateHomeBlockMutation, types.CreateHomeBlockMutationVariables>('mutation', 'CreateHomeBlock', '79718a7c5f6a30e1fb1f45e2002f810e5c1a294526d0179ce8e56235eefd132b');
export const createCreateHomeBlockMutation = () => createMutation(CreateHomeBlockDocument);

export const CreateProductDocument = operationDocument<types.CreateProductMutation, types.CreateProductMutationVariables>('mutation', 'CreateProduct', '48e178773032a7d94da3044e13076986d3ed0f58bfc4be2a731f5c32e4f26402');
export const createCreateProductMutation = () => createMutation(CreateProductDocument);

export const CreateSpendDiscountDocument = operationDocument<types.CreateSpendDiscountMutation, types.CreateSpendDiscountMutationVariables>('mutation', 'CreateSpendDiscount', 'c1149ca4b70cf2bb73b1eea932c03edb8e6375738131791cebfd60ae0ddec12b');
export const createCreateSpendDiscountMutation = () => createMutation(CreateSpendDiscountDocument);

export const CreateWarehouseDocument = operationDocument<types.CreateWarehouseMutation, types.CreateWarehouseMutationVariables>('mutation', 'CreateWarehouse', '00832256c18a225eb1216eda6361ec6dca489288642b2ec4762ed85132a7eba1');
export const createCreateWarehouseMutation = () => createMutation(CreateWarehouseDocument);

export const CreateWebhookDocument = operationDocument<types.CreateWebhookMutation, types.CreateWebhookMutationVariables>('mutation', 'CreateWebhook', '612b8062258641ded818336aa22ec2a22c93f13f8dbcb675364e56208653520b');
export const createCreateWebhookMutation = () => createMutation(CreateWebhookDocument);

export const CreditBalanceDocument = operationDocument<types.CreditBalanceMutation, types.CreditBalanceMutationVariables>('mutation', 'CreditBalance', '3ed5ff91d15488874004d387a668a351c1d3287f77af7346b4cf42e9eda63b09');
export const createCreditBalanceMutation = () => createMutation(CreditBalanceDocument);

export const DashboardPaymentsDocument = operationDocument<types.DashboardPaymentsQuery, types.DashboardPaymentsQueryVariables>('query', 'DashboardPayments', '79e8e933136823a0d4b42c01fd175a2990f35daf4dd46a544ee7d30225162725');
export const createDashboardPaymentsQuery = (variables: () => types.DashboardPaymentsQueryVariables | undefined, options?: QueryOptions) => createQuery(DashboardPaymentsDocument, variables, options);
export const prepareDashboardPaymentsQuery = (variables: types.DashboardPaymentsQueryVariables) => prepareQuery(DashboardPaymentsDocument, variables);

export const DashboardRatingsDocument = operationDocument<types.DashboardRatingsQuery, types.DashboardRatingsQueryVariables>('query', 'DashboardRatings', 'b94c4cc831d7243751ad99b7e0ed288abf17e84db28946836cdf71a28b766518');
export const createDashboardRatingsQuery = (variables: () => types.DashboardRatingsQueryVariables | undefined, options?: QueryOptions) => createQuery(DashboardRatingsDocument, variables, options);
export const prepareDashboardRatingsQuery = (variables: types.DashboardRatingsQueryVariables) => prepareQuery(DashboardRatingsDocument, variables);

export const DashboardReturnsDocument = operationDocument<types.DashboardReturnsQuery, types.DashboardReturnsQueryVariables>('query', 'DashboardReturns', '51cd3036563ff324ed6ad4d99c5dacff9b5b74e8226a9f1b5aba9a7a9e81ff87');
export const createDashboardReturnsQuery = (variables: () => types.DashboardReturnsQueryVariables | undefined, options?: QueryOptions) => createQuery(DashboardReturnsDocument, variables, options);
export const prepareDashboardReturnsQuery = (variables: types.DashboardReturnsQueryVariables) => prepareQuery(DashboardReturnsDocument, variables);

export const DashboardSalesDocument = operationDocument<types.DashboardSalesQuery, types.DashboardSalesQueryVariables>('query', 'DashboardSales', '2aa8a9d83ea2c7c67019762db53defa1fd820b192e5bee8d77b82af4806437ed');
export const createDashboardSalesQuery = (variables: () => types.DashboardSalesQueryVariables | undefined, options?: QueryOptions) => createQuery(DashboardSalesDocument, variables, options);
export const prepareDashboardSalesQuery = (variables: types.DashboardSalesQueryVariables) => prepareQuery(DashboardSalesDocument, variables);

export const DashboardTodayDocument = operationDocument<types.DashboardTodayQuery, types.DashboardTodayQueryVariables>('query', 'DashboardToday', 'bcbeb9d4b92b196c1ac1198cd2733fcefe6c3cd38938211ab5ca0adecbdd9f14');
export const createDashboardTodayQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(DashboardTodayDocument, () => (wanted() ? {} : undefined), options);
export const prepareDashboardTodayQuery = () => prepareQuery(DashboardTodayDocument, {});

export const DashboardViewsDocument = operationDocument<types.DashboardViewsQuery, types.DashboardViewsQueryVariables>('query', 'DashboardViews', '6e62f3d21909020eb020af96907cdf585197dca04b2837c3eb444f3fe90917e8');
export const createDashboardViewsQuery = (variables: () => types.DashboardViewsQueryVariables | undefined, options?: QueryOptions) => createQuery(DashboardViewsDocument, variables, options);
export const prepareDashboardViewsQuery = (variables: types.DashboardViewsQueryVariables) => prepareQuery(DashboardViewsDocument, variables);

export const DeadLettersDocument = operationDocument<types.DeadLettersQuery, types.DeadLettersQueryVariables>('query', 'DeadLetters', 'a1301a76d258b7ca0f0492066f7d7616cddc1611b535357ea673b078bae7ac8e');
export const createDeadLettersQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(DeadLettersDocument, () => (wanted() ? {} : undefined), options);
export const prepareDeadLettersQuery = () => prepareQuery(DeadLettersDocument, {});

export const DeleteHomeBlockDocument = operationDocument<types.DeleteHomeBlockMutation, types.DeleteHomeBlockMutationVariables>('mutation', 'DeleteHomeBlock', 'a372af27ea93679cd94f5cc6c99069f59307c2ef1f26876a24ac1f1c48b9bc42');
export const createDeleteHomeBlockMutation = () => createMutation(DeleteHomeBlockDocument);

export const DeleteMessagesDocument = operationDocument<types.DeleteMessagesMutation, types.DeleteMessagesMutationVariables>('mutation', 'DeleteMessages', '25133ebf0950b46740a8d62a1de2f8967cfa98744877d3aa3fdbdeb02328006d');
export const createDeleteMessagesMutation = () => createMutation(DeleteMessagesDocument);

export const DeleteOrderNoteDocument = operationDocument<types.DeleteOrderNoteMutation, types.DeleteOrderNoteMutationVariables>('mutation', 'DeleteOrderNote', 'cdd414e84cf1cb6e9a285601669bb8e60511f4d9c0dcecd6ebeba22c418fe92e');
export const createDeleteOrderNoteMutation = () => createMutation(DeleteOrderNoteDocument);

export const DeleteSearchRuleDocument = operationDocument<types.DeleteSearchRuleMutation, types.DeleteSearchRuleMutationVariables>('mutation', 'DeleteSearchRule', '0ce90bfe0a8592ac3daeb97123346f109467748819b7376195ea20b776aae16d');
export const createDeleteSearchRuleMutation = () => createMutation(DeleteSearchRuleDocument);

export const DeleteSynonymDocument = operationDocument<types.DeleteSynonymMutation, types.DeleteSynonymMutationVariables>('mutation', 'DeleteSynonym', '77ec15201b79b9ac0d71ed69657ceea70897637e0b212688c5cee9fd88f9ae63');
export const createDeleteSynonymMutation = () => createMutation(DeleteSynonymDocument);

export const DeleteWebhookDocument = operationDocument<types.DeleteWebhookMutation, types.DeleteWebhookMutationVariables>('mutation', 'DeleteWebhook', 'd6496ffd211b278efb063792ba857c604db65566b47d4da9d074bb7d52d33af4');
export const createDeleteWebhookMutation = () => createMutation(DeleteWebhookDocument);

export const DescriptionPreviewDocument = operationDocument<types.DescriptionPreviewQuery, types.DescriptionPreviewQueryVariables>('query', 'DescriptionPreview', '73a52ae03cfa6fd397f68c58c7b2cbd927aef982f938c7664970ff8ba194f9dc');
export const createDescriptionPreviewQuery = (variables: () => types.DescriptionPreviewQueryVariables | undefined, options?: QueryOptions) => createQuery(DescriptionPreviewDocument, variables, options);
export const prepareDescriptionPreviewQuery = (variables: types.DescriptionPreviewQueryVariables) => prepareQuery(DescriptionPreviewDocument, variables);

export const DisableSecondFactorDocument = operationDocument<types.DisableSecondFactorMutation, types.DisableSecondFactorMutationVariables>('mutation', 'DisableSecondFactor', '178d405025f0ef97d8b21874e23926324b76c08e72d697bbd61670c71c75714c');
export const createDisableSecondFactorMutation = () => createMutation(DisableSecondFactorDocument);

export const DiscardDeadLettersDocument = operationDocument<types.DiscardDeadLettersMutation, types.DiscardDeadLettersMutationVariables>('mutation', 'DiscardDeadLetters', 'ccfcae23caf88c2a5c5b1f8023d5ecfb9edc51a5f1300895b1c77f9ab11b2e2a');
export const createDiscardDeadLettersMutation = () => createMutation(DiscardDeadLettersDocument);

export const DuplicateProductDocument = operationDocument<types.DuplicateProductMutation, types.DuplicateProductMutationVariables>('mutation', 'DuplicateProduct', 'e2786f9359731e3f9341ebe932ddc9319a83f01942333bc91552eeb6c61a2108');
export const createDuplicateProductMutation = () => createMutation(DuplicateProductDocument);

export const EnableSecondFactorDocument = operationDocument<types.EnableSecondFactorMutation, types.EnableSecondFactorMutationVariables>('mutation', 'EnableSecondFactor', 'a40d380ac07562d183ef3a86e4607d2a20aa4ae9e65811e763485c14901de7fd');
export const createEnableSecondFactorMutation = () => createMutation(EnableSecondFactorDocument);

export const EndSpendDiscountDocument = operationDocument<types.EndSpendDiscountMutation, types.EndSpendDiscountMutationVariables>('mutation', 'EndSpendDiscount', 'ef24f7927451dd1f8dfebd0103673b98eeb2b9c53b0f27e85587254042efa226');
export const createEndSpendDiscountMutation = () => createMutation(EndSpendDiscountDocument);

export const FavoritesDocument = operationDocument<types.FavoritesQuery, types.FavoritesQueryVariables>('query', 'Favorites', 'f72bf77d228c7fc8a6018e05224a1581ad505e2777cdff2c8ec7a898e150a7ae');
export const createFavoritesQuery = (variables: () => types.FavoritesQueryVariables | undefined, options?: QueryOptions) => createQuery(FavoritesDocument, variables, options);
export const prepareFavoritesQuery = (variables: types.FavoritesQueryVariables) => prepareQuery(FavoritesDocument, variables);

export const FollowedShopsDocument = operationDocument<types.FollowedShopsQuery, types.FollowedShopsQueryVariables>('query', 'FollowedShops', 'f0a5a62f994113deeee417142bec2c3aa9c540bc083e958710c1a317bd7b32b9');
export const createFollowedShopsQuery = (variables: () => types.FollowedShopsQueryVariables | undefined, options?: QueryOptions) => createQuery(FollowedShopsDocument, variables, options);
export const prepareFollowedShopsQuery = (variables: types.FollowedShopsQueryVariables) => prepareQuery(FollowedShopsDocument, variables);

export const FollowShopDocument = operationDocument<types.FollowShopMutation, types.FollowShopMutationVariables>('mutation', 'FollowShop', 'ce97963483ec7c9f9af42a3b16f3763e58c8c2511d83604a6a4b92665cd0aee1');
export const createFollowShopMutation = () => createMutation(FollowShopDocument);

export const FollowUpReviewDocument = operationDocument<types.FollowUpReviewMutation, types.FollowUpReviewMutationVariables>('mutation', 'FollowUpReview', '39a51f9e87cab1fdf323e5f42a9a93c5db5f9697a45f573f9144786fd0fed011');
export const createFollowUpReviewMutation = () => createMutation(FollowUpReviewDocument);

export const ForgetFavoriteDocument = operationDocument<types.ForgetFavoriteMutation, types.ForgetFavoriteMutationVariables>('mutation', 'ForgetFavorite', '12cd0b9d636e205f017a8ff91ea5abc005bb77689d11a2f74850921a09dbcb74');
export const createForgetFavoriteMutation = () => createMutation(ForgetFavoriteDocument);

export const ForYouDocument = operationDocument<types.ForYouQuery, types.ForYouQueryVariables>('query', 'ForYou', '2e5c85ba3d1c9459b978aebf4a30ebe7ac4586556b533e4b287dfb482e6543c4');
export const createForYouQuery = (variables: () => types.ForYouQueryVariables | undefined, options?: QueryOptions) => createQuery(ForYouDocument, variables, options);
export const prepareForYouQuery = (variables: types.ForYouQueryVariables) => prepareQuery(ForYouDocument, variables);

export const FreightOfDocument = operationDocument<types.FreightOfQuery, types.FreightOfQueryVariables>('query', 'FreightOf', '761274793034322104baed8e8b8c8636b67ee722ee92a31d122cb0b2e84aae86');
export const createFreightOfQuery = (variables: () => types.FreightOfQueryVariables | undefined, options?: QueryOptions) => createQuery(FreightOfDocument, variables, options);
export const prepareFreightOfQuery = (variables: types.FreightOfQueryVariables) => prepareQuery(FreightOfDocument, variables);

export const FreightQuoteDocument = operationDocument<types.FreightQuoteQuery, types.FreightQuoteQueryVariables>('query', 'FreightQuote', '6272ad70436aacbd18a6da894bfad7f9923515962a5d1e2fa902bf5d69bcf6ac');
export const createFreightQuoteQuery = (variables: () => types.FreightQuoteQueryVariables | undefined, options?: QueryOptions) => createQuery(FreightQuoteDocument, variables, options);
export const prepareFreightQuoteQuery = (variables: types.FreightQuoteQueryVariables) => prepareQuery(FreightQuoteDocument, variables);

export const FreightTemplatesDocument = operationDocument<types.FreightTemplatesQuery, types.FreightTemplatesQueryVariables>('query', 'FreightTemplates', 'be17c1234a531c3e23895b8df2dc902d800ffb14b2cfff6d2b41add80f07ec97');
export const createFreightTemplatesQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(FreightTemplatesDocument, () => (wanted() ? {} : undefined), options);
export const prepareFreightTemplatesQuery = () => prepareQuery(FreightTemplatesDocument, {});

export const GoesWithDocument = operationDocument<types.GoesWithQuery, types.GoesWithQueryVariables>('query', 'GoesWith', 'd771526a9cbef64a315bad4c996c19919715823b456dea9ddde4242e42edc66e');
export const createGoesWithQuery = (variables: () => types.GoesWithQueryVariables | undefined, options?: QueryOptions) => createQuery(GoesWithDocument, variables, options);
export const prepareGoesWithQuery = (variables: types.GoesWithQueryVariables) => prepareQuery(GoesWithDocument, variables);

export const GoodsToPickDocument = operationDocument<types.GoodsToPickQuery, types.GoodsToPickQueryVariables>('query', 'GoodsToPick', '1a5a15453464298dcc156153408ed8880e431c3a2ade079ecba1c05636345f62');
export const createGoodsToPickQuery = (variables: () => types.GoodsToPickQueryVariables | undefined, options?: QueryOptions) => createQuery(GoodsToPickDocument, variables, options);
export const prepareGoodsToPickQuery = (variables: types.GoodsToPickQueryVariables) => prepareQuery(GoodsToPickDocument, variables);

export const HeldWordsDocument = operationDocument<types.HeldWordsQuery, types.HeldWordsQueryVariables>('query', 'HeldWords', '211bdce55e70043d7e60e67c16d9db0e29cf9c4d73464488d63de4604ec056cd');
export const createHeldWordsQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(HeldWordsDocument, () => (wanted() ? {} : undefined), options);
export const prepareHeldWordsQuery = () => prepareQuery(HeldWordsDocument, {});

export const HoldReviewWordDocument = operationDocument<types.HoldReviewWordMutation, types.HoldReviewWordMutationVariables>('mutation', 'HoldReviewWord', 'd8705cc750fcb88b94d54e771281b04a2f364cdad8fc00bed21ab6ce79e3398b');
export const createHoldReviewWordMutation = () => createMutation(HoldReviewWordDocument);

export const HomePageDocument = operationDocument<types.HomePageQuery, types.HomePageQueryVariables>('query', 'HomePage', 'a462342d9835dae7152bc2c86057d1c29bb63dbde87c60ba6d62279b83408680');
export const createHomePageQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(HomePageDocument, () => (wanted() ? {} : undefined), options);
export const prepareHomePageQuery = () => prepareQuery(HomePageDocument, {});

export const HomePreviewDocument = operationDocument<types.HomePreviewQuery, types.HomePreviewQueryVariables>('query', 'HomePreview', '6ae44f3e5e9fa7a96242b6e850a15889c51ff0f5c886098d3dc2453be87f8b9e');
export const createHomePreviewQuery = (variables: () => types.HomePreviewQueryVariables | undefined, options?: QueryOptions) => createQuery(HomePreviewDocument, variables, options);
export const prepareHomePreviewQuery = (variables: types.HomePreviewQueryVariables) => prepareQuery(HomePreviewDocument, variables);

export const HotKeywordsDocument = operationDocument<types.HotKeywordsQuery, types.HotKeywordsQueryVariables>('query', 'HotKeywords', '163bae78a634d36cbe8405390477039bcf88c484061f1391889ab8b99a97f3f2');
export const createHotKeywordsQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(HotKeywordsDocument, () => (wanted() ? {} : undefined), options);
export const prepareHotKeywordsQuery = () => prepareQuery(HotKeywordsDocument, {});

export const ImportProblemsDocument = operationDocument<types.ImportProblemsQuery, types.ImportProblemsQueryVariables>('query', 'ImportProblems', 'f3cac1b30ebe7ce56896db9e9b2b55a50e686c49822a065083137a6bf6467e98');
export const createImportProblemsQuery = (variables: () => types.ImportProblemsQueryVariables | undefined, options?: QueryOptions) => createQuery(ImportProblemsDocument, variables, options);
export const prepareImportProblemsQuery = (variables: types.ImportProblemsQueryVariables) => prepareQuery(ImportProblemsDocument, variables);

export const ImportShopDocument = operationDocument<types.ImportShopQuery, types.ImportShopQueryVariables>('query', 'ImportShop', '7931cd5e7b99170acdd95c7b51270ffb3be5242a0b1a975c497a83d3b3ecce54');
export const createImportShopQuery = (variables: () => types.ImportShopQueryVariables | undefined, options?: QueryOptions) => createQuery(ImportShopDocument, variables, options);
export const prepareImportShopQuery = (variables: types.ImportShopQueryVariables) => prepareQuery(ImportShopDocument, variables);

export const ListingDocument = operationDocument<types.ListingQuery, types.ListingQueryVariables>('query', 'Listing', 'f3639cdc566dbc69585df8a1bf56bdef30cc0865dd31dfc230259d66e672fc9c');
export const createListingQuery = (variables: () => types.ListingQueryVariables | undefined, options?: QueryOptions) => createQuery(ListingDocument, variables, options);
export const prepareListingQuery = (variables: types.ListingQueryVariables) => prepareQuery(ListingDocument, variables);

export const ListingPageDocument = operationDocument<types.ListingPageQuery, types.ListingPageQueryVariables>('query', 'ListingPage', '6c2e085349c5e9429a26551fdaa32858ef9bb9dd7f3ebb47ccacbbc83324d884');
export const createListingPageQuery = (variables: () => types.ListingPageQueryVariables | undefined, options?: QueryOptions) => createQuery(ListingPageDocument, variables, options);
export const prepareListingPageQuery = (variables: types.ListingPageQueryVariables) => prepareQuery(ListingPageDocument, variables);

export const ManagedBrandDocument = operationDocument<types.ManagedBrandQuery, types.ManagedBrandQueryVariables>('query', 'ManagedBrand', 'f29291c4b655c20cb31f8f42a4cf2c67bbee2d652d3622888341a8e93d8eb59d');
export const createManagedBrandQuery = (variables: () => types.ManagedBrandQueryVariables | undefined, options?: QueryOptions) => createQuery(ManagedBrandDocument, variables, options);
export const prepareManagedBrandQuery = (variables: types.ManagedBrandQueryVariables) => prepareQuery(ManagedBrandDocument, variables);

export const ManagedBrandsDocument = operationDocument<types.ManagedBrandsQuery, types.ManagedBrandsQueryVariables>('query', 'ManagedBrands', '5f6c009db556882bd2f66689ba46615f5316b311cd2c677380e8be14188166a6');
export const createManagedBrandsQuery = (variables: () => types.ManagedBrandsQueryVariables | undefined, options?: QueryOptions) => createQuery(ManagedBrandsDocument, variables, options);
export const prepareManagedBrandsQuery = (variables: types.ManagedBrandsQueryVariables) => prepareQuery(ManagedBrandsDocument, variables);

export const ManagedCategoriesDocument = operationDocument<types.ManagedCategoriesQuery, types.ManagedCategoriesQueryVariables>('query', 'ManagedCategories', '1bc67a358c11ecd144f3b40b28cf6a7745b55ca6818e4af017f7053f3f8ea830');
export const createManagedCategoriesQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(ManagedCategoriesDocument, () => (wanted() ? {} : undefined), options);
export const prepareManagedCategoriesQuery = () => prepareQuery(ManagedCategoriesDocument, {});

export const ManagedCategoryDocument = operationDocument<types.ManagedCategoryQuery, types.ManagedCategoryQueryVariables>('query', 'ManagedCategory', '0c7f14d9c868f6f11626e3f25858e07e7f11de0b4e21613bbaefc4874f724b4f');
export const createManagedCategoryQuery = (variables: () => types.ManagedCategoryQueryVariables | undefined, options?: QueryOptions) => createQuery(ManagedCategoryDocument, variables, options);
export const prepareManagedCategoryQuery = (variables: types.ManagedCategoryQueryVariables) => prepareQuery(ManagedCategoryDocument, variables);

export const ManagedCouponDocument = operationDocument<types.ManagedCouponQuery, types.ManagedCouponQueryVariables>('query', 'ManagedCoupon', '833973b564f44fb55b3818bd5bd3dbf4c5858020ebcb372d4046d0ea5254fd97');
export const createManagedCouponQuery = (variables: () => types.ManagedCouponQueryVariables | undefined, options?: QueryOptions) => createQuery(ManagedCouponDocument, variables, options);
export const prepareManagedCouponQuery = (variables: types.ManagedCouponQueryVariables) => prepareQuery(ManagedCouponDocument, variables);

export const ManagedCouponsDocument = operationDocument<types.ManagedCouponsQuery, types.ManagedCouponsQueryVariables>('query', 'ManagedCoupons', '13d06b3ed813b2a99552ed01104c4ea07f40898fb6c202ec2a1d4e40f0554995');
export const createManagedCouponsQuery = (variables: () => types.ManagedCouponsQueryVariables | undefined, options?: QueryOptions) => createQuery(ManagedCouponsDocument, variables, options);
export const prepareManagedCouponsQuery = (variables: types.ManagedCouponsQueryVariables) => prepareQuery(ManagedCouponsDocument, variables);

export const ManagedHomeBlockDocument = operationDocument<types.ManagedHomeBlockQuery, types.ManagedHomeBlockQueryVariables>('query', 'ManagedHomeBlock', '2919aa4446717886bf9bd7c83a9ad1bf5c8a9f16919d6dd491719c20de1f079c');
export const createManagedHomeBlockQuery = (variables: () => types.ManagedHomeBlockQueryVariables | undefined, options?: QueryOptions) => createQuery(ManagedHomeBlockDocument, variables, options);
export const prepareManagedHomeBlockQuery = (variables: types.ManagedHomeBlockQueryVariables) => prepareQuery(ManagedHomeBlockDocument, variables);

export const ManagedHomeBlocksDocument = operationDocument<types.ManagedHomeBlocksQuery, types.ManagedHomeBlocksQueryVariables>('query', 'ManagedHomeBlocks', '917d392a7004534dbddbec152bc873af3a77f86d85bbfa43b4a5e55408edb2e8');
export const createManagedHomeBlocksQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(ManagedHomeBlocksDocument, () => (wanted() ? {} : undefined), options);
export const prepareManagedHomeBlocksQuery = () => prepareQuery(ManagedHomeBlocksDocument, {});

export const ManagedOrdersDocument = operationDocument<types.ManagedOrdersQuery, types.ManagedOrdersQueryVariables>('query', 'ManagedOrders', 'a56e55e30141f95f50d87f97d7df416f6eeb7098b21d73abab6837f73c24652b');
export const createManagedOrdersQuery = (variables: () => types.ManagedOrdersQueryVariables | undefined, options?: QueryOptions) => createQuery(ManagedOrdersDocument, variables, options);
export const prepareManagedOrdersQuery = (variables: types.ManagedOrdersQueryVariables) => prepareQuery(ManagedOrdersDocument, variables);

export const ManagedProductDocument = operationDocument<types.ManagedProductQuery, types.ManagedProductQueryVariables>('query', 'ManagedProduct', 'dcf020a6c52f301c5ecf7b5548ac0d367c1b07caa53cb06cd3a564374a6d9db8');
export const createManagedProductQuery = (variables: () => types.ManagedProductQueryVariables | undefined, options?: QueryOptions) => createQuery(ManagedProductDocument, variables, options);
export const prepareManagedProductQuery = (variables: types.ManagedProductQueryVariables) => prepareQuery(ManagedProductDocument, variables);

export const ManagedProductIdsDocument = operationDocument<types.ManagedProductIdsQuery, types.ManagedProductIdsQueryVariables>('query', 'ManagedProductIds', 'a646054a6450445e095970f83dd88d93d972c72721eb5715f25c3f8211b31afd');
export const createManagedProductIdsQuery = (variables: () => types.ManagedProductIdsQueryVariables | undefined, options?: QueryOptions) => createQuery(ManagedProductIdsDocument, variables, options);
export const prepareManagedProductIdsQuery = (variables: types.ManagedProductIdsQueryVariables) => prepareQuery(ManagedProductIdsDocument, variables);

export const ManagedProductsDocument = operationDocument<types.ManagedProductsQuery, types.ManagedProductsQueryVariables>('query', 'ManagedProducts', 'dc6f2f94dad41e03cf5f66282bd9b9eeb8045abac0d2a33d32d0bfaa0db15d06');
export const createManagedProductsQuery = (variables: () => types.ManagedProductsQueryVariables | undefined, options?: QueryOptions) => createQuery(ManagedProductsDocument, variables, options);
export const prepareManagedProductsQuery = (variables: types.ManagedProductsQueryVariables) => prepareQuery(ManagedProductsDocument, variables);

export const ManagedSpendDiscountDocument = operationDocument<types.ManagedSpendDiscountQuery, types.ManagedSpendDiscountQueryVariables>('query', 'ManagedSpendDiscount', '939d2d5de566fba35df5edb6859370a01f064382c4925a3f438ca721d68d2435');
export const createManagedSpendDiscountQuery = (variables: () => types.ManagedSpendDiscountQueryVariables | undefined, options?: QueryOptions) => createQuery(ManagedSpendDiscountDocument, variables, options);
export const prepareManagedSpendDiscountQuery = (variables: types.ManagedSpendDiscountQueryVariables) => prepareQuery(ManagedSpendDiscountDocument, variables);

export const ManagedSpendDiscountsDocument = operationDocument<types.ManagedSpendDiscountsQuery, types.ManagedSpendDiscountsQueryVariables>('query', 'ManagedSpendDiscounts', 'b0632430e15691d17c676741e43dff525df91274775f3ae402021cd3d7721f4d');
export const createManagedSpendDiscountsQuery = (variables: () => types.ManagedSpendDiscountsQueryVariables | undefined, options?: QueryOptions) => createQuery(ManagedSpendDiscountsDocument, variables, options);
export const prepareManagedSpendDiscountsQuery = (variables: types.ManagedSpendDiscountsQueryVariables) => prepareQuery(ManagedSpendDiscountsDocument, variables);

export const MarkAllMessagesReadDocument = operationDocument<types.MarkAllMessagesReadMutation, types.MarkAllMessagesReadMutationVariables>('mutation', 'MarkAllMessagesRead', 'c6994267818e55f3418a8344f9e3008ec662f567f35ddbd0a7eeccbdf3912048');
export const createMarkAllMessagesReadMutation = () => createMutation(MarkAllMessagesReadDocument);

export const MarkMessagesReadDocument = operationDocument<types.MarkMessagesReadMutation, types.MarkMessagesReadMutationVariables>('mutation', 'MarkMessagesRead', 'bf19ef7ff6220cc9cfbcde0a6633997657108391c36ba5a6f0bd9f22613e9385');
export const createMarkMessagesReadMutation = () => createMutation(MarkMessagesReadDocument);

export const MarkReviewHelpfulDocument = operationDocument<types.MarkReviewHelpfulMutation, types.MarkReviewHelpfulMutationVariables>('mutation', 'MarkReviewHelpful', 'cecaa18fdcc86de87a517a826e20ad9eef54391990cc3ebb7b4b5f9d761d8579');
export const createMarkReviewHelpfulMutation = () => createMutation(MarkReviewHelpfulDocument);

export const MegaMenuDocument = operationDocument<types.MegaMenuQuery, types.MegaMenuQueryVariables>('query', 'MegaMenu', '19fbe2eaf72f998936034c5c732121248bc1f8ecfc3b491df9500eb9d2d29f7d');
export const createMegaMenuQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(MegaMenuDocument, () => (wanted() ? {} : undefined), options);
export const prepareMegaMenuQuery = () => prepareQuery(MegaMenuDocument, {});

export const MergeBrandDocument = operationDocument<types.MergeBrandMutation, types.MergeBrandMutationVariables>('mutation', 'MergeBrand', '5bc26a3cc55e91b7b7199ff2cf9ddb7b1a6e1b6dcdd68262732c71425e965cc8');
export const createMergeBrandMutation = () => createMutation(MergeBrandDocument);

export const MergeCategoryDocument = operationDocument<types.MergeCategoryMutation, types.MergeCategoryMutationVariables>('mutation', 'MergeCategory', 'ec5bd6af044c39ce58085f5866cd8e112c28ce72013a9d8a346f34880c041b56');
export const createMergeCategoryMutation = () => createMutation(MergeCategoryDocument);

export const MessageReceivedDocument = operationDocument<types.MessageReceivedSubscription, types.MessageReceivedSubscriptionVariables>('subscription', 'MessageReceived', '95375c8075b10852a9cae760443551f4580f1beb7ede3f19f682941070068471');
export const createMessageReceivedSubscription = (
  variables: () => types.MessageReceivedSubscriptionVariables | undefined,
  handler: SubscriptionHandler<types.MessageReceivedSubscription>,
) => createSubscription(MessageReceivedDocument, variables, handler);

export const MessagesPageDocument = operationDocument<types.MessagesPageQuery, types.MessagesPageQueryVariables>('query', 'MessagesPage', 'a20cd5ba66de4e2b1053dd7858c8361fe1d4ed6d4171886aa0c95b58e20bbc81');
export const createMessagesPageQuery = (variables: () => types.MessagesPageQueryVariables | undefined, options?: QueryOptions) => createQuery(MessagesPageDocument, variables, options);
export const prepareMessagesPageQuery = (variables: types.MessagesPageQueryVariables) => prepareQuery(MessagesPageDocument, variables);

export const ModerateReviewDocument = operationDocument<types.ModerateReviewMutation, types.ModerateReviewMutationVariables>('mutation', 'ModerateReview', 'de3e6747a5fb8d96cf412e3a0053c51b089935f3da86204cbd980b6d044380f9');
export const createModerateReviewMutation = () => createMutation(ModerateReviewDocument);

export const MoveCategoryDocument = operationDocument<types.MoveCategoryMutation, types.MoveCategoryMutationVariables>('mutation', 'MoveCategory', 'bb11e3f463923b19e8bf201f0c37d191c498f15c3b79e034be5a5c068a3f7cd1');
export const createMoveCategoryMutation = () => createMutation(MoveCategoryDocument);

export const MoveHomeBlockDocument = operationDocument<types.MoveHomeBlockMutation, types.MoveHomeBlockMutationVariables>('mutation', 'MoveHomeBlock', '8ee8aa80e6b5499a9d3e4af4d1cd3898ee974c24591a2db554ba1f1e122a9798');
export const createMoveHomeBlockMutation = () => createMutation(MoveHomeBlockDocument);

export const MoveToCartDocument = operationDocument<types.MoveToCartMutation, types.MoveToCartMutationVariables>('mutation', 'MoveToCart', 'aa983df827b468f84a940b6d1b43ae4524de4ffd01dab086e8202e3c0afc58e0');
export const createMoveToCartMutation = () => createMutation(MoveToCartDocument);

export const MyAlertsDocument = operationDocument<types.MyAlertsQuery, types.MyAlertsQueryVariables>('query', 'MyAlerts', '628079db9cd37406cbaecfaa7d53c0598952348276fde9ba5211d3599fb38ba5');
export const createMyAlertsQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(MyAlertsDocument, () => (wanted() ? {} : undefined), options);
export const prepareMyAlertsQuery = () => prepareQuery(MyAlertsDocument, {});

export const MyCouponsDocument = operationDocument<types.MyCouponsQuery, types.MyCouponsQueryVariables>('query', 'MyCoupons', '8d688c3bb1447bb1c14000c732ccdf6ce6d2a04e5273fa3fb54d4010b46a587f');
export const createMyCouponsQuery = (variables: () => types.MyCouponsQueryVariables | undefined, options?: QueryOptions) => createQuery(MyCouponsDocument, variables, options);
export const prepareMyCouponsQuery = (variables: types.MyCouponsQueryVariables) => prepareQuery(MyCouponsDocument, variables);

export const MyPointsDocument = operationDocument<types.MyPointsQuery, types.MyPointsQueryVariables>('query', 'MyPoints', 'a835c9da8899589f137b7dd61403d29b4648584a87156ac67ca66442d454f424');
export const createMyPointsQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(MyPointsDocument, () => (wanted() ? {} : undefined), options);
export const prepareMyPointsQuery = () => prepareQuery(MyPointsDocument, {});

export const MyWalletDocument = operationDocument<types.MyWalletQuery, types.MyWalletQueryVariables>('query', 'MyWallet', '868594df1d64db86c3755b0d239f4806a4cb815d55eabb7cffe708f7070001d5');
export const createMyWalletQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(MyWalletDocument, () => (wanted() ? {} : undefined), options);
export const prepareMyWalletQuery = () => prepareQuery(MyWalletDocument, {});

export const NewOrderToShipDocument = operationDocument<types.NewOrderToShipSubscription, types.NewOrderToShipSubscriptionVariables>('subscription', 'NewOrderToShip', 'f7c526c51953c12e03642127c5afbcd247468b27c7dbb516269023bc32607aa8');
export const createNewOrderToShipSubscription = (
  variables: () => types.NewOrderToShipSubscriptionVariables | undefined,
  handler: SubscriptionHandler<types.NewOrderToShipSubscription>,
) => createSubscription(NewOrderToShipDocument, variables, handler);

export const NewsAudienceDocument = operationDocument<types.NewsAudienceQuery, types.NewsAudienceQueryVariables>('query', 'NewsAudience', '52dc13191fd98b65b73dde9dc8a675b47c266eee88bcb48d65632af47058b704');
export const createNewsAudienceQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(NewsAudienceDocument, () => (wanted() ? {} : undefined), options);
export const prepareNewsAudienceQuery = () => prepareQuery(NewsAudienceDocument, {});

export const NoteSearchUseDocument = operationDocument<types.NoteSearchUseMutation, types.NoteSearchUseMutationVariables>('mutation', 'NoteSearchUse', '1940b2b00660cdc9b9dd515082944483cbccc1e9db0bfa1270c9489d441e0742');
export const createNoteSearchUseMutation = () => createMutation(NoteSearchUseDocument);

export const NotificationSettingsDocument = operationDocument<types.NotificationSettingsQuery, types.NotificationSettingsQueryVariables>('query', 'NotificationSettings', '3374066a0cb09532a47d89761d7bb19b306949ba9c8a0c93b2b8fadf6f5b7e11');
export const createNotificationSettingsQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(NotificationSettingsDocument, () => (wanted() ? {} : undefined), options);
export const prepareNotificationSettingsQuery = () => prepareQuery(NotificationSettingsDocument, {});

export const OrderInvoicesDocument = operationDocument<types.OrderInvoicesQuery, types.OrderInvoicesQueryVariables>('query', 'OrderInvoices', 'cdac7b64f92498741f477237d5dd770e2f69cfbbd92e3621f7f70cf2240e13d9');
export const createOrderInvoicesQuery = (variables: () => types.OrderInvoicesQueryVariables | undefined, options?: QueryOptions) => createQuery(OrderInvoicesDocument, variables, options);
export const prepareOrderInvoicesQuery = (variables: types.OrderInvoicesQueryVariables) => prepareQuery(OrderInvoicesDocument, variables);

export const OrderPageDocument = operationDocument<types.OrderPageQuery, types.OrderPageQueryVariables>('query', 'OrderPage', 'd74b974a832b93aba2853ad75c141fe4231ebb3f7492ab8582de4eaeeb2737aa');
export const createOrderPageQuery = (variables: () => types.OrderPageQueryVariables | undefined, options?: QueryOptions) => createQuery(OrderPageDocument, variables, options);
export const prepareOrderPageQuery = (variables: types.OrderPageQueryVariables) => prepareQuery(OrderPageDocument, variables);

export const OrderPaymentsDocument = operationDocument<types.OrderPaymentsQuery, types.OrderPaymentsQueryVariables>('query', 'OrderPayments', '9185434c5fbfc230388c5af1f4076a7756eb70438f9fa9be35acfad07a6d3746');
export const createOrderPaymentsQuery = (variables: () => types.OrderPaymentsQueryVariables | undefined, options?: QueryOptions) => createQuery(OrderPaymentsDocument, variables, options);
export const prepareOrderPaymentsQuery = (variables: types.OrderPaymentsQueryVariables) => prepareQuery(OrderPaymentsDocument, variables);

export const OrdersPageDocument = operationDocument<types.OrdersPageQuery, types.OrdersPageQueryVariables>('query', 'OrdersPage', '7cdb1bc507793c30597a39a1db9ec60cdc421582e46092ef5caf9b2aa2f146da');
export const createOrdersPageQuery = (variables: () => types.OrdersPageQueryVariables | undefined, options?: QueryOptions) => createQuery(OrdersPageDocument, variables, options);
export const prepareOrdersPageQuery = (variables: types.OrdersPageQueryVariables) => prepareQuery(OrdersPageDocument, variables);

export const OrderStatusChangedDocument = operationDocument<types.OrderStatusChangedSubscription, types.OrderStatusChangedSubscriptionVariables>('subscription', 'OrderStatusChanged', '446c8b39670b1267c90017326e64a0e011a682979a2e1e9848c178c021911f96');
export const createOrderStatusChangedSubscription = (
  variables: () => types.OrderStatusChangedSubscriptionVariables | undefined,
  handler: SubscriptionHandler<types.OrderStatusChangedSubscription>,
) => createSubscription(OrderStatusChangedDocument, variables, handler);

export const OrdersToExportDocument = operationDocument<types.OrdersToExportQuery, types.OrdersToExportQueryVariables>('query', 'OrdersToExport', '0378e9d9b2252c9b3277c968cf3c76ade4717ca281f8bce5871e9758d9f15c54');
export const createOrdersToExportQuery = (variables: () => types.OrdersToExportQueryVariables | undefined, options?: QueryOptions) => createQuery(OrdersToExportDocument, variables, options);
export const prepareOrdersToExportQuery = (variables: types.OrdersToExportQueryVariables) => prepareQuery(OrdersToExportDocument, variables);

export const OrdersToShipDocument = operationDocument<types.OrdersToShipQuery, types.OrdersToShipQueryVariables>('query', 'OrdersToShip', '26f8c92118ce37a939ca155af83107ac3e3af3ebdc05aebc8c7f9ae5f94c28f8');
export const createOrdersToShipQuery = (variables: () => types.OrdersToShipQueryVariables | undefined, options?: QueryOptions) => createQuery(OrdersToShipDocument, variables, options);
export const prepareOrdersToShipQuery = (variables: types.OrdersToShipQueryVariables) => prepareQuery(OrdersToShipDocument, variables);

export const OwnFreightDocument = operationDocument<types.OwnFreightQuery, types.OwnFreightQueryVariables>('query', 'OwnFreight', 'ff121dab3f24b7471896c4355ac51d4b5d6aa5a3cb060663629d888fd3bb71b3');
export const createOwnFreightQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(OwnFreightDocument, () => (wanted() ? {} : undefined), options);
export const prepareOwnFreightQuery = () => prepareQuery(OwnFreightDocument, {});

export const OwnReviewsDocument = operationDocument<types.OwnReviewsQuery, types.OwnReviewsQueryVariables>('query', 'OwnReviews', 'a48e36b03ffe25ce2e831243eb134d68a4a76518e50768c4dfbe052e5619fcab');
export const createOwnReviewsQuery = (variables: () => types.OwnReviewsQueryVariables | undefined, options?: QueryOptions) => createQuery(OwnReviewsDocument, variables, options);
export const prepareOwnReviewsQuery = (variables: types.OwnReviewsQueryVariables) => prepareQuery(OwnReviewsDocument, variables);

export const OwnShopDocument = operationDocument<types.OwnShopQuery, types.OwnShopQueryVariables>('query', 'OwnShop', 'e4d4094169602bd169e884bfd886da802d6b064d890a03f59f4cbbf19efccf16');
export const createOwnShopQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(OwnShopDocument, () => (wanted() ? {} : undefined), options);
export const prepareOwnShopQuery = () => prepareQuery(OwnShopDocument, {});

export const PartnerDetailDocument = operationDocument<types.PartnerDetailQuery, types.PartnerDetailQueryVariables>('query', 'PartnerDetail', '5e8cf34f481c4c1d4bdc56479726827e508a73015f557cf281fda49bd106855b');
export const createPartnerDetailQuery = (variables: () => types.PartnerDetailQueryVariables | undefined, options?: QueryOptions) => createQuery(PartnerDetailDocument, variables, options);
export const preparePartnerDetailQuery = (variables: types.PartnerDetailQueryVariables) => prepareQuery(PartnerDetailDocument, variables);

export const PartnerPageDocument = operationDocument<types.PartnerPageQuery, types.PartnerPageQueryVariables>('query', 'PartnerPage', '8c661dc6dee96943fd63e9b3b28bf087d2a77f6158f4061c2b244c0420c01050');
export const createPartnerPageQuery = (variables: () => types.PartnerPageQueryVariables | undefined, options?: QueryOptions) => createQuery(PartnerPageDocument, variables, options);
export const preparePartnerPageQuery = (variables: types.PartnerPageQueryVariables) => prepareQuery(PartnerPageDocument, variables);

export const PartnersDocument = operationDocument<types.PartnersQuery, types.PartnersQueryVariables>('query', 'Partners', '75064a78e70755c2a4df5ad8ca12973c78514ed261ed9428a49168ca56d49214');
export const createPartnersQuery = (variables: () => types.PartnersQueryVariables | undefined, options?: QueryOptions) => createQuery(PartnersDocument, variables, options);
export const preparePartnersQuery = (variables: types.PartnersQueryVariables) => prepareQuery(PartnersDocument, variables);

export const PaymentDifferencesDocument = operationDocument<types.PaymentDifferencesQuery, types.PaymentDifferencesQueryVariables>('query', 'PaymentDifferences', '770abeefb46a9b07eaff85cb0ce8e9b7a6e6b4750f3e049b1ad8d40988421c2c');
export const createPaymentDifferencesQuery = (variables: () => types.PaymentDifferencesQueryVariables | undefined, options?: QueryOptions) => createQuery(PaymentDifferencesDocument, variables, options);
export const preparePaymentDifferencesQuery = (variables: types.PaymentDifferencesQueryVariables) => prepareQuery(PaymentDifferencesDocument, variables);

export const PaymentRefundsDocument = operationDocument<types.PaymentRefundsQuery, types.PaymentRefundsQueryVariables>('query', 'PaymentRefunds', 'b5302363c4add8b2a01f19678919b5781190e3324b1e917017d90082cd998e0e');
export const createPaymentRefundsQuery = (variables: () => types.PaymentRefundsQueryVariables | undefined, options?: QueryOptions) => createQuery(PaymentRefundsDocument, variables, options);
export const preparePaymentRefundsQuery = (variables: types.PaymentRefundsQueryVariables) => prepareQuery(PaymentRefundsDocument, variables);

export const PayOrderDocument = operationDocument<types.PayOrderMutation, types.PayOrderMutationVariables>('mutation', 'PayOrder', 'd88bc71245adb592a445e5f5cc4ef834cd7381d5317caa53250bac78b4ceca24');
export const createPayOrderMutation = () => createMutation(PayOrderDocument);

export const PayPageDocument = operationDocument<types.PayPageQuery, types.PayPageQueryVariables>('query', 'PayPage', 'e242b1b0761df2902c5bcb17a4eab538eab409ce8ff6d68e0f219a523a4b563f');
export const createPayPageQuery = (variables: () => types.PayPageQueryVariables | undefined, options?: QueryOptions) => createQuery(PayPageDocument, variables, options);
export const preparePayPageQuery = (variables: types.PayPageQueryVariables) => prepareQuery(PayPageDocument, variables);

export const PeopleDocument = operationDocument<types.PeopleQuery, types.PeopleQueryVariables>('query', 'People', '250472454cc109fabe8db473380ccf1c7f0747e1d087d1eab6869bd4c0f4958e');
export const createPeopleQuery = (variables: () => types.PeopleQueryVariables | undefined, options?: QueryOptions) => createQuery(PeopleDocument, variables, options);
export const preparePeopleQuery = (variables: types.PeopleQueryVariables) => prepareQuery(PeopleDocument, variables);

export const PermissionNamesDocument = operationDocument<types.PermissionNamesQuery, types.PermissionNamesQueryVariables>('query', 'PermissionNames', 'a8401bc959ac723364e6c7aa86c3dbf1d475733bc21db3936f8c6778242bd6a7');
export const createPermissionNamesQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(PermissionNamesDocument, () => (wanted() ? {} : undefined), options);
export const preparePermissionNamesQuery = () => prepareQuery(PermissionNamesDocument, {});

export const PersonDocument = operationDocument<types.PersonQuery, types.PersonQueryVariables>('query', 'Person', 'feb6fba7703b8f90f833385d63ee33749746972bf2caa7913a5846fc866b2329');
export const createPersonQuery = (variables: () => types.PersonQueryVariables | undefined, options?: QueryOptions) => createQuery(PersonDocument, variables, options);
export const preparePersonQuery = (variables: types.PersonQueryVariables) => prepareQuery(PersonDocument, variables);

export const PersonRolesDocument = operationDocument<types.PersonRolesQuery, types.PersonRolesQueryVariables>('query', 'PersonRoles', '9d9379e47c647ee68eeece103200064fdde8f30a18e73cf11cec3a06d6702073');
export const createPersonRolesQuery = (variables: () => types.PersonRolesQueryVariables | undefined, options?: QueryOptions) => createQuery(PersonRolesDocument, variables, options);
export const preparePersonRolesQuery = (variables: types.PersonRolesQueryVariables) => prepareQuery(PersonRolesDocument, variables);

export const PlaceOrderDocument = operationDocument<types.PlaceOrderMutation, types.PlaceOrderMutationVariables>('mutation', 'PlaceOrder', '0ea5ab56fe63ca697999c0e8f1c3919a936ff2433060305395735e83d281728b');
export const createPlaceOrderMutation = () => createMutation(PlaceOrderDocument);

export const PointsRulesDocument = operationDocument<types.PointsRulesQuery, types.PointsRulesQueryVariables>('query', 'PointsRules', '8b9b13a21774c552a51e67ad856189288c19a81a0e5348ce7b8d875b1c4acf7b');
export const createPointsRulesQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(PointsRulesDocument, () => (wanted() ? {} : undefined), options);
export const preparePointsRulesQuery = () => prepareQuery(PointsRulesDocument, {});

export const PrivacyDocument = operationDocument<types.PrivacyQuery, types.PrivacyQueryVariables>('query', 'Privacy', 'bd5ace07fdba0ef02963b75f6b034b29059578c995377b735146f2f0d727c4e5');
export const createPrivacyQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(PrivacyDocument, () => (wanted() ? {} : undefined), options);
export const preparePrivacyQuery = () => prepareQuery(PrivacyDocument, {});

export const ProductAlertsDocument = operationDocument<types.ProductAlertsQuery, types.ProductAlertsQueryVariables>('query', 'ProductAlerts', 'b5eb5349f4189917927d01f46c0f6484620a1900beb8558ddc0a6bafd5f8e2cf');
export const createProductAlertsQuery = (variables: () => types.ProductAlertsQueryVariables | undefined, options?: QueryOptions) => createQuery(ProductAlertsDocument, variables, options);
export const prepareProductAlertsQuery = (variables: types.ProductAlertsQueryVariables) => prepareQuery(ProductAlertsDocument, variables);

export const ProductChoicesDocument = operationDocument<types.ProductChoicesQuery, types.ProductChoicesQueryVariables>('query', 'ProductChoices', '04f4644e5923352e144897676837296fe7f453625181b348313ffef20ac75a62');
export const createProductChoicesQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(ProductChoicesDocument, () => (wanted() ? {} : undefined), options);
export const prepareProductChoicesQuery = () => prepareQuery(ProductChoicesDocument, {});

export const ProductPageDocument = operationDocument<types.ProductPageQuery, types.ProductPageQueryVariables>('query', 'ProductPage', '482728d4079210443130d1620a09419bcf10136b29e6a19e14318805c8cfd58f');
export const createProductPageQuery = (variables: () => types.ProductPageQueryVariables | undefined, options?: QueryOptions) => createQuery(ProductPageDocument, variables, options);
export const prepareProductPageQuery = (variables: types.ProductPageQueryVariables) => prepareQuery(ProductPageDocument, variables);

export const ProductReviewsDocument = operationDocument<types.ProductReviewsQuery, types.ProductReviewsQueryVariables>('query', 'ProductReviews', '90c89763e2468226e7cb2cbd1d03202d0f8de322ab4cc3c469824a138ecd723e');
export const createProductReviewsQuery = (variables: () => types.ProductReviewsQueryVariables | undefined, options?: QueryOptions) => createQuery(ProductReviewsDocument, variables, options);
export const prepareProductReviewsQuery = (variables: types.ProductReviewsQueryVariables) => prepareQuery(ProductReviewsDocument, variables);

export const ProfilePageDocument = operationDocument<types.ProfilePageQuery, types.ProfilePageQueryVariables>('query', 'ProfilePage', 'a774672e6395e668905351bc96db54e62401df6ef9b72f08a91377a09017599d');
export const createProfilePageQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(ProfilePageDocument, () => (wanted() ? {} : undefined), options);
export const prepareProfilePageQuery = () => prepareQuery(ProfilePageDocument, {});

export const PublishProductDocument = operationDocument<types.PublishProductMutation, types.PublishProductMutationVariables>('mutation', 'PublishProduct', '4f4f99b98cb36d98bb791ee4215180d55abdcb44c4275096ff9909ec3d94198b');
export const createPublishProductMutation = () => createMutation(PublishProductDocument);

export const PublishShopNewsDocument = operationDocument<types.PublishShopNewsMutation, types.PublishShopNewsMutationVariables>('mutation', 'PublishShopNews', '9be0613860664c4b3298c868255722f1b6a7278a5e3187c34bff83eb532dbe31');
export const createPublishShopNewsMutation = () => createMutation(PublishShopNewsDocument);

export const PutBackIntoCartDocument = operationDocument<types.PutBackIntoCartMutation, types.PutBackIntoCartMutationVariables>('mutation', 'PutBackIntoCart', 'f7c68f2b187f178d7963b27698fba0c71f123fe5fd91a109c2a3e7ef244ad83a');
export const createPutBackIntoCartMutation = () => createMutation(PutBackIntoCartDocument);

export const ReceivedAfterSalesDocument = operationDocument<types.ReceivedAfterSalesQuery, types.ReceivedAfterSalesQueryVariables>('query', 'ReceivedAfterSales', 'f141ce9164e270a96385bd94f8ce06cb213f02a646a3cdeafb29fcd7c82debf6');
export const createReceivedAfterSalesQuery = (variables: () => types.ReceivedAfterSalesQueryVariables | undefined, options?: QueryOptions) => createQuery(ReceivedAfterSalesDocument, variables, options);
export const prepareReceivedAfterSalesQuery = (variables: types.ReceivedAfterSalesQueryVariables) => prepareQuery(ReceivedAfterSalesDocument, variables);

export const ReceivedReviewsDocument = operationDocument<types.ReceivedReviewsQuery, types.ReceivedReviewsQueryVariables>('query', 'ReceivedReviews', '67537d4edff30621063fe739f89c87e69fd84827847eaaabdcc98ce4a08ddff9');
export const createReceivedReviewsQuery = (variables: () => types.ReceivedReviewsQueryVariables | undefined, options?: QueryOptions) => createQuery(ReceivedReviewsDocument, variables, options);
export const prepareReceivedReviewsQuery = (variables: types.ReceivedReviewsQueryVariables) => prepareQuery(ReceivedReviewsDocument, variables);

export const ReceiveReturnDocument = operationDocument<types.ReceiveReturnMutation, types.ReceiveReturnMutationVariables>('mutation', 'ReceiveReturn', '5139bb4b557d362ed4c2c9e6fb6a053ed12b202f0189c2adc5079b7c125baad4');
export const createReceiveReturnMutation = () => createMutation(ReceiveReturnDocument);

export const ReceiveStockDocument = operationDocument<types.ReceiveStockMutation, types.ReceiveStockMutationVariables>('mutation', 'ReceiveStock', '35cd58bdba16dd89d4fc6e25c2229587724c36e3c9c5b90f49eec33fd3bc3e8d');
export const createReceiveStockMutation = () => createMutation(ReceiveStockDocument);

export const ReceiveStockTransferDocument = operationDocument<types.ReceiveStockTransferMutation, types.ReceiveStockTransferMutationVariables>('mutation', 'ReceiveStockTransfer', '8355d4e01e4baeb8cf376c19415b5a12beeb1cea59e1ceaa16ef03860939658d');
export const createReceiveStockTransferMutation = () => createMutation(ReceiveStockTransferDocument);

export const RecommendationSettingsDocument = operationDocument<types.RecommendationSettingsQuery, types.RecommendationSettingsQueryVariables>('query', 'RecommendationSettings', '766467970599cda31a179208cff0ff4c2897b9da211cf6fe8086fee7c197da20');
export const createRecommendationSettingsQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(RecommendationSettingsDocument, () => (wanted() ? {} : undefined), options);
export const prepareRecommendationSettingsQuery = () => prepareQuery(RecommendationSettingsDocument, {});

export const ReconcilePaymentsDocument = operationDocument<types.ReconcilePaymentsMutation, types.ReconcilePaymentsMutationVariables>('mutation', 'ReconcilePayments', '209bb2b66e7ada5d8bf979c6978fd6e5f8f018c2d654b716b4d06fd19ec795d2');
export const createReconcilePaymentsMutation = () => createMutation(ReconcilePaymentsDocument);

export const RecordViewsDocument = operationDocument<types.RecordViewsMutation, types.RecordViewsMutationVariables>('mutation', 'RecordViews', '89497c9cb0f61af907942af6860d00958b5b2be3ef59ae93fab14cfef9db454b');
export const createRecordViewsMutation = () => createMutation(RecordViewsDocument);

export const RefreshSessionDocument = operationDocument<types.RefreshSessionMutation, types.RefreshSessionMutationVariables>('mutation', 'RefreshSession', '10f095098c53beb1fe4069a3cd22cec8648c165307d3ecdbf4a15d35cdc0b05d');
export const createRefreshSessionMutation = () => createMutation(RefreshSessionDocument);

export const RefundPaymentDocument = operationDocument<types.RefundPaymentMutation, types.RefundPaymentMutationVariables>('mutation', 'RefundPayment', 'dc89687fd7d4257cda87cbe0612632c94b91acbcfa4a4193e5522264602f534f');
export const createRefundPaymentMutation = () => createMutation(RefundPaymentDocument);

export const RegisterOperationsDocument = operationDocument<types.RegisterOperationsMutation, types.RegisterOperationsMutationVariables>('mutation', 'RegisterOperations', 'b45282a3e95896c871f169ff0994fd999a3e3eb20a397a322c2b39a5a939ae66');
export const createRegisterOperationsMutation = () => createMutation(RegisterOperationsDocument);

export const RejectAfterSaleDocument = operationDocument<types.RejectAfterSaleMutation, types.RejectAfterSaleMutationVariables>('mutation', 'RejectAfterSale', '03f3a4b57a1b1c3d0487a1e5ce147ec67a849ded51968830b6b6f5c618749f72');
export const createRejectAfterSaleMutation = () => createMutation(RejectAfterSaleDocument);

export const RejectPartnerDocument = operationDocument<types.RejectPartnerMutation, types.RejectPartnerMutationVariables>('mutation', 'RejectPartner', 'bed67f84f1731c2c67baa47c4a272db2ad461b4fd55cc727d8ab4bc2c5146e50');
export const createRejectPartnerMutation = () => createMutation(RejectPartnerDocument);

export const RejectSellerApplicationDocument = operationDocument<types.RejectSellerApplicationMutation, types.RejectSellerApplicationMutationVariables>('mutation', 'RejectSellerApplication', '6507f65fea3e97acbd4049d1c186ebece18866227b7af041bfad7ee7d7e6c4ff');
export const createRejectSellerApplicationMutation = () => createMutation(RejectSellerApplicationDocument);

export const RelatedGoodsDocument = operationDocument<types.RelatedGoodsQuery, types.RelatedGoodsQueryVariables>('query', 'RelatedGoods', '283740726362650a6c53b8fcd32a65120a3279824bd5bd12696d7ff97f076d1b');
export const createRelatedGoodsQuery = (variables: () => types.RelatedGoodsQueryVariables | undefined, options?: QueryOptions) => createQuery(RelatedGoodsDocument, variables, options);
export const prepareRelatedGoodsQuery = (variables: types.RelatedGoodsQueryVariables) => prepareQuery(RelatedGoodsDocument, variables);

export const ReleaseReviewWordDocument = operationDocument<types.ReleaseReviewWordMutation, types.ReleaseReviewWordMutationVariables>('mutation', 'ReleaseReviewWord', 'aa3f19ca94e11a4b9073ba9d44ed3fdddd3853997e5d6333c6fef8f1910b4d2f');
export const createReleaseReviewWordMutation = () => createMutation(ReleaseReviewWordDocument);

export const RemoveAddressDocument = operationDocument<types.RemoveAddressMutation, types.RemoveAddressMutationVariables>('mutation', 'RemoveAddress', '5bc6973506921f305bc00763059697fc4d8e3002a8829e910cc677fda813c541');
export const createRemoveAddressMutation = () => createMutation(RemoveAddressDocument);

export const RemoveFreightDocument = operationDocument<types.RemoveFreightMutation, types.RemoveFreightMutationVariables>('mutation', 'RemoveFreight', '77f15e2522512b7513e6ba0f4f3408d8b91c773385b03872367a6d2b9277c07f');
export const createRemoveFreightMutation = () => createMutation(RemoveFreightDocument);

export const RemoveFromCartDocument = operationDocument<types.RemoveFromCartMutation, types.RemoveFromCartMutationVariables>('mutation', 'RemoveFromCart', '334d1d63ebea3e04ae7563bd934c0e158eaedebe5f065c0694d0d9a30ad0d9ff');
export const createRemoveFromCartMutation = () => createMutation(RemoveFromCartDocument);

export const RemoveProductAlertsDocument = operationDocument<types.RemoveProductAlertsMutation, types.RemoveProductAlertsMutationVariables>('mutation', 'RemoveProductAlerts', '01ec1fe8bf01f0d8755d1b4d14655a808bf613a444bbc2900aae27c3136c2d48');
export const createRemoveProductAlertsMutation = () => createMutation(RemoveProductAlertsDocument);

export const RemoveReviewReplyDocument = operationDocument<types.RemoveReviewReplyMutation, types.RemoveReviewReplyMutationVariables>('mutation', 'RemoveReviewReply', 'c2d48d30d9db788cf71996d663d0f39d6de55b6fb71b416cd2fe5c70087a3571');
export const createRemoveReviewReplyMutation = () => createMutation(RemoveReviewReplyDocument);

export const RemoveViewsDocument = operationDocument<types.RemoveViewsMutation, types.RemoveViewsMutationVariables>('mutation', 'RemoveViews', 'c3dd2ced4d66f0e096677742f1b75a054a7a32645d100857d92737bdee1a881c');
export const createRemoveViewsMutation = () => createMutation(RemoveViewsDocument);

export const RepeatImportDocument = operationDocument<types.RepeatImportMutation, types.RepeatImportMutationVariables>('mutation', 'RepeatImport', 'd91f5f0487a1d45f7a5a4d546db21598a4a7d0e09f44c934cc08fa5df22f3cc1');
export const createRepeatImportMutation = () => createMutation(RepeatImportDocument);

export const ReplaceRecoveryCodesDocument = operationDocument<types.ReplaceRecoveryCodesMutation, types.ReplaceRecoveryCodesMutationVariables>('mutation', 'ReplaceRecoveryCodes', 'b9f5ca4cf8aaa9b4c1b1f4b716d01fe7ca1f2924a2c767ebc0617d5c17de2d73');
export const createReplaceRecoveryCodesMutation = () => createMutation(ReplaceRecoveryCodesDocument);

export const ReplayDeadLettersDocument = operationDocument<types.ReplayDeadLettersMutation, types.ReplayDeadLettersMutationVariables>('mutation', 'ReplayDeadLetters', 'd0e525d710f4c6109976064465c5547b6ca2e020312ecf91a3256eb763816f18');
export const createReplayDeadLettersMutation = () => createMutation(ReplayDeadLettersDocument);

export const ReplayWebhookDeliveriesDocument = operationDocument<types.ReplayWebhookDeliveriesMutation, types.ReplayWebhookDeliveriesMutationVariables>('mutation', 'ReplayWebhookDeliveries', '4a6536a3270fc7663dd8507995d9b30df26e61768101adb57f45bd1244217653');
export const createReplayWebhookDeliveriesMutation = () => createMutation(ReplayWebhookDeliveriesDocument);

export const ReplyToReviewDocument = operationDocument<types.ReplyToReviewMutation, types.ReplyToReviewMutationVariables>('mutation', 'ReplyToReview', '71b2d74c4b35dc20dc963a396168caac1c94e3b5b279b4496fb86ef90794fed0');
export const createReplyToReviewMutation = () => createMutation(ReplyToReviewDocument);

export const ReportReviewDocument = operationDocument<types.ReportReviewMutation, types.ReportReviewMutationVariables>('mutation', 'ReportReview', '9fc95076f6170ba07986cb29523c0867dd00756c74e0ad4761d90c1d99826fec');
export const createReportReviewMutation = () => createMutation(ReportReviewDocument);

export const RequestAccountDeletionDocument = operationDocument<types.RequestAccountDeletionMutation, types.RequestAccountDeletionMutationVariables>('mutation', 'RequestAccountDeletion', 'c2b159b333dcf0c1f7e6fdb1fe7d53c49e65328739be09e0ecf45b60cd63b268');
export const createRequestAccountDeletionMutation = () => createMutation(RequestAccountDeletionDocument);

export const RequestAfterSaleDocument = operationDocument<types.RequestAfterSaleMutation, types.RequestAfterSaleMutationVariables>('mutation', 'RequestAfterSale', 'b6523b750fea8d6a67d723306493c6dd96f8f43bf4fecbcefac6b1a73c80742e');
export const createRequestAfterSaleMutation = () => createMutation(RequestAfterSaleDocument);

export const RequestEmailChangeDocument = operationDocument<types.RequestEmailChangeMutation, types.RequestEmailChangeMutationVariables>('mutation', 'RequestEmailChange', 'f5b52266bc44f042b2d18dd7fd46a5f465ab765c2bb7e4a692f233df8eea625b');
export const createRequestEmailChangeMutation = () => createMutation(RequestEmailChangeDocument);

export const RequestEmailVerificationDocument = operationDocument<types.RequestEmailVerificationMutation, types.RequestEmailVerificationMutationVariables>('mutation', 'RequestEmailVerification', 'a3a4a4ca5ffdc2c3d00c59075fe5ca9bd9d119601f6a7052c7e3665326292df4');
export const createRequestEmailVerificationMutation = () => createMutation(RequestEmailVerificationDocument);

export const RequestPasswordResetDocument = operationDocument<types.RequestPasswordResetMutation, types.RequestPasswordResetMutationVariables>('mutation', 'RequestPasswordReset', '6e94b2aeb6fd6547a88738f2d1eb88531417cdb6f80714f123454e1b35f7a738');
export const createRequestPasswordResetMutation = () => createMutation(RequestPasswordResetDocument);

export const ResetPasswordDocument = operationDocument<types.ResetPasswordMutation, types.ResetPasswordMutationVariables>('mutation', 'ResetPassword', '240c354dc9fd8921aad9780c8092dd413f37d26a2f0a9a1978ce42fef9b145f5');
export const createResetPasswordMutation = () => createMutation(ResetPasswordDocument);

export const RestoreMessagesDocument = operationDocument<types.RestoreMessagesMutation, types.RestoreMessagesMutationVariables>('mutation', 'RestoreMessages', '1805ac042442967bd272801dc6966b19f02aaef03d5c1ec30803eee054694ddf');
export const createRestoreMessagesMutation = () => createMutation(RestoreMessagesDocument);

export const RestorePartnerDocument = operationDocument<types.RestorePartnerMutation, types.RestorePartnerMutationVariables>('mutation', 'RestorePartner', '85c8f81bdd6358c49a5b32132990e4806250bdaed57abd605b46fffe8a9bd908');
export const createRestorePartnerMutation = () => createMutation(RestorePartnerDocument);

export const RestoreProductDocument = operationDocument<types.RestoreProductMutation, types.RestoreProductMutationVariables>('mutation', 'RestoreProduct', '3aa6a06e1ce594f5264c8017339c47ebc36b4375be200f5870ba245598e5d87b');
export const createRestoreProductMutation = () => createMutation(RestoreProductDocument);

export const RestoreSellerDocument = operationDocument<types.RestoreSellerMutation, types.RestoreSellerMutationVariables>('mutation', 'RestoreSeller', '8e8b30a46315aea6e3a7717c000a4c1fffdc948b8a0fd1899e7788def1ca56ab');
export const createRestoreSellerMutation = () => createMutation(RestoreSellerDocument);

export const RestoreUserDocument = operationDocument<types.RestoreUserMutation, types.RestoreUserMutationVariables>('mutation', 'RestoreUser', '5f223549bca78f4a6043c756b9f772932fedafb529a99deb9d17b7f6e4bcdc3e');
export const createRestoreUserMutation = () => createMutation(RestoreUserDocument);

export const RestoreViewsDocument = operationDocument<types.RestoreViewsMutation, types.RestoreViewsMutationVariables>('mutation', 'RestoreViews', '65389dc7ab139372e2a3af8ec4d693599479bfece4b94f173688a71cf88d2278');
export const createRestoreViewsMutation = () => createMutation(RestoreViewsDocument);

export const ReviewsToFollowUpDocument = operationDocument<types.ReviewsToFollowUpQuery, types.ReviewsToFollowUpQueryVariables>('query', 'ReviewsToFollowUp', '3fc6e7b88d97b7bf1d99ff87c6f03496c512bc5eb29206ca8bf9b8216f16683b');
export const createReviewsToFollowUpQuery = (variables: () => types.ReviewsToFollowUpQueryVariables | undefined, options?: QueryOptions) => createQuery(ReviewsToFollowUpDocument, variables, options);
export const prepareReviewsToFollowUpQuery = (variables: types.ReviewsToFollowUpQueryVariables) => prepareQuery(ReviewsToFollowUpDocument, variables);

export const ReviewsToModerateDocument = operationDocument<types.ReviewsToModerateQuery, types.ReviewsToModerateQueryVariables>('query', 'ReviewsToModerate', '7de3994a7967ca2c5157fa2031df4dfbef9593ef4638015a0ef0c03e4b8e20b1');
export const createReviewsToModerateQuery = (variables: () => types.ReviewsToModerateQueryVariables | undefined, options?: QueryOptions) => createQuery(ReviewsToModerateDocument, variables, options);
export const prepareReviewsToModerateQuery = (variables: types.ReviewsToModerateQueryVariables) => prepareQuery(ReviewsToModerateDocument, variables);

export const ReviewsToWriteDocument = operationDocument<types.ReviewsToWriteQuery, types.ReviewsToWriteQueryVariables>('query', 'ReviewsToWrite', '87dc241814a0c4cbd3add4b3e1d7c7423f0e9c8dd466f4dfbc3814b772c6948e');
export const createReviewsToWriteQuery = (variables: () => types.ReviewsToWriteQueryVariables | undefined, options?: QueryOptions) => createQuery(ReviewsToWriteDocument, variables, options);
export const prepareReviewsToWriteQuery = (variables: types.ReviewsToWriteQueryVariables) => prepareQuery(ReviewsToWriteDocument, variables);

export const RevokeApiKeyDocument = operationDocument<types.RevokeApiKeyMutation, types.RevokeApiKeyMutationVariables>('mutation', 'RevokeApiKey', 'f523d47792872486efa80bee89dd8aa0e1f056ded55a2c0452ccc2c0ca2d835d');
export const createRevokeApiKeyMutation = () => createMutation(RevokeApiKeyDocument);

export const RevokeOtherSessionsDocument = operationDocument<types.RevokeOtherSessionsMutation, types.RevokeOtherSessionsMutationVariables>('mutation', 'RevokeOtherSessions', '30486bd2a10f493441219840545067e74afd42577f0baf2929c523a8323c9372');
export const createRevokeOtherSessionsMutation = () => createMutation(RevokeOtherSessionsDocument);

export const RevokeSessionDocument = operationDocument<types.RevokeSessionMutation, types.RevokeSessionMutationVariables>('mutation', 'RevokeSession', '62e47fdc75f4c76e8686aa81388f2ded93e4503cc4d7fa7278bd8e5466f5e77a');
export const createRevokeSessionMutation = () => createMutation(RevokeSessionDocument);

export const RolesDocument = operationDocument<types.RolesQuery, types.RolesQueryVariables>('query', 'Roles', 'bdb949e2fed39f89bda614818a17de46afbccc7c3e4d8c9b102255315ef730c3');
export const createRolesQuery = (variables: () => types.RolesQueryVariables | undefined, options?: QueryOptions) => createQuery(RolesDocument, variables, options);
export const prepareRolesQuery = (variables: types.RolesQueryVariables) => prepareQuery(RolesDocument, variables);

export const RotateApiKeyDocument = operationDocument<types.RotateApiKeyMutation, types.RotateApiKeyMutationVariables>('mutation', 'RotateApiKey', 'e797cdcc83c4bc2730631e3b26431e860498c555720ed4100092b2cbbb960ce7');
export const createRotateApiKeyMutation = () => createMutation(RotateApiKeyDocument);

export const RotateWebhookSecretDocument = operationDocument<types.RotateWebhookSecretMutation, types.RotateWebhookSecretMutationVariables>('mutation', 'RotateWebhookSecret', 'd217010a4669010f44c74081ba2fb7417594cd4c8cb940b50bf16578ddb4af6b');
export const createRotateWebhookSecretMutation = () => createMutation(RotateWebhookSecretDocument);

export const SandboxDocument = operationDocument<types.SandboxQuery, types.SandboxQueryVariables>('query', 'Sandbox', 'd8036b8c04cd40cec2032e2dbe0dc4e3fbe6aec1182ebf92e62c3036238bf6bc');
export const createSandboxQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(SandboxDocument, () => (wanted() ? {} : undefined), options);
export const prepareSandboxQuery = () => prepareQuery(SandboxDocument, {});

export const SaveAddressDocument = operationDocument<types.SaveAddressMutation, types.SaveAddressMutationVariables>('mutation', 'SaveAddress', '13e1f5f77f659d656f8fe7100079899f39081e2fec09c5f677490752a715f4dd');
export const createSaveAddressMutation = () => createMutation(SaveAddressDocument);

export const SaveForLaterDocument = operationDocument<types.SaveForLaterMutation, types.SaveForLaterMutationVariables>('mutation', 'SaveForLater', '026e386e39364ab4b6a8f47a4f4b5afafd5a8645a9e56c33e8fd47b29a0b2c2d');
export const createSaveForLaterMutation = () => createMutation(SaveForLaterDocument);

export const SaveFreightDocument = operationDocument<types.SaveFreightMutation, types.SaveFreightMutationVariables>('mutation', 'SaveFreight', 'ac779eb51e1fe843ad005903ecc8f894113770c3abe375681255d43bd1faa37f');
export const createSaveFreightMutation = () => createMutation(SaveFreightDocument);

export const SaveProfileDocument = operationDocument<types.SaveProfileMutation, types.SaveProfileMutationVariables>('mutation', 'SaveProfile', '0b57a6b4eb84a6078896fff541a5ebbf08e680fea965694994529fd5278cc109');
export const createSaveProfileMutation = () => createMutation(SaveProfileDocument);

export const SaveSearchRuleDocument = operationDocument<types.SaveSearchRuleMutation, types.SaveSearchRuleMutationVariables>('mutation', 'SaveSearchRule', '284daa05c1532d6fe7a3ad3a135b65e33bd4c27d972c76dff04f9b4010ba0f78');
export const createSaveSearchRuleMutation = () => createMutation(SaveSearchRuleDocument);

export const SaveSellerApplicationDocument = operationDocument<types.SaveSellerApplicationMutation, types.SaveSellerApplicationMutationVariables>('mutation', 'SaveSellerApplication', '46ffc21312fe8d0ebbfdf49e387c14ec5652e35e5c266355f258ea7a7d0a15ef');
export const createSaveSellerApplicationMutation = () => createMutation(SaveSellerApplicationDocument);

export const SaveSynonymDocument = operationDocument<types.SaveSynonymMutation, types.SaveSynonymMutationVariables>('mutation', 'SaveSynonym', '2db201a49ebb918ccc2fd253ff62b94b18b45c129962956abcb881ee0de58d93');
export const createSaveSynonymMutation = () => createMutation(SaveSynonymDocument);

export const ScheduleProductDocument = operationDocument<types.ScheduleProductMutation, types.ScheduleProductMutationVariables>('mutation', 'ScheduleProduct', 'dfb2dec7f26a1c6aa5cab41c4b2fc7a484b970b84116affaf3e8d2bae4115cd9');
export const createScheduleProductMutation = () => createMutation(ScheduleProductDocument);

export const SearchFiguresDocument = operationDocument<types.SearchFiguresQuery, types.SearchFiguresQueryVariables>('query', 'SearchFigures', '847236bd339e3a42f1478f7e5b221ff19adb1532e48f3684e27bf73e21683ba7');
export const createSearchFiguresQuery = (variables: () => types.SearchFiguresQueryVariables | undefined, options?: QueryOptions) => createQuery(SearchFiguresDocument, variables, options);
export const prepareSearchFiguresQuery = (variables: types.SearchFiguresQueryVariables) => prepareQuery(SearchFiguresDocument, variables);

export const SearchPreviewDocument = operationDocument<types.SearchPreviewQuery, types.SearchPreviewQueryVariables>('query', 'SearchPreview', '64e3ed117697e472cd513120c9ee29fa96bf77aa9a6c6bf03ca7d74f5c9fe638');
export const createSearchPreviewQuery = (variables: () => types.SearchPreviewQueryVariables | undefined, options?: QueryOptions) => createQuery(SearchPreviewDocument, variables, options);
export const prepareSearchPreviewQuery = (variables: types.SearchPreviewQueryVariables) => prepareQuery(SearchPreviewDocument, variables);

export const SearchRuleDocument = operationDocument<types.SearchRuleQuery, types.SearchRuleQueryVariables>('query', 'SearchRule', 'dcf5161f8659dba8bbd84901891690b0c2ec2a8f74cd226db144826e03042bcf');
export const createSearchRuleQuery = (variables: () => types.SearchRuleQueryVariables | undefined, options?: QueryOptions) => createQuery(SearchRuleDocument, variables, options);
export const prepareSearchRuleQuery = (variables: types.SearchRuleQueryVariables) => prepareQuery(SearchRuleDocument, variables);

export const SearchRulesDocument = operationDocument<types.SearchRulesQuery, types.SearchRulesQueryVariables>('query', 'SearchRules', '7126601b0f9cd37b395ad37b08bdd8e4e84765a17d12879cabd8eef4245391e4');
export const createSearchRulesQuery = (variables: () => types.SearchRulesQueryVariables | undefined, options?: QueryOptions) => createQuery(SearchRulesDocument, variables, options);
export const prepareSearchRulesQuery = (variables: types.SearchRulesQueryVariables) => prepareQuery(SearchRulesDocument, variables);

export const SearchSuggestionsDocument = operationDocument<types.SearchSuggestionsQuery, types.SearchSuggestionsQueryVariables>('query', 'SearchSuggestions', 'd51df510f5ca0472d4a61e080b597ab07fa6dfe31826f9ef9db3772fe71cbc93');
export const createSearchSuggestionsQuery = (variables: () => types.SearchSuggestionsQueryVariables | undefined, options?: QueryOptions) => createQuery(SearchSuggestionsDocument, variables, options);
export const prepareSearchSuggestionsQuery = (variables: types.SearchSuggestionsQueryVariables) => prepareQuery(SearchSuggestionsDocument, variables);

export const SecurityDocument = operationDocument<types.SecurityQuery, types.SecurityQueryVariables>('query', 'Security', '36b5102db0ff5c0d45dc20063c98979d67d3d7ba8abb2ecb5ac537523d538fb6');
export const createSecurityQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(SecurityDocument, () => (wanted() ? {} : undefined), options);
export const prepareSecurityQuery = () => prepareQuery(SecurityDocument, {});

export const SelectCartLinesDocument = operationDocument<types.SelectCartLinesMutation, types.SelectCartLinesMutationVariables>('mutation', 'SelectCartLines', '51b2b24d040d47182a038caa1afc9033d346a53230920e71525ee12b82912034');
export const createSelectCartLinesMutation = () => createMutation(SelectCartLinesDocument);

export const SellerApplicationDetailDocument = operationDocument<types.SellerApplicationDetailQuery, types.SellerApplicationDetailQueryVariables>('query', 'SellerApplicationDetail', 'abf3f0f87c238f0d14451864e7a40b8e4ae8bafb85112a8977fef2417130b9ac');
export const createSellerApplicationDetailQuery = (variables: () => types.SellerApplicationDetailQueryVariables | undefined, options?: QueryOptions) => createQuery(SellerApplicationDetailDocument, variables, options);
export const prepareSellerApplicationDetailQuery = (variables: types.SellerApplicationDetailQueryVariables) => prepareQuery(SellerApplicationDetailDocument, variables);

export const SellerApplicationsDocument = operationDocument<types.SellerApplicationsQuery, types.SellerApplicationsQueryVariables>('query', 'SellerApplications', '60e0ee6286f90480592c5a89b2553af8bc83edf76d092ed508f249370b2b439e');
export const createSellerApplicationsQuery = (variables: () => types.SellerApplicationsQueryVariables | undefined, options?: QueryOptions) => createQuery(SellerApplicationsDocument, variables, options);
export const prepareSellerApplicationsQuery = (variables: types.SellerApplicationsQueryVariables) => prepareQuery(SellerApplicationsDocument, variables);

export const SellPageDocument = operationDocument<types.SellPageQuery, types.SellPageQueryVariables>('query', 'SellPage', '3e1b6a3bbd42e1cd5fdb1a4386fe0fcbd80cb750bc73af1f6ed965f48663e160');
export const createSellPageQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(SellPageDocument, () => (wanted() ? {} : undefined), options);
export const prepareSellPageQuery = () => prepareQuery(SellPageDocument, {});

export const SendReturnDocument = operationDocument<types.SendReturnMutation, types.SendReturnMutationVariables>('mutation', 'SendReturn', '061c9decea78e40b617e3518df64e374e4e8b5bea90a305da6d29364e68c5590');
export const createSendReturnMutation = () => createMutation(SendReturnDocument);

export const SendStockTransferDocument = operationDocument<types.SendStockTransferMutation, types.SendStockTransferMutationVariables>('mutation', 'SendStockTransfer', '430f644a4112fbf7b3da345dbaabb342ed7de4f7e7814c5ae9238f619c805380');
export const createSendStockTransferMutation = () => createMutation(SendStockTransferDocument);

export const SessionsDocument = operationDocument<types.SessionsQuery, types.SessionsQueryVariables>('query', 'Sessions', '759f956394e114869a82c4e812d324aa1257ccaa29552cd9072d72206ffea529');
export const createSessionsQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(SessionsDocument, () => (wanted() ? {} : undefined), options);
export const prepareSessionsQuery = () => prepareQuery(SessionsDocument, {});

export const SetNotificationDocument = operationDocument<types.SetNotificationMutation, types.SetNotificationMutationVariables>('mutation', 'SetNotification', '0e9b003af48041fff277c4c8bf202e432ddb1e4b6711aa1be40b5654848b4e1e');
export const createSetNotificationMutation = () => createMutation(SetNotificationDocument);

export const SetPartnerQuotaDocument = operationDocument<types.SetPartnerQuotaMutation, types.SetPartnerQuotaMutationVariables>('mutation', 'SetPartnerQuota', '8c847bcb44ad64373953d0436e901456b73b03897c36c11d766908722070379c');
export const createSetPartnerQuotaMutation = () => createMutation(SetPartnerQuotaDocument);

export const SetStockRulesDocument = operationDocument<types.SetStockRulesMutation, types.SetStockRulesMutationVariables>('mutation', 'SetStockRules', '4e8a6ac7b6e41d2136ebcb1c04320f392909c01f2ef5aef4b289b49856c7ac7a');
export const createSetStockRulesMutation = () => createMutation(SetStockRulesDocument);

export const ShipOrderDocument = operationDocument<types.ShipOrderMutation, types.ShipOrderMutationVariables>('mutation', 'ShipOrder', '918c75e03f1a6279fbc128adead11852250238f18ae621fff357e428ff287beb');
export const createShipOrderMutation = () => createMutation(ShipOrderDocument);

export const ShipOrdersDocument = operationDocument<types.ShipOrdersMutation, types.ShipOrdersMutationVariables>('mutation', 'ShipOrders', 'da0ef3dba3003036d4fd08f78b8fdd92f6d9cb2a2ec56d4391f22c6402ade3dc');
export const createShipOrdersMutation = () => createMutation(ShipOrdersDocument);

export const ShopCouponsDocument = operationDocument<types.ShopCouponsQuery, types.ShopCouponsQueryVariables>('query', 'ShopCoupons', '338c9000294ccc1136e57950688e0fdecb8d35919dcd33e6e82e00a300d6f2f1');
export const createShopCouponsQuery = (variables: () => types.ShopCouponsQueryVariables | undefined, options?: QueryOptions) => createQuery(ShopCouponsDocument, variables, options);
export const prepareShopCouponsQuery = (variables: types.ShopCouponsQueryVariables) => prepareQuery(ShopCouponsDocument, variables);

export const ShopNewsDocument = operationDocument<types.ShopNewsQuery, types.ShopNewsQueryVariables>('query', 'ShopNews', '1b8fb7c7d882b8c4ba1f1886db7b85b0061d8e14b8f050d57d169914cfd26723');
export const createShopNewsQuery = (variables: () => types.ShopNewsQueryVariables | undefined, options?: QueryOptions) => createQuery(ShopNewsDocument, variables, options);
export const prepareShopNewsQuery = (variables: types.ShopNewsQueryVariables) => prepareQuery(ShopNewsDocument, variables);

export const ShopPageDocument = operationDocument<types.ShopPageQuery, types.ShopPageQueryVariables>('query', 'ShopPage', 'a14771bd823f45bf0345f2d568d65b2e5f819dfdd454c89b0806bfe6560f4462');
export const createShopPageQuery = (variables: () => types.ShopPageQueryVariables | undefined, options?: QueryOptions) => createQuery(ShopPageDocument, variables, options);
export const prepareShopPageQuery = (variables: types.ShopPageQueryVariables) => prepareQuery(ShopPageDocument, variables);

export const SignInDocument = operationDocument<types.SignInMutation, types.SignInMutationVariables>('mutation', 'SignIn', '6ced431e5e6416dc1dbadf1c322c089aa930c677b1b3e87365539747438f5f7a');
export const createSignInMutation = () => createMutation(SignInDocument);

export const SignOutDocument = operationDocument<types.SignOutMutation, types.SignOutMutationVariables>('mutation', 'SignOut', '277aab448087d32ce30cc4d303fb3a9ff94f5c551031e5a6fbdff35ba72e6005');
export const createSignOutMutation = () => createMutation(SignOutDocument);

export const SignOutUserDocument = operationDocument<types.SignOutUserMutation, types.SignOutUserMutationVariables>('mutation', 'SignOutUser', 'c8e5177aeb3a5457ef7ccc3d4dcadeb83c4de67363707c45a364dc525608591b');
export const createSignOutUserMutation = () => createMutation(SignOutUserDocument);

export const SignUpDocument = operationDocument<types.SignUpMutation, types.SignUpMutationVariables>('mutation', 'SignUp', '02a817daa8739e06c41d1ec7ab5d4befd1940bf773803f17a4f1a4e19348119e');
export const createSignUpMutation = () => createMutation(SignUpDocument);

export const StartImportDocument = operationDocument<types.StartImportMutation, types.StartImportMutationVariables>('mutation', 'StartImport', 'f84d15860af7055c7a0d9a3d6e805e2e1994ee1a363e77ee7f2a2b75b62406f4');
export const createStartImportMutation = () => createMutation(StartImportDocument);

export const StockAlertsChangedDocument = operationDocument<types.StockAlertsChangedSubscription, types.StockAlertsChangedSubscriptionVariables>('subscription', 'StockAlertsChanged', '0766dd26ff7484489987f03c154d08aaa5eef1794d62786ee2671add24953177');
export const createStockAlertsChangedSubscription = (
  variables: () => types.StockAlertsChangedSubscriptionVariables | undefined,
  handler: SubscriptionHandler<types.StockAlertsChangedSubscription>,
) => createSubscription(StockAlertsChangedDocument, variables, handler);

export const StockBoardDocument = operationDocument<types.StockBoardQuery, types.StockBoardQueryVariables>('query', 'StockBoard', '0407f95f96b48424f090f43f7264a18ee9f474fce02ec36d996381d8426156af');
export const createStockBoardQuery = (variables: () => types.StockBoardQueryVariables | undefined, options?: QueryOptions) => createQuery(StockBoardDocument, variables, options);
export const prepareStockBoardQuery = (variables: types.StockBoardQueryVariables) => prepareQuery(StockBoardDocument, variables);

export const StockChangedDocument = operationDocument<types.StockChangedSubscription, types.StockChangedSubscriptionVariables>('subscription', 'StockChanged', '3091e8e8607dfa6821afc64701800d3601dfce83ebd60a5ad2c23de988a5b7af');
export const createStockChangedSubscription = (
  variables: () => types.StockChangedSubscriptionVariables | undefined,
  handler: SubscriptionHandler<types.StockChangedSubscription>,
) => createSubscription(StockChangedDocument, variables, handler);

export const StockCheckDocument = operationDocument<types.StockCheckQuery, types.StockCheckQueryVariables>('query', 'StockCheck', '44757f23b83db6d08b3fd4e201cd5893f1e95929e98ce4450f3184c44adebb41');
export const createStockCheckQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(StockCheckDocument, () => (wanted() ? {} : undefined), options);
export const prepareStockCheckQuery = () => prepareQuery(StockCheckDocument, {});

export const StockMovementsDocument = operationDocument<types.StockMovementsQuery, types.StockMovementsQueryVariables>('query', 'StockMovements', '26039dd98c009190a4f7fc6100ad838811070781612e5e467b12490a6e9e757f');
export const createStockMovementsQuery = (variables: () => types.StockMovementsQueryVariables | undefined, options?: QueryOptions) => createQuery(StockMovementsDocument, variables, options);
export const prepareStockMovementsQuery = (variables: types.StockMovementsQueryVariables) => prepareQuery(StockMovementsDocument, variables);

export const StockPlacesDocument = operationDocument<types.StockPlacesQuery, types.StockPlacesQueryVariables>('query', 'StockPlaces', '2c2a1b900a69405047a5e76088bbda62d2b4e7246aa20a6f5efaf346dcb8f398');
export const createStockPlacesQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(StockPlacesDocument, () => (wanted() ? {} : undefined), options);
export const prepareStockPlacesQuery = () => prepareQuery(StockPlacesDocument, {});

export const StockTransferDocument = operationDocument<types.StockTransferQuery, types.StockTransferQueryVariables>('query', 'StockTransfer', 'bb4a8587113601b23bed6fe0c401eafd1c636fc33d3cb5a9aab8283d55c7f718');
export const createStockTransferQuery = (variables: () => types.StockTransferQueryVariables | undefined, options?: QueryOptions) => createQuery(StockTransferDocument, variables, options);
export const prepareStockTransferQuery = (variables: types.StockTransferQueryVariables) => prepareQuery(StockTransferDocument, variables);

export const StockTransfersDocument = operationDocument<types.StockTransfersQuery, types.StockTransfersQueryVariables>('query', 'StockTransfers', 'c2d980b3038bea16b27ca6265861cf88515c6ff66cca1fb1bc6b188b5c8f5bfc');
export const createStockTransfersQuery = (variables: () => types.StockTransfersQueryVariables | undefined, options?: QueryOptions) => createQuery(StockTransfersDocument, variables, options);
export const prepareStockTransfersQuery = (variables: types.StockTransfersQueryVariables) => prepareQuery(StockTransfersDocument, variables);

export const StopImportDocument = operationDocument<types.StopImportMutation, types.StopImportMutationVariables>('mutation', 'StopImport', '562a7f2fadbaf45b500068422e02476f4782db3116aef88ef05f6f9604a5ce07');
export const createStopImportMutation = () => createMutation(StopImportDocument);

export const SubmitReviewDocument = operationDocument<types.SubmitReviewMutation, types.SubmitReviewMutationVariables>('mutation', 'SubmitReview', '725a9cdf5c9351ed821b25200a5b90fd3e91d65682a73d5cfde5718c35f83111');
export const createSubmitReviewMutation = () => createMutation(SubmitReviewDocument);

export const SubmitSellerApplicationDocument = operationDocument<types.SubmitSellerApplicationMutation, types.SubmitSellerApplicationMutationVariables>('mutation', 'SubmitSellerApplication', '3566a0a3dff2111592242006bcf30f499f3849c7e6fef1e3c63be90dacc17f33');
export const createSubmitSellerApplicationMutation = () => createMutation(SubmitSellerApplicationDocument);

export const SuspendPartnerDocument = operationDocument<types.SuspendPartnerMutation, types.SuspendPartnerMutationVariables>('mutation', 'SuspendPartner', 'a886c906bcd4cac77dd8bea9ffae8ca2624d4901f7701194e1444b8a68856486');
export const createSuspendPartnerMutation = () => createMutation(SuspendPartnerDocument);

export const SuspendSellerDocument = operationDocument<types.SuspendSellerMutation, types.SuspendSellerMutationVariables>('mutation', 'SuspendSeller', 'b9c50e898ebdd66b09da14166b33b605266f045bd82e7d4b9ef4bc0ca872c3e8');
export const createSuspendSellerMutation = () => createMutation(SuspendSellerDocument);

export const SuspendUserDocument = operationDocument<types.SuspendUserMutation, types.SuspendUserMutationVariables>('mutation', 'SuspendUser', 'd78b8ce32ff4038978857bf841309e43cd2f748c9998714269fdbdb1572a6457');
export const createSuspendUserMutation = () => createMutation(SuspendUserDocument);

export const SwitchHistoryDocument = operationDocument<types.SwitchHistoryMutation, types.SwitchHistoryMutationVariables>('mutation', 'SwitchHistory', 'bc79d82088205f599fa3af9fc100b7c028093663fc844df326619b2a601bd964');
export const createSwitchHistoryMutation = () => createMutation(SwitchHistoryDocument);

export const SwitchRecommendationsDocument = operationDocument<types.SwitchRecommendationsMutation, types.SwitchRecommendationsMutationVariables>('mutation', 'SwitchRecommendations', 'c03ce99b5d44d572a14950fb45e7b90d8c3088115d46d6f11c7bb24dfa357633');
export const createSwitchRecommendationsMutation = () => createMutation(SwitchRecommendationsDocument);

export const SynonymDocument = operationDocument<types.SynonymQuery, types.SynonymQueryVariables>('query', 'Synonym', '2185569cf1f1e3e61f3941e369d1d7be9e3cbc748266a15873f3c3a363ca20d9');
export const createSynonymQuery = (variables: () => types.SynonymQueryVariables | undefined, options?: QueryOptions) => createQuery(SynonymDocument, variables, options);
export const prepareSynonymQuery = (variables: types.SynonymQueryVariables) => prepareQuery(SynonymDocument, variables);

export const SynonymCategoriesDocument = operationDocument<types.SynonymCategoriesQuery, types.SynonymCategoriesQueryVariables>('query', 'SynonymCategories', 'ba44719d82539483a8982b72495e6bdcc32e2bb04a538812b44f0f7752dcae7a');
export const createSynonymCategoriesQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(SynonymCategoriesDocument, () => (wanted() ? {} : undefined), options);
export const prepareSynonymCategoriesQuery = () => prepareQuery(SynonymCategoriesDocument, {});

export const SynonymsDocument = operationDocument<types.SynonymsQuery, types.SynonymsQueryVariables>('query', 'Synonyms', '30fed7e3ec1d07b16562f99cfa87121967b79c5f4016b05704d4b3d09353abcd');
export const createSynonymsQuery = (variables: () => types.SynonymsQueryVariables | undefined, options?: QueryOptions) => createQuery(SynonymsDocument, variables, options);
export const prepareSynonymsQuery = (variables: types.SynonymsQueryVariables) => prepareQuery(SynonymsDocument, variables);

export const UnblockKeywordDocument = operationDocument<types.UnblockKeywordMutation, types.UnblockKeywordMutationVariables>('mutation', 'UnblockKeyword', '7fd4b58326dd38647ec12f30a9f23e1555d718a85ebaf87ba0ca1be491d58d3b');
export const createUnblockKeywordMutation = () => createMutation(UnblockKeywordDocument);

export const UndoReviewDecisionDocument = operationDocument<types.UndoReviewDecisionMutation, types.UndoReviewDecisionMutationVariables>('mutation', 'UndoReviewDecision', 'c1c4fcfd34f51ea11d836477129a8eb55e327f283ad45826cccb0666651f52c0');
export const createUndoReviewDecisionMutation = () => createMutation(UndoReviewDecisionDocument);

export const UnfollowShopDocument = operationDocument<types.UnfollowShopMutation, types.UnfollowShopMutationVariables>('mutation', 'UnfollowShop', 'fa5d69f4c3d203551509908c99125ae2d329156f1f5827085e600fdc831ca021');
export const createUnfollowShopMutation = () => createMutation(UnfollowShopDocument);

export const UnreadMessagesDocument = operationDocument<types.UnreadMessagesQuery, types.UnreadMessagesQueryVariables>('query', 'UnreadMessages', '384330562add5e1542d5ff9bd5ea40c82ac225b088652ead023869b59aac0d45');
export const createUnreadMessagesQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(UnreadMessagesDocument, () => (wanted() ? {} : undefined), options);
export const prepareUnreadMessagesQuery = () => prepareQuery(UnreadMessagesDocument, {});

export const UpdateBrandDocument = operationDocument<types.UpdateBrandMutation, types.UpdateBrandMutationVariables>('mutation', 'UpdateBrand', '59b634f01d11e8be849351b5d24809e622b7bfa8e20bc9d94b43bf4fc0bfdf3e');
export const createUpdateBrandMutation = () => createMutation(UpdateBrandDocument);

export const UpdateCategoryDocument = operationDocument<types.UpdateCategoryMutation, types.UpdateCategoryMutationVariables>('mutation', 'UpdateCategory', 'e65544169953caf6654121a62730c3366940cd25888b7da852a4e434f3ff6797');
export const createUpdateCategoryMutation = () => createMutation(UpdateCategoryDocument);

export const UpdateCouponDocument = operationDocument<types.UpdateCouponMutation, types.UpdateCouponMutationVariables>('mutation', 'UpdateCoupon', 'b0d337c62d105f39478a62aa8cf191ba837ba715ed08bab7e86f7a92a7cfa631');
export const createUpdateCouponMutation = () => createMutation(UpdateCouponDocument);

export const UpdateHomeBlockDocument = operationDocument<types.UpdateHomeBlockMutation, types.UpdateHomeBlockMutationVariables>('mutation', 'UpdateHomeBlock', '0952c73a42652054688bbe1bf3002e8343cd8828efccbc86a9a19736a1b7a0e9');
export const createUpdateHomeBlockMutation = () => createMutation(UpdateHomeBlockDocument);

export const UpdateProductDocument = operationDocument<types.UpdateProductMutation, types.UpdateProductMutationVariables>('mutation', 'UpdateProduct', '54e2048a3dafb57f7ff2e08f0785d7cd26ceca2578e27101e42b50ad87068d9b');
export const createUpdateProductMutation = () => createMutation(UpdateProductDocument);

export const UpdateSpendDiscountDocument = operationDocument<types.UpdateSpendDiscountMutation, types.UpdateSpendDiscountMutationVariables>('mutation', 'UpdateSpendDiscount', '135591f50ce024ba57ee38dbc9e54f140cae8359192500e3edb910fb8c188315');
export const createUpdateSpendDiscountMutation = () => createMutation(UpdateSpendDiscountDocument);

export const UpdateWarehouseDocument = operationDocument<types.UpdateWarehouseMutation, types.UpdateWarehouseMutationVariables>('mutation', 'UpdateWarehouse', '38631e783e0463e2ffb1f0b2c5e4290d4d7bee08bac9451f6cfb2b0f1ede116a');
export const createUpdateWarehouseMutation = () => createMutation(UpdateWarehouseDocument);

export const UpdateWebhookDocument = operationDocument<types.UpdateWebhookMutation, types.UpdateWebhookMutationVariables>('mutation', 'UpdateWebhook', '99b4f5af21daeb3d311b20d91af90877d9be39ca0afd9a5bbe69876296b91911');
export const createUpdateWebhookMutation = () => createMutation(UpdateWebhookDocument);

export const VariantSheetDocument = operationDocument<types.VariantSheetQuery, types.VariantSheetQueryVariables>('query', 'VariantSheet', '0e55c912652f4dd639b94325ed75b402b0de1f97b7c8bdbbb908224738de5bc5');
export const createVariantSheetQuery = (variables: () => types.VariantSheetQueryVariables | undefined, options?: QueryOptions) => createQuery(VariantSheetDocument, variables, options);
export const prepareVariantSheetQuery = (variables: types.VariantSheetQueryVariables) => prepareQuery(VariantSheetDocument, variables);

export const VerifyEmailDocument = operationDocument<types.VerifyEmailMutation, types.VerifyEmailMutationVariables>('mutation', 'VerifyEmail', '7bd8ef0968286811ab8a336509f39cf32c71555f45fb7959772eb87af1d7af46');
export const createVerifyEmailMutation = () => createMutation(VerifyEmailDocument);

export const ViewerDocument = operationDocument<types.ViewerQuery, types.ViewerQueryVariables>('query', 'Viewer', '76e649720d8fdd5790d3b146429bb3c58b3c0b47f7927ec2826601710923d47a');
export const createViewerQuery = (variables: () => types.ViewerQueryVariables | undefined, options?: QueryOptions) => createQuery(ViewerDocument, variables, options);
export const prepareViewerQuery = (variables: types.ViewerQueryVariables) => prepareQuery(ViewerDocument, variables);

export const WalletOfDocument = operationDocument<types.WalletOfQuery, types.WalletOfQueryVariables>('query', 'WalletOf', '4cc6ef34ef000e005edbeb7b7810b1d2d98f25c6a62c55356b263b601709892a');
export const createWalletOfQuery = (variables: () => types.WalletOfQueryVariables | undefined, options?: QueryOptions) => createQuery(WalletOfDocument, variables, options);
export const prepareWalletOfQuery = (variables: types.WalletOfQueryVariables) => prepareQuery(WalletOfDocument, variables);

export const WarehousesDocument = operationDocument<types.WarehousesQuery, types.WarehousesQueryVariables>('query', 'Warehouses', 'f591f64daae3543fabc30845230a3e9e5e7ce60dc38f45eea2d8522b087dd404');
export const createWarehousesQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(WarehousesDocument, () => (wanted() ? {} : undefined), options);
export const prepareWarehousesQuery = () => prepareQuery(WarehousesDocument, {});

export const WatchedImportDocument = operationDocument<types.WatchedImportQuery, types.WatchedImportQueryVariables>('query', 'WatchedImport', '6513bb3741bc218f01d4bcc36e91c2b5ed6517a22418e50b7b92e90a71d11d7e');
export const createWatchedImportQuery = (variables: () => types.WatchedImportQueryVariables | undefined, options?: QueryOptions) => createQuery(WatchedImportDocument, variables, options);
export const prepareWatchedImportQuery = (variables: types.WatchedImportQueryVariables) => prepareQuery(WatchedImportDocument, variables);

export const WebhookDeliveriesDocument = operationDocument<types.WebhookDeliveriesQuery, types.WebhookDeliveriesQueryVariables>('query', 'WebhookDeliveries', '9c38ef2d2822764fc86b28b5b122d2c37cdcc9bea37d8f80c555155f9ef7b82e');
export const createWebhookDeliveriesQuery = (variables: () => types.WebhookDeliveriesQueryVariables | undefined, options?: QueryOptions) => createQuery(WebhookDeliveriesDocument, variables, options);
export const prepareWebhookDeliveriesQuery = (variables: types.WebhookDeliveriesQueryVariables) => prepareQuery(WebhookDeliveriesDocument, variables);

export const WebhooksDocument = operationDocument<types.WebhooksQuery, types.WebhooksQueryVariables>('query', 'Webhooks', '6efb119882a779dc20ff8608d5ae88cccae0add457d5995e7be44814d9949f81');
export const createWebhooksQuery = (wanted: () => boolean = () => true, options?: QueryOptions) => createQuery(WebhooksDocument, () => (wanted() ? {} : undefined), options);
export const prepareWebhooksQuery = () => prepareQuery(WebhooksDocument, {});

export const WithdrawAfterSaleDocument = operationDocument<types.WithdrawAfterSaleMutation, types.WithdrawAfterSaleMutationVariables>('mutation', 'WithdrawAfterSale', '86283423cb560691d5d2e1f21f9ac350976dd6573399ef97a5d345bfe891ff2d');
export const createWithdrawAfterSaleMutation = () => createMutation(WithdrawAfterSaleDocument);

export const WithdrawProductDocument = operationDocument<types.WithdrawProductMutation, types.WithdrawProductMutationVariables>('mutation', 'WithdrawProduct', '9457540c4f33a0719df6356fc1dec07b47d5a73c76f5b7d5083ae57f0f2e4c96');
export const createWithdrawProductMutation = () => createMutation(WithdrawProductDocument);

export const WorkCountsDocument = operationDocument<types.WorkCountsQuery, types.WorkCountsQueryVariables>('query', 'WorkCounts', '4e7ff8eeae2f46b1a69e77bef7b2754a36d4e6290a48ae4585ad6901734c2791');
export const createWorkCountsQuery = (variables: () => types.WorkCountsQueryVariables | undefined, options?: QueryOptions) => createQuery(WorkCountsDocument, variables, options);
export const prepareWorkCountsQuery = (variables: types.WorkCountsQueryVariables) => prepareQuery(WorkCountsDocument, variables);