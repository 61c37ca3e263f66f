import { type Answer, type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { codes, type Person, SERVICE, signUp } from './people.ts';

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await testSubgraph(users);
});
afterAll(() => shop.stop());

const HOME = {
  recipient: '王小明',
  phone: '138 0013 8000',
  province: '北京市',
  city: '北京市',
  district: '海淀区',
  street: '中关村大街 1 号 <b>2 单元</b>',
};
const SAVE = `mutation($input: AddressInput!) {
  saveAddress(input: $input) { address { id recipient phone street postalCode isDefault } userErrors { code field } }
}`;
const REMOVE = 'mutation($id: ID!) { removeAddress(id: $id) { address { id } userErrors { code } } }';

const save = async ({ viewer }: Person, input: object): Promise<Answer> =>
  (await shop.execute(SAVE, { input: { ...HOME, ...input } }, viewer)).data!.saveAddress;
const remove = async ({ viewer }: Person, id: string): Promise<Answer> =>
  (await shop.execute(REMOVE, { id }, viewer)).data!.removeAddress;
const book = async ({ viewer }: Person): Promise<{ id: string; isDefault: boolean }[]> =>
  (await shop.execute('{ me { addresses { id isDefault } } }', {}, viewer)).data!.me.addresses;
const defaults = async (person: Person) => (await book(person)).flatMap(({ id, isDefault }) => (isDefault ? id : []));

test('the first address is the default until another one is chosen', async () => {
  const ann = await signUp(shop);
  const { address: home } = await save(ann, {});
  expect(home).toMatchObject({ phone: '13800138000', street: HOME.street, postalCode: null, isDefault: true });
  const { address: work } = await save(ann, { postalCode: '100080' });
  expect(work.isDefault).toBe(false);
  expect((await save(ann, { id: work.id, isDefault: true })).address.isDefault).toBe(true);
  expect(await book(ann)).toEqual([
    { id: work.id, isDefault: true },
    { id: home.id, isDefault: false },
  ]);
});

test('changing the default address without choosing another keeps it the default', async () => {
  const ann = await signUp(shop);
  const { address } = await save(ann, {});
  expect((await save(ann, { id: address.id, district: '朝阳区' })).address.isDefault).toBe(true);
});

test('when the default is removed the newest one left follows', async () => {
  const ann = await signUp(shop);
  const [first, , third] = [await save(ann, {}), await save(ann, {}), await save(ann, {})];
  await remove(ann, first!.address.id);
  expect(await defaults(ann)).toEqual([third!.address.id]);
});

test('parallel changes leave exactly one default, and twenty addresses at most', async () => {
  const ann = await signUp(shop);
  const saved = await Promise.all(Array.from({ length: 24 }, () => save(ann, { isDefault: true })));
  expect(saved.flatMap(codes)).toEqual(Array.from({ length: 4 }, () => 'LIMIT_REACHED'));
  expect(await book(ann)).toHaveLength(20);
  expect(await defaults(ann)).toHaveLength(1);
  const ids = saved.flatMap(({ address }) => address?.id ?? []);
  await Promise.all(ids.slice(0, 12).map((id) => remove(ann, id)));
  expect(await defaults(ann)).toHaveLength(1);
});

test.each([
  [{ phone: '12345' }, 'phone'],
  [{ recipient: '  ' }, 'recipient'],
  [{ street: 'x'.repeat(201) }, 'street'],
  [{ recipient: 'A\u202en' }, 'recipient'],
  [{ province: '火星省' }, 'province'],
  [{ city: '上海市' }, 'city'],
  [{ city: 'a\u0007b' }, 'city'],
  [{ district: '浦东新区' }, 'district'],
  [{ district: '' }, 'district'],
  [{ postalCode: 'x'.repeat(13) }, 'postalCode'],
])('%j is refused', async (wrong, field) => {
  const ann = await signUp(shop);
  expect((await save(ann, wrong)).userErrors).toEqual([{ code: 'INVALID_INPUT', field: ['input', field] }]);
  expect(await book(ann)).toEqual([]);
});

test('all that is wrong is said at once', async () => {
  const ann = await signUp(shop);
  const { userErrors } = await save(ann, { recipient: '', phone: '1', province: '火星省', street: '\u200b' });
  expect(userErrors.map(({ field }: Answer) => field[1])).toEqual(['recipient', 'phone', 'province', 'street']);
});

test.each([
  [{ province: '北京', city: '市辖区', district: '朝阳' }, '北京市 北京市 朝阳区'],
  [{ province: '湖北省', city: '仙桃市', district: '仙桃市' }, '湖北省 仙桃市 仙桃市'],
  [{ province: '广东', city: '东莞', district: '' }, '广东省 东莞市 东莞市'],
  [{ province: '香港特别行政区', city: '九龙', district: '油尖旺区' }, '香港特别行政区 九龙 油尖旺区'],
])('%j is kept as %s', async (given, kept) => {
  const ann = await signUp(shop);
  expect((await save(ann, given)).userErrors).toEqual([]);
  const text = '{ me { addresses { province city district } } }';
  const [address] = (await shop.execute(text, {}, ann.viewer)).data!.me.addresses;
  expect(Object.values(address).join(' ')).toBe(kept);
});

test("nobody sees, changes or removes somebody else's address", async () => {
  const [ann, bo] = [await signUp(shop), await signUp(shop)];
  const { address } = await save(ann, {});
  const byId = 'query($id: ID!) { address(id: $id) { street } }';
  expect((await shop.execute(byId, { id: address.id }, bo.viewer)).data!.address).toBeNull();
  expect((await shop.execute(byId, { id: 'nonsense' }, bo.viewer)).data!.address).toBeNull();
  expect((await shop.execute(byId, { id: address.id })).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  expect(codes(await save(bo, { id: address.id }))).toEqual(['NOT_FOUND']);
  expect(codes(await remove(bo, address.id))).toEqual(['NOT_FOUND']);
  expect((await shop.execute(byId, { id: address.id }, ann.viewer)).data!.address.street).toBe(HOME.street);
});

test('orders read an address only together with its owner', async () => {
  const [ann, bo] = [await signUp(shop), await signUp(shop)];
  const { address } = await save(ann, {});
  const snapshot = 'query($id: ID!, $userId: ID!) { _address(id: $id, userId: $userId) { id recipient district } }';
  const read = async (userId?: string, viewer = SERVICE) => shop.execute(snapshot, { id: address.id, userId }, viewer);
  expect((await read(ann.viewer.userId)).data!._address).toEqual({
    id: address.id,
    recipient: HOME.recipient,
    district: HOME.district,
  });
  expect((await read(bo.viewer.userId)).data!._address).toBeNull();
  expect((await read('nonsense')).data!._address).toBeNull();
  expect((await read(ann.viewer.userId, ann.viewer)).errors![0]!.extensions.code).toBe('FORBIDDEN');
});
