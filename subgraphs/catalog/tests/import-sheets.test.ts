import { csvText } from '@minijd/tables';
import type { Answer } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMIN, BUYER, OTHER_SELLER, product, SELLER, sku } from './catalog-shop.ts';
import { type ImportingShop, importerOf, importingShop, messages } from './importer.ts';

let shop: ImportingShop;
let importer: ReturnType<typeof importerOf>;
beforeAll(async () => {
  shop = await importingShop();
  importer = importerOf(shop);
});
afterAll(() => shop?.stop());

const sql = (statement: string) => shop.database.sql(statement) as Promise<Answer[]>;
const stateOf = (code: string) =>
  sql(
    `select sku.price_minor::int as price, sku.list_price_minor::int as list,
      (select coalesce(sum(on_hand), 0)::int from catalog.stock_level where sku_id = sku.id) as units
     from catalog.sku where code = '${code}'`,
  );

async function twoSkus(name: string): Promise<[string, string]> {
  const codes: [string, string] = [`${name}-1`, `${name}-2`];
  await shop.import({ products: [product({ skus: codes.map((code) => sku({ code })) })] });
  return codes;
}

test('prices as Excel writes them are set, with history; a trial run tells the same and changes nothing', async () => {
  const [a, b] = await twoSkus('price');
  const strange = 'strange';
  await shop.import({ products: [product({ sellerId: OTHER_SELLER.sellerId, skus: [sku({ code: strange })] })] });
  const file = [
    '\uFEFFSKU;价格;划线价',
    ...[`${a};"¥1,299.00";1599`, `${b};99.00;`, `${strange};1;`, 'nothing;5;', `${a};7;`],
    ...[';3;', `x;0;`, 'y;10000000.01;', 'z;1.234;', 'w;9;8', 'v;=1+1;'],
  ].join('\r\n');
  const trial = await importer.take('PRICES', file, { trial: true });
  expect(await stateOf(a)).toEqual([{ price: 9900, list: null, units: 10 }]);
  const done = await importer.take('PRICES', file);
  for (const one of [trial, done]) {
    expect(one).toMatchObject({ status: 'DONE', rowCount: 11, position: 11, updated: 1, unchanged: 1, failed: 9 });
    expect(messages(one)).toEqual([
      `4 -: There is no SKU with the code "strange".`,
      `5 -: There is no SKU with the code "nothing".`,
      '6 -: The same as line 2.',
      '7 sku: The SKU code is missing.',
      ...[8, 9, 10].map(
        (line) => `${line} 价格: The price must be above 0, up to 10000000.00, with two decimals at most.`,
      ),
      '11 划线价: The list price must be above the price.',
      '12 价格: The price must be above 0, up to 10000000.00, with two decimals at most.',
    ]);
  }
  expect(await stateOf(a)).toEqual([{ price: 129900, list: 159900, units: 10 }]);
  expect(await stateOf(strange)).toEqual([{ price: 9900, list: null, units: 10 }]);
  expect(
    await sql(
      `select former_price_minor::int as former, price_minor::int as price, changed_by as by
       from catalog.price_change where sku_code = '${a}'`,
    ),
  ).toEqual([{ former: 9900, price: 129900, by: SELLER.userId }]);
  const again = await importer.take('PRICES', `sku,price,list_price\n${a},1299,-\n`);
  expect(again).toMatchObject({ updated: 1, failed: 0 });
  expect(await stateOf(a)).toEqual([{ price: 129900, list: null, units: 10 }]);
});

test('somebody who edits a product meanwhile is told that an import has set its price', async () => {
  const [code] = await twoSkus('edited');
  const { id, productId } = (
    await sql(`select id, product_id as "productId" from catalog.sku where code = '${code}'`)
  )[0]!;
  await importer.take('PRICES', `sku,price\n${code},5\n`);
  const { updateProduct } = await importer.asked(
    `mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { userErrors { code } } }`,
    { input: { id: productId, version: 1, skus: [{ id, price: '6' }] } },
    SELLER,
  );
  expect(updateProduct.userErrors).toEqual([{ code: 'CONFLICT' }]);
});

test('stock is set to what was counted, by movements of whoever counted; reserved units stay', async () => {
  const [a, b] = await twoSkus('count');
  await sql(
    `update catalog.stock_level set reserved = 4 where sku_id = (select id from catalog.sku where code = '${b}')`,
  );
  const file = `sku,warehouse,on_hand\n${a},bj,25\n${a},上海,3\n${b},BJ,3\n${a},nowhere,1\n${a},,1\n${a},gz,-1\n${a},gz,2.5\n`;
  const done = await importer.take('STOCK', file, { fileName: '盘点 11-30.csv' });
  expect(done).toMatchObject({ status: 'DONE', updated: 2, failed: 5 });
  expect(messages(done)).toEqual([
    '4 -: 4 units are reserved: there cannot be fewer on hand.',
    '5 warehouse: There is no warehouse "nowhere".',
    '6 warehouse: No warehouse is given.',
    '7 on_hand: Stock must be a whole number from 0 to 100000000.',
    '8 -: The same as line 7.',
  ]);
  expect(await stateOf(a)).toEqual([{ price: 9900, list: null, units: 28 }]);
  expect(
    await sql(
      `select kind, on_hand as units, actor_id as by, reason from catalog.stock_movement
       where sku_id = (select id from catalog.sku where code = '${a}') order by id`,
    ),
  ).toEqual([
    { kind: 'RECEIVE', units: 10, by: null, reason: null },
    ...[15, 3].map((units) => ({ kind: 'ADJUST', units, by: SELLER.userId, reason: '盘点 11-30.csv' })),
  ]);
  expect(
    (await shop.serve('{ _stockDiscrepancies { skuId } }'))._stockDiscrepancies.map(
      (one: { skuId: string }) => one.skuId,
    ),
  ).not.toContain(a);
});

test('a closed warehouse takes no counted units, and what is exported of it stays as it is', async () => {
  const [a] = await twoSkus('closed');
  await sql(
    `insert into catalog.warehouse (id, code, name_en, active) values (gen_random_uuid(), 'shut', 'Shut', false)`,
  );
  const done = await importer.take('STOCK', `sku,warehouse,on_hand\n${a},shut,5\n${a},SHUT,0\n${a},bj,11\n`);
  expect(done).toMatchObject({ status: 'DONE', updated: 1, unchanged: 0, failed: 2 });
  expect(messages(done)).toEqual(['2 -: This warehouse is closed.', '3 -: The same as line 2.']);
  await sql(`delete from catalog.warehouse where code = 'shut'`);
});

test('an import that is run again from the middle ends as one that was not interrupted', async () => {
  const codes = Array.from({ length: 2500 }, (_, at) => `many-${at}`);
  for (let at = 0; at < codes.length; at += 500) {
    await shop.import({
      products: [product({ skus: codes.slice(at, at + 500).map((code) => sku({ code, stock: [] })) })],
    });
  }
  const upload = await importer.upload(`sku,price\n${codes.map((code, at) => `${code},${at + 1000}`).join('\n')}\n`);
  const { import: started } = await importer.start({ kind: 'PRICES', upload });
  // A second runner beside the first, as after a lost connection.
  await shop.bus.send(shop.own.db, 'catalog.runImport', { importId: started.id });
  expect(await importer.ended(started.id)).toMatchObject({ updated: 2500, failed: 0, position: 2500 });
  // As kill -9 leaves it after the first part.
  await sql(`
    update catalog.bulk_import set status = 'RUNNING', position = 1000, updated = 1000 where id = '${started.id}';
    update catalog.sku set price_minor = 9900 where code = any(array['many-1500', 'many-2400'])`);
  await shop.bus.send(shop.own.db, 'catalog.runImport', { importId: started.id });
  expect(await importer.ended(started.id)).toMatchObject({ updated: 1002, unchanged: 1498, position: 2500 });
  expect(await stateOf('many-2400')).toMatchObject([{ price: 340000 }]);
});

test('an import that was stopped takes no more rows', async () => {
  const [code] = await twoSkus('stopped');
  const upload = await importer.upload(`sku,price\n${code},5\n`);
  const { import: started } = await importer.start({ kind: 'PRICES', upload });
  await importer.ended(started.id);
  await sql(`update catalog.bulk_import set status = 'WAITING', position = 0 where id = '${started.id}'`);
  const { stopImport } = await importer.asked(
    'mutation ($id: ID!) { stopImport(id: $id) { import { status } userErrors { code } } }',
    { id: started.id },
    SELLER,
  );
  expect(stopImport).toEqual({ import: { status: 'STOPPED' }, userErrors: [] });
  await shop.bus.send(shop.own.db, 'catalog.runImport', { importId: started.id });
  expect(await importer.ended(started.id)).toMatchObject({ status: 'STOPPED', position: 0 });
});

test('nobody uses the files or sees the imports of others; wrong files say why', async () => {
  const [code] = await twoSkus('private');
  const upload = await importer.upload(`sku,price\n${code},5\n`);
  expect((await importer.start({ kind: 'PRICES', upload }, OTHER_SELLER)).userErrors).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
  expect((await importer.start({ kind: 'PRICES', upload: '../x' })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect((await shop.execute('{ bulkImports { totalCount } }', {}, BUYER)).errors?.[0]?.extensions?.code).toBe(
    'FORBIDDEN',
  );
  const own = await importer.take('PRICES', `sku,price\n${code},6\n`);
  expect(await importer.read(own.id, OTHER_SELLER)).toBeNull();
  const theirs = await importer.take('PRICES', `sku,price\n${code},7\n`, {}, OTHER_SELLER);
  expect(messages(theirs)).toEqual([`2 -: There is no SKU with the code "${code}".`]);
  const admins = await importer.take('PRICES', `sku,price\n${code},8\n`, {}, ADMIN);
  expect(admins).toMatchObject({ updated: 1 });
  expect(
    (await importer.start({ kind: 'PRODUCTS', upload: await importer.upload('x', ADMIN) }, ADMIN)).userErrors,
  ).toMatchObject([{ field: ['input', 'sellerId'] }]);
  for (const [file, why] of [
    ['sku,name\na,b\n', 'These columns are missing: price.'],
    ['sku,price\na,"1\n', 'A quote in row 2'],
    ['%PDF-1.4', 'This is a PDF document.'],
  ] as const) {
    const failed = await importer.take('PRICES', file);
    expect(failed).toMatchObject({ status: 'FAILED', updated: 0, failure: expect.stringContaining(why) });
  }
});

test('what is exported can be imported again, and changes nothing', async () => {
  for (const kind of ['PRICES', 'STOCK']) {
    const { columns, rows } = await importer.exported(kind);
    expect(rows.length).toBeGreaterThan(3);
    const again = await importer.take(kind, csvText([columns, ...rows], { first: true }));
    expect(again).toMatchObject({ status: 'DONE', updated: 0, failed: 0, unchanged: rows.length });
  }
  expect((await importer.exported('PRICES', OTHER_SELLER)).rows.map(([code]) => code)).toEqual(['strange']);
});
