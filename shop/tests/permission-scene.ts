import { randomUUID } from 'node:crypto';
import { isPermission, type Permission, type Role, type Viewer } from '@minijd/subgraph';
import { CASES } from './mutation-cases.ts';
import { GUEST, leaveTheScene, openSession, PASSWORD, type Scene, setTheScene } from './mutation-scene.ts';
import type { Actor } from './permission-actors.ts';
import { newCreditCode } from './seller-driver.ts';

/** A shop with a person of every kind, and objects of the owner and of the seller. */
export interface Stage extends Scene {
  actors: Record<Actor, Partial<Viewer>>;
  webhookIds: string[];
  sessionId: string;
  applicationId: string;
}

/** Operations by field, on existing objects. */
interface Target {
  args?: object;
  /** Data in lists, for those who may see it. */
  lists?: string;
}

export async function setTheStage(): Promise<Stage> {
  const scene = await setTheScene();
  const actors = await everybody(scene);
  const input = { url: 'https://example.com/hook', events: ['ORDER_PAID'], selection: '{ type }' };
  const sessionId = randomUUID();
  await openSession(scene.database, { userId: actors.seller.userId!, sessionId });
  const text = 'mutation($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } } }';
  const webhook = async () =>
    (await scene.shop.ask('orders', text, { input }, { ...actors.seller, sessionId })).createWebhook.webhook.id;
  const begin = 'mutation { _beginImport(key: "matrix", position: "1") }';
  await scene.shop.ask('catalog', begin, {}, actors.service);
  // Selections need the gateway, which is absent, as soon as an owner may read them.
  const webhookIds = [await webhook(), await webhook()];
  await giveShop(scene, actors.seller);
  return { ...scene, actors, webhookIds, sessionId: await sessionOf(scene), applicationId: await applied(scene) };
}

export { leaveTheScene as leaveTheStage };

/** Makes the seller known to users, as owner of the shop whose goods and id are in use. */
async function giveShop({ shop, database }: Scene, { userId, sellerId }: Partial<Viewer>): Promise<void> {
  const [person] = await database.sql<{ email: string }>('select email from users."user" where id = $1', [userId]);
  const input = [{ slug: 'things', nameEn: 'Things', rating: 5, ownerEmail: person!.email }];
  const text = 'mutation($input: [ImportedSellerInput!]!) { _importSellers(input: $input) { id } }';
  const { _importSellers: made } = await shop.ask('users', text, { input }, { service: 'test' });
  await database.sql('update users.seller set id = $1 where id = $2', [sellerId, made[0].id]);
}

/** The owner applies to sell. */
async function applied({ shop, ann: { viewer } }: Scene): Promise<string> {
  const input = {
    ...{ companyName: '杭州山泉茶业有限公司', creditCode: newCreditCode(), contactName: '陈梅', phone: '13800000009' },
    ...{
      licence: `private/${viewer.userId}/${randomUUID()}.webp`,
      logo: `uploads/${viewer.userId}/${randomUUID()}.webp`,
    },
    ...{ province: '浙江', city: '杭州', district: '西湖区', street: '龙井路 1 号' },
    ...{ nameZh: '山泉茶行', nameEn: 'Spring Tea', slug: 'spring-tea' },
  };
  const save =
    'mutation($input: SellerApplicationInput!) { saveSellerApplication(input: $input) { userErrors { code } } }';
  await shop.ask('users', save, { input }, viewer);
  const submit = 'mutation { submitSellerApplication { application { id } userErrors { code field } } }';
  const { application, userErrors } = (await shop.ask('users', submit, {}, viewer)).submitSellerApplication;
  if (!application) throw new Error(JSON.stringify(userErrors));
  return application.id;
}

/** Signs the owner in somewhere. */
async function sessionOf({ shop, ann }: Scene): Promise<string> {
  const { me } = await shop.ask('users', '{ me { email displayName } }', {}, ann.viewer);
  const person = { ...me, externalId: me.email, role: 'USER', password: PASSWORD };
  const imported = 'mutation($input: [ImportedPersonInput!]!) { _importPeople(input: $input) { id } }';
  await shop.ask('users', imported, { input: [person] }, { service: 'test' });
  const text = 'mutation($input: SignInInput!) { signIn(input: $input) { user { sessions { id } } } }';
  const { signIn } = await shop.ask('users', text, { input: { email: me.email, password: PASSWORD } }, GUEST);
  return signIn.user.sessions[0].id;
}

/** People with the permissions that users returns for them. */
async function everybody({ shop, ann, bo, goods, seller }: Scene): Promise<Record<Actor, Partial<Viewer>>> {
  const sellers = { mine: goods.sellerId, theirs: randomUUID() };
  const person = async (role: Role, more: { staffRoles?: string[]; sellerId?: string } = {}) => {
    const email = `${randomUUID()}@people.example`;
    const input = [{ externalId: email, email, displayName: role, role, staffRoles: more.staffRoles }];
    const text = 'mutation($input: [ImportedPersonInput!]!) { _importPeople(input: $input) { id } }';
    const { _importPeople: people } = await shop.ask('users', text, { input }, { service: 'test' });
    const userId: string = people[0].id;
    const asked = 'query($id: ID!) { _authority(userId: $id) { role permissions } }';
    const { _authority: authority } = await shop.ask('users', asked, { id: userId }, { service: 'test' });
    const permissions: Permission[] = authority.permissions.filter(isPermission);
    return { userId, role: authority.role as Role, sellerId: more.sellerId, permissions };
  };
  const staff = (role: string) => person('ADMIN', { staffRoles: [role] });
  return {
    anonymous: GUEST,
    user: await person('USER'),
    owner: ann.viewer,
    other: bo.viewer,
    seller: await person('SELLER', { sellerId: seller.sellerId ?? sellers.mine }),
    rival: await person('SELLER', { sellerId: sellers.theirs }),
    super: await staff('SUPER'),
    catalogue: await staff('CATALOGUE'),
    finance: await staff('FINANCE'),
    support: await staff('SUPPORT'),
    service: { service: 'test' },
  };
}

const TARGETS: Record<string, (stage: Stage, actor: Actor) => Target> = {
  'Mutation.removeViews': () => ({ args: { input: { all: true } } }),
  'Query.category': () => ({ args: { slug: 'things' } }),
  'Query.product': ({ goods }) => ({ args: { id: goods.productId } }),
  'Query.skus': ({ goods }) => ({ args: { ids: [goods.skuId] } }),
  'Query.managedProduct': ({ draftId }) => ({ args: { id: draftId } }),
  'Query.managedProducts': ({ draftId }) => ({ lists: draftId }),
  'Query.exportedRows': () => ({ args: { kind: 'PRICES' } }),
  'Mutation.startImport': () => ({
    args: { input: { upload: crypto.randomUUID(), fileName: 'prices.csv', kind: 'PRICES' } },
  }),
  'Query.homePreview': () => ({ args: { at: '2026-12-01T00:00:00Z' } }),
  'Query.managedCategory': ({ categoryId }) => ({ args: { id: categoryId } }),
  'Query.managedBrand': ({ brandId }) => ({ args: { id: brandId } }),
  'Query.searchRule': ({ searchRuleIds: [id] }) => ({ args: { id } }),
  'Mutation.deleteSearchRule': ({ searchRuleIds }, actor) => ({
    args: { id: searchRuleIds[actor === 'super' ? 1 : 0] },
  }),
  'Query.synonym': ({ synonymIds: [id] }) => ({ args: { id } }),
  'Mutation.deleteSynonym': ({ synonymIds }, actor) => ({ args: { id: synonymIds[actor === 'super' ? 1 : 0] } }),
  'Query.managedHomeBlock': ({ homeBlockIds: [id] }) => ({ args: { id } }),
  'Mutation.deleteHomeBlock': ({ homeBlockIds }, actor) => ({ args: { id: homeBlockIds[actor === 'super' ? 1 : 0] } }),
  'Query.stockBoard': ({ goods }) => ({ args: { first: 100 }, lists: goods.skuId }),
  'Query.stockMovements': ({ movementId }) => ({ args: { first: 100 }, lists: movementId }),
  'Query.stockTransfers': ({ transferIds: [id] }) => ({ lists: id }),
  'Query.stockTransfer': ({ transferIds: [id] }) => ({ args: { id } }),
  'Query.order': ({ paid }) => ({ args: { id: paid.id } }),
  'Query.orders': ({ paid }) => ({ args: { first: 50 }, lists: paid.id }),
  'Query.managedOrders': ({ paid }) => ({ args: { first: 50 }, lists: paid.id }),
  'Query.ordersToShip': ({ paid }) => ({ args: { first: 50 }, lists: paid.id }),
  'Query.afterSale': ({ asked }) => ({ args: { id: asked } }),
  'Query.afterSales': ({ asked }) => ({ lists: asked }),
  'Query.receivedAfterSales': ({ asked }) => ({ lists: asked }),
  'Query.afterSaleQuote': ({ delivered }) => ({
    args: {
      input: {
        ...{ orderId: delivered.id, kind: 'RETURN', reason: 'CHANGED_MIND' },
        lines: [{ orderLineId: delivered.lines[1].id, quantity: 1 }],
      },
    },
  }),
  'Query.receivedReviews': ({ reviewId }) => ({ lists: reviewId }),
  'Query.checkoutPreview': () => ({ args: { input: {} } }),
  'Query.coupon': ({ coupon }) => ({ args: { id: coupon } }),
  'Mutation.removeFreightTemplate': ({ goods }) => ({ args: { version: 1, sellerId: goods.sellerId } }),
  'Query.spendDiscount': ({ spendDiscountId }) => ({ args: { id: spendDiscountId } }),
  'Query.myCoupons': ({ ownCoupon }) => ({ lists: ownCoupon }),
  'Query.webhooks': ({ webhookIds: [webhookId] }) => ({ lists: webhookId }),
  'Query.webhook': ({ webhookIds: [webhookId] }) => ({ args: { id: webhookId } }),
  'Query.webhookEvent': ({ paid }) => ({ args: { type: 'ORDER_PAID', orderId: paid.id } }),
  'Query.address': ({ ann }) => ({ args: { id: ann.addressId } }),
  'Query._address': ({ ann }) => ({ args: { id: ann.addressId, userId: ann.viewer.userId } }),
  'Query._authority': ({ ann }) => ({ args: { userId: ann.viewer.userId } }),
  'Query._personByEmail': ({ email }) => ({ args: { email } }),
  'Query._importPosition': () => ({ args: { key: 'matrix' } }),
  'Query.search': () => ({ args: { input: {} } }),
  'Query.shop': () => ({ args: { slug: 'things' } }),
  'Query.person': ({ ann }) => ({ args: { id: ann.viewer.userId } }),
  'Query.sellerApplication': ({ applicationId }) => ({ args: { id: applicationId } }),
  'Mutation.approveSellerApplication': ({ applicationId }) => ({ args: { id: applicationId } }),
  'Mutation.rejectSellerApplication': ({ applicationId }) => ({
    args: { input: { id: applicationId, reason: 'Not legible.' } },
  }),
  'Mutation.suspendSeller': ({ goods }) => ({ args: { input: { sellerId: goods.sellerId, reason: 'Fakes.' } } }),
  'Mutation.restoreSeller': ({ goods }) => ({ args: { sellerId: goods.sellerId } }),
  'Mutation.changeShopSlug': () => ({ args: { slug: 'other-things' } }),
  'Mutation.followShop': ({ goods }) => ({ args: { sellerId: goods.sellerId } }),
  'Mutation.unfollowShop': ({ goods }) => ({ args: { sellerId: goods.sellerId } }),
  'Mutation.updateWebhook': ({ webhookIds: [webhookId] }) => ({ args: { input: { id: webhookId, active: true } } }),
  'Mutation.rotateWebhookSecret': ({ webhookIds: [webhookId] }) => ({ args: { id: webhookId } }),
  'Mutation.replayWebhookDeliveries': ({ webhookIds: [webhookId] }) => ({ args: { webhookId } }),
  'Mutation.testWebhook': ({ webhookIds: [webhookId], paid }) => ({
    args: { input: { id: webhookId, type: 'ORDER_PAID', orderId: paid.id } },
  }),
  'Mutation.dryRunWebhook': ({ paid }) => ({
    args: { input: { type: 'ORDER_PAID', orderId: paid.id, selection: '{ type }' } },
  }),
  'Mutation.deleteWebhook': ({ webhookIds }, actor) => ({ args: { id: webhookIds[actor === 'super' ? 1 : 0] } }),
  'Mutation.revokeSession': ({ sessionId }) => ({ args: { id: sessionId } }),
  'Mutation.selectAllCartLines': () => ({ args: { selected: true } }),
  'Mutation.reconcilePayments': () => ({
    args: { input: { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' } },
  }),
  'Mutation.signUp': () => ({ args: { input: { email: `${randomUUID()}@new.example`, password: PASSWORD } } }),
  'Mutation.changeStaffRoles': ({ actors }) => ({
    args: { input: { userId: actors.support.userId, add: ['CATALOGUE'] } },
  }),
  'Mutation.changeRolePermissions': () => ({ args: { input: { role: 'SUPPORT', permissions: ['ORDER_READ'] } } }),
  'Subscription.orderStatusChanged': ({ paid }) => ({ args: { orderId: paid.id } }),
  'Subscription.stockChanged': ({ goods }) => ({ args: { skuIds: [goods.skuId] } }),
};

/** The operation for a field: as above, as in the mutation cases, or with generated values. */
export function targetOf(name: string, stage: Stage, actor: Actor): Target {
  const [type, field] = name.split('.') as [string, string];
  const asked = TARGETS[name]?.(stage, actor);
  return asked ?? { args: type === 'Mutation' ? CASES[field]?.(stage).args : undefined };
}
