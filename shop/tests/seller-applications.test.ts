import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buyer, signUp, staff } from './people/people.ts';
import { Applicant, newCreditCode, SellerDriver } from './seller-driver.ts';
import { SHAPES, type Shape, startShape } from './shape/shape.ts';

describe.each(SHAPES)('applications to sell, shop %s', (name) => {
  let shop: Shape;
  let driver: SellerDriver;
  beforeAll(async () => {
    shop = await startShape(name);
    driver = new SellerDriver(await staff(shop, 'ADMIN'));
  });
  afterAll(() => shop.stop());

  test('are kept step by step, rejected, corrected and approved, and then somebody sells', async () => {
    const mei = await Applicant.signUp(shop);
    const { companyName, creditCode, licence, ...rest } = mei.fields();
    expect(await mei.save({ companyName, creditCode: creditCode.toLowerCase(), licence })).toMatchObject({
      application: { status: 'DRAFT', creditCode },
      userErrors: [],
    });
    const early = await mei.submit();
    expect(early.userErrors.map(({ field }: { field: string[] }) => field[1]).sort()).toEqual(Object.keys(rest).sort());
    await mei.save(rest);
    expect(await mei.application()).toMatchObject({ companyName, province: '浙江省', slug: rest.slug });
    expect(await mei.submit()).toMatchObject({ application: { status: 'SUBMITTED' }, userErrors: [] });
    expect(await mei.save({ nameEn: 'Other' })).toMatchObject({ userErrors: [{ code: 'INVALID_TRANSITION' }] });

    const { id } = await mei.application();
    expect(await driver.reject(id, ' ')).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT' }] });
    await driver.reject(id, '执照照片不清晰');
    expect(await mei.application()).toMatchObject({ status: 'REJECTED', reason: '执照照片不清晰' });
    expect(await driver.approve(id)).toMatchObject({ userErrors: [{ code: 'INVALID_TRANSITION' }] });
    await mei.save({ licence: `private/${mei.userId}/${randomUUID()}.webp` });
    await mei.submit();

    const begun = performance.now();
    const { application } = await driver.approve(id);
    expect(application).toMatchObject({ status: 'APPROVED', seller: { slug: rest.slug } });
    // The old token says USER: within a second it is invalid.
    const stale = () => mei.client.send({ query: '{ me { id } }' }).then(({ status }) => status);
    await expect.poll(stale, { timeout: 1000, interval: 20 }).toBe(401);
    console.log(`${name}: tokens ended after ${Math.round(performance.now() - begun)} ms`);

    const selling = await mei.signInAgain();
    const { me } = await selling.ask('{ me { role sellerApplication { status seller { id } } } }');
    expect(me).toEqual({
      role: 'SELLER',
      sellerApplication: { status: 'APPROVED', seller: { id: application.seller.id } },
    });
    expect(await selling.ask('{ ordersToShip { totalCount } }')).toEqual({ ordersToShip: { totalCount: 0 } });
    const told = async () =>
      (await selling.ask('{ me { messages(category: ACCOUNT) { nodes { kind path text } } } }')).me.messages.nodes;
    await expect
      .poll(async () => (await told()).map(({ kind }: { kind: string }) => kind))
      .toContain('SELLER_APPROVED');
    expect(await told()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'SELLER_APPROVED', path: `/shops/${rest.slug}` }),
        expect.objectContaining({
          kind: 'SELLER_REJECTED',
          path: '/sell',
          text: expect.stringContaining('执照照片不清晰'),
        }),
      ]),
    );

    const slug = `${rest.slug}-x`;
    const change = 'mutation($slug: String!) { changeShopSlug(slug: $slug) { seller { slug } userErrors { code } } }';
    expect((await selling.ask(change, { slug: 'No/slug' })).changeShopSlug.userErrors).toEqual([
      { code: 'INVALID_INPUT' },
    ]);
    expect((await selling.ask(change, { slug })).changeShopSlug).toEqual({ seller: { slug }, userErrors: [] });
    const guest = shop.client();
    expect(await guest.ask('query($slug: String!) { shop(slug: $slug) { slug } }', rest)).toEqual({ shop: { slug } });
    // Nobody else gets the address of before.
    const other = await Applicant.signUp(shop);
    expect((await other.save({ slug: rest.slug })).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    await selling.ask(change, { slug: rest.slug });
    const { shop: page } = await guest.ask('query($slug: String!) { shop(slug: $slug) { name status logoUrl } }', rest);
    expect(page).toEqual({ name: rest.nameEn, status: 'ACTIVE', logoUrl: `/media/${rest.logo}` });
  });

  test.each([
    ['creditCode', '911101058021004331'],
    ['creditCode', '91110000802100433Ｂ1'],
    ['phone', '12'],
    ['slug', 'Ａ b'],
    ['slug', '-x-'],
    ['nameZh', 'x'.repeat(41)],
    ['nameEn', 'a\u0007b'],
    ['companyName', 'x'.repeat(1_000_00)],
    ['descriptionEn', 'x'.repeat(2001)],
    ['licence', 'private/../../etc/passwd'],
  ])('%s %j is refused where it is typed', async (field, value) => {
    const mei = await Applicant.signUp(shop);
    expect(await mei.save({ [field]: value })).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', field: ['input', field] }],
    });
    expect(await mei.application()).toBeNull();
  });

  test("places that are none and other people's pictures are refused", async () => {
    const [mei, other] = [await Applicant.signUp(shop), await Applicant.signUp(shop)];
    const place = await mei.save({ province: '江苏省', city: '杭州市', district: '西湖区' });
    expect(place.userErrors).toEqual([{ code: 'INVALID_INPUT', field: ['input', 'city'] }]);
    const { licence, logo } = other.fields();
    const { userErrors } = await mei.save({ licence, logo });
    expect(userErrors.map(({ field }: { field: string[] }) => field[1]).sort()).toEqual(['licence', 'logo']);
    // A public picture is not accepted as a licence.
    expect((await mei.save({ licence: mei.fields().logo })).userErrors).toHaveLength(1);
  });

  test('are read and decided by administrators alone; a draft by nobody else', async () => {
    const mei = await Applicant.signUp(shop);
    await mei.save({ companyName: 'Draft Ltd' });
    const draft = await mei.application();
    const find = 'query($id: ID!) { sellerApplication(id: $id) { id status } }';
    expect(await driver.client.ask(find, { id: draft.id })).toEqual({ sellerApplication: null });
    expect(await driver.approve(draft.id)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });

    await mei.save(mei.fields());
    await mei.submit();
    const { client } = await buyer(shop);
    const seller = await staff(shop, 'SELLER');
    for (const one of [shop.client(), client, seller]) {
      for (const query of [
        `{ sellerApplication(id: "${draft.id}") { id } }`,
        '{ sellerApplications { totalCount } }',
        '{ sellers { totalCount } }',
        `mutation { approveSellerApplication(id: "${draft.id}") { application { id } } }`,
        `mutation { rejectSellerApplication(input: { id: "${draft.id}", reason: "x" }) { application { id } } }`,
        `mutation { suspendSeller(input: { sellerId: "${draft.id}", reason: "x" }) { seller { id } } }`,
        `mutation { restoreSeller(sellerId: "${draft.id}") { seller { id } } }`,
      ]) {
        const { body } = await one.send({ query });
        expect(['FORBIDDEN', 'UNAUTHENTICATED']).toContain(body.errors?.[0]?.extensions?.code);
      }
    }
    expect(await driver.client.ask(find, { id: draft.id })).toMatchObject({
      sellerApplication: { status: 'SUBMITTED' },
    });
    const { sellerApplications: found } = await driver.client.ask(
      'query($search: String!) { sellerApplications(search: $search, status: SUBMITTED) { nodes { id applicant { email } } } }',
      { search: (await mei.application()).creditCode },
    );
    expect(found.nodes).toEqual([{ id: draft.id, applicant: { email: mei.email } }]);
  });

  test('with one licence: the second is told at review, and two approvals at once open one shop', async () => {
    const creditCode = newCreditCode();
    const people = await Promise.all([1, 2].map(() => Applicant.signUp(shop)));
    const ids = await Promise.all(people.map((one) => one.apply({ creditCode })));
    const { sellerApplication } = await driver.client.ask(
      'query($id: ID!) { sellerApplication(id: $id) { sameLicence { id } } }',
      { id: ids[0] },
    );
    expect(sellerApplication.sameLicence).toEqual([{ id: ids[1] }]);

    const answers = await Promise.all(ids.map((id) => driver.approve(id)));
    expect(answers.filter(({ application }) => application?.status === 'APPROVED')).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'CONFLICT' }]);
  });

  test('with one slug: the second is told while typing, or at the approval that comes later', async () => {
    const [mei, other] = await Promise.all([1, 2].map(() => Applicant.signUp(shop)));
    const slug = `tea-${randomUUID().slice(0, 8)}`;
    const [first, second] = [await mei!.apply({ slug }), await other!.apply({ slug })];
    await driver.approve(first);
    expect(await driver.approve(second)).toMatchObject({
      userErrors: [{ code: 'CONFLICT', field: ['input', 'slug'] }],
    });
    const third = await Applicant.signUp(shop);
    expect(await third.save({ slug })).toMatchObject({ userErrors: [{ code: 'CONFLICT', field: ['input', 'slug'] }] });
  });

  test('are for people who do not sell yet', async () => {
    const seller = await staff(shop, 'SELLER');
    for (const client of [seller, driver.client]) {
      const { saveSellerApplication: saved } = await client.ask(
        'mutation { saveSellerApplication(input: { nameEn: "Second" }) { userErrors { code } } }',
      );
      expect(saved.userErrors).toEqual([{ code: 'CONFLICT' }]);
    }
  });

  test('a shop is followed once by each, whoever asks how often', async () => {
    const mei = await Applicant.signUp(shop);
    const { application } = await driver.approve(await mei.apply());
    const { id } = application.seller;
    const ann = shop.client();
    await signUp(ann);
    const follow = 'mutation($id: ID!) { followShop(sellerId: $id) { seller { isFollowed followerCount } } }';
    await Promise.all(Array.from({ length: 5 }, () => ann.ask(follow, { id })));
    const ben = shop.client();
    await signUp(ben);
    expect((await ben.ask(follow, { id })).followShop.seller).toEqual({ isFollowed: true, followerCount: 2 });
    const list = '{ me { followedShops { totalCount nodes { id isFollowed } } } }';
    expect((await ann.ask(list)).me.followedShops).toEqual({ totalCount: 1, nodes: [{ id, isFollowed: true }] });
    const unfollow = 'mutation($id: ID!) { unfollowShop(sellerId: $id) { seller { isFollowed followerCount } } }';
    await Promise.all(Array.from({ length: 3 }, () => ann.ask(unfollow, { id })));
    expect((await ann.ask(list)).me.followedShops).toEqual({ totalCount: 0, nodes: [] });
    const { shop: seen } = await ben.ask(`{ shop(slug: "${application.seller.slug}") { followerCount } }`);
    expect(seen).toEqual({ followerCount: 1 });
  });
});
