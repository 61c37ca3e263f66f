import { buffer } from 'node:stream/consumers';
import { csvText, tableArchive } from '@minijd/tables';
import { type Answer, until } from '@minijd/testkit';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMIN, OTHER_SELLER, picture, product, SELLER, SELLER_ID, sku } from './catalog-shop.ts';
import { type ImportingShop, importerOf, importingShop, messages } from './importer.ts';
import { zipOf } from './zip.ts';

let shop: ImportingShop;
let importer: ReturnType<typeof importerOf>;
let phones: string;
let photo: Buffer;
beforeAll(async () => {
  shop = await importingShop();
  importer = importerOf(shop);
  phones = (await importer.asked('{ category(slug: "phones") { id } }', {}, SELLER)).category.id;
  photo = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#3a7' } })
    .png()
    .toBuffer();
});
afterAll(() => shop?.stop());

const sql = (statement: string) => shop.database.sql(statement) as Promise<Answer[]>;
const productsOf = (slug: string) =>
  sql(
    `select product.id, product.status, name_zh, name_en, description_en, jsonb_array_length(media) as pictures,
      media -> 0 ->> 'key' as cover, (select slug from catalog.category where id = category_id) as category,
      (select json_agg(json_build_array(code, price_minor, specs -> 0 ->> 'valueEn', weight_grams,
        (select sum(on_hand) from catalog.stock_level where sku_id = sku.id), image -> 0 ->> 'key') order by position)
       from catalog.sku where product_id = product.id) as skus
     from catalog.product where slug = '${slug}'`,
  );

const SPREE = [
  'slug,sku,name,price,compare_at_price,currency,status,description,category1,option1_name,option1_value,image1_src,weight,weight_unit,inventory_count,custom_field.custom.wattage',
  'kettle,KETTLE,Kettle,0,0,USD,active,Boils water.,Kitchen -> Phones,,,https://x.example/kettle.png,,lb,,1400W',
  'kettle,KETTLE-RED,,20.00,0,USD,,,,Color,Red,https://x.example/kettle-red.png,2,lb,7,',
  'kettle,KETTLE-BLUE,,25.50,30,USD,,,,Color,Blue,https://x.example/kettle-red.png,2,lb,,',
  'kettle,KETTLE-RED,,18.00,,EUR,,,,,,,,,,',
].join('\n');

test("Spree's products come in with their pictures, options and stock, and go on sale; again nothing changes", async () => {
  const red = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#d22' } })
    .jpeg()
    .toBuffer();
  const zip = zipOf([
    { name: 'spree/products.csv', bytes: Buffer.from(SPREE) },
    { name: 'spree/img/kettle.png', bytes: photo },
    { name: 'spree/img/kettle-red.png', bytes: red },
    { name: '__MACOSX/._products.csv', bytes: Buffer.from('x') },
  ]);
  const given = { publish: true, rate: '7' };
  const trial = await importer.take('PRODUCTS', zip, { ...given, trial: true });
  expect(messages(trial)).toEqual([]);
  expect(trial).toMatchObject({ status: 'DONE', format: 'SPREE', created: 1, failed: 0 });
  expect(await productsOf('kettle')).toEqual([]);
  const done = await importer.take('PRODUCTS', zip, given);
  expect(done).toMatchObject({ created: 1, failed: 0, problemCount: 0 });
  const kettle = (await productsOf('kettle'))[0]!;
  expect(kettle).toMatchObject({ status: 'ACTIVE', name_en: 'Kettle', pictures: 2, category: 'phones' });
  const key = expect.stringMatching(new RegExp(`^uploads/${SELLER.userId}/`));
  expect(kettle.skus).toEqual([
    ['KETTLE-RED', 14000, 'Red', 907, 7, key],
    ['KETTLE-BLUE', 17850, 'Blue', 907, null, key],
  ]);
  // Seven are more than the threshold.
  expect(
    await sql(`select supply from catalog.sku_stock join catalog.sku on sku.id = sku_id where code = 'KETTLE-RED'`),
  ).toEqual([{ supply: 'ENOUGH' }]);
  const kept = await shop.media.get(kettle.cover);
  expect((await sharp(kept!.bytes).metadata()).format).toBe('webp');
  // In the background, before anybody looks at them.
  const look = 'query ($id: ID!) { product(id: $id) { cover { blur placeholder signedUrl } skus { image { blur } } } }';
  const seen = await until(async () => {
    const { product: now } = await importer.asked(look, { id: kettle.id }, {});
    return now.cover.blur && now.skus[0].image.blur && now;
  });
  expect(seen.cover.placeholder).toMatch(/^#[0-9a-f]{6}$/);
  expect(await shop.media.has(kettle.cover.replace('.webp', '/480.avif'))).toBe(true);
  expect((await shop.serve('{ _uploadsOfCatalog }'))._uploadsOfCatalog).toContain(kettle.cover);
  const again = await importer.take('PRODUCTS', zip, given);
  expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 1, failed: 0 });
});

test("Shopify's and Vendure's columns are recognised", async () => {
  const shopify = [
    'Handle,Title,Body (HTML),Vendor,Type,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,Variant Compare At Price,Image Src,Status',
    'tee,Linen tee,"<p>Soft <strong>linen</strong>.</p><script>x()</script>",Nobody,Shirts,Size,S,TEE-S,150,3,99.00,129.00,https://x.example/a.jpg,active',
    'tee,,,,,,M,TEE-M,160,0,99.00,,,',
    'tee,,,,,,,,,,,,https://x.example/b.jpg,',
  ].join('\r\n');
  const done = await importer.take('PRODUCTS', shopify, { categoryId: phones });
  expect(done).toMatchObject({ format: 'SHOPIFY', created: 1, failed: 0 });
  expect(messages(done)).toEqual([
    '2 image src: Pictures are not fetched from other sites: put them and the table into one .zip.',
    '2 vendor: There is no brand "Nobody".',
  ]);
  const tee = (await productsOf('tee'))[0]!;
  expect(tee).toMatchObject({ status: 'DRAFT', name_en: 'Linen tee', description_en: 'Soft **linen**.' });
  expect(tee.skus.map((one: unknown[]) => one.slice(0, 3))).toEqual([
    ['TEE-S', 9900, 'S'],
    ['TEE-M', 9900, 'M'],
  ]);
  const vendure = [
    'name,slug,description,assets,facets,optionGroups,optionValues,sku,price,taxCategory,stockOnHand,trackInventory',
    'Laptop,laptop,Thin.,,category:laptops|material:metal,screen size|RAM,13 inch|8GB,L13,1299.00,standard,5,false',
    ',,,,,,15 inch|8GB,L15,1399.00,standard,5,false',
  ].join('\n');
  expect(await importer.take('PRODUCTS', vendure)).toMatchObject({ format: 'VENDURE', created: 1, problemCount: 0 });
  const laptop = (await productsOf('laptop'))[0]!;
  expect(laptop).toMatchObject({ category: 'laptops' });
  expect(laptop.skus.map((one: unknown[]) => one.slice(0, 3))).toEqual([
    ['L13', 129900, '13 inch'],
    ['L15', 139900, '15 inch'],
  ]);
});

test('a product with a problem is left out whole, and every problem is named by line and column', async () => {
  await shop.import({
    products: [product({ slug: 'theirs', sellerId: OTHER_SELLER.sellerId, skus: [sku({ code: 'THEIRS' })] })],
  });
  const file = [
    'product,category,brand,name_en,sku,option1_name_en,option1_value_en,price,list_price,barcode,weight_grams,stock,offered',
    'good,phones,acme,Good,GOOD-1,Size,S,10,,,,4,yes',
    'good,,,,GOOD-2,Size,M,10,,,,,',
    `bad,nowhere,nobody,${'x'.repeat(201)},BAD-1,Size,S,0,,,heavy,many,perhaps`,
    'bad,,,,BAD-2,Size,M,10,,,,,',
    'wrong,phones,,Wrong,W-1,Size,S,10,9,123,,,',
    'wrong,,,,W-2,Size,S,10,,,,,',
    'clash,phones,,Taken over,THEIRS,,,1,,,,,',
    'theirs,phones,,A name like theirs,OWN-1,,,1,,,,,',
    '__proto__,phones,,Odd,ODD-1,,,1,,,,,',
  ].join('\n');
  const done = await importer.take('PRODUCTS', file);
  expect(messages(done)).toEqual([
    '4 price: The price must be above 0, up to 10000000.00, with two decimals at most.',
    '4 weight_grams: The weight must be a number.',
    '4 stock: Stock must be a whole number from 0 to 100000000.',
    '4 offered: Write yes or no.',
    '4 category: There is no category "nowhere", and none was chosen for such products.',
    '4 brand: There is no brand "nobody".',
    '6 barcode: A barcode has 8, 12, 13 or 14 digits, the last of which checks the others.',
    '6 list_price: The list price must be above the price.',
    '7 option1_value_zh: Two offered SKUs have the same values of all options.',
    '8 sku: The code "THEIRS" is in use by another product.',
  ]);
  expect(done).toMatchObject({ created: 3, failed: 3 });
  expect(done.problems.nodes[0].cells[0]).toEqual({ column: 'product', text: 'bad' });
  expect(await productsOf('bad')).toEqual([]);
  expect((await productsOf('good'))[0]!.skus.map((one: unknown[]) => one[4])).toEqual([4, null]);
  const [theirs] = await sql(`select seller_id, name_en from catalog.product where slug = 'theirs'`);
  expect(theirs).toMatchObject({ seller_id: OTHER_SELLER.sellerId });
  const own = await sql(`select slug from catalog.product where name_en = 'A name like theirs'`);
  expect(own[0]!.slug).toMatch(/^a-name-like-theirs-/);
});

test('bombs, polyglots, broken and locked archives are refused or named', async () => {
  const table = {
    name: 'goods.csv',
    bytes: Buffer.from(
      'product,category,name_en,sku,price,pictures\na,phones,A,ARC-A,1,a.png\nb,phones,B,ARC-B,1,b.jpg\nc,phones,C,ARC-C,1,c.png\n',
    ),
  };
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const page = Buffer.concat([photo, Buffer.from('<script>alert(1)</script>')]);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const done = await importer.take(
    'PRODUCTS',
    zipOf([table, { name: 'a.png', bytes: bomb }, { name: 'b.jpg', bytes: svg }, { name: 'c.png', bytes: page }]),
  );
  expect(messages(done)).toEqual([
    '2 pictures: The picture "a.png" is no JPEG, PNG, WebP or AVIF that can be shown.',
    '3 pictures: The picture "b.jpg" is no JPEG, PNG, WebP or AVIF that can be shown.',
  ]);
  expect(done).toMatchObject({ created: 1, failed: 2 });
  const { key } = (await sql(`select media -> 0 ->> 'key' as key from catalog.product where name_en = 'C'`))[0]!;
  expect(Buffer.from((await shop.media.get(key))!.bytes).includes('script')).toBe(false);
  const zeros = Buffer.alloc(60 * 1024 * 1024);
  for (const [archive, why] of [
    [zipOf([table, { name: 'zeros.png', bytes: zeros }]), 'too large unpacked'],
    [zipOf([{ ...table, says: 10 }]), 'is broken'],
    [zipOf([table, { ...table, name: 'two.csv' }]), 'it has 2'],
    [zipOf([{ name: 'a.png', bytes: photo }]), 'it has 0'],
    [zipOf([{ name: '[Content_Types].xml', bytes: photo }, table]), 'This is an Excel workbook'],
    [zipOf([table]).subarray(0, 60), 'no whole zip archive'],
    [zipOf([{ ...table, name: '../../goods.csv' }]), 'broken'],
  ] as const) {
    const failed = await importer.take('PRODUCTS', archive);
    expect(failed).toMatchObject({ status: 'FAILED', created: 0, failure: expect.stringContaining(why) });
  }
});

test('exported products can be imported again: nothing changes, formulas stay text, a changed cell is taken', async () => {
  const formula = '=HYPERLINK("http://x.example")';
  await shop.import({ products: [product({ slug: 'formula', nameEn: formula, skus: [sku({ code: 'FORMULA' })] })] });
  const { columns, rows } = await importer.exported('PRODUCTS');
  const whole = csvText([columns, ...rows], { first: true });
  expect(whole).toContain(`'=HYPERLINK`);
  const again = await importer.take('PRODUCTS', whole);
  expect(messages(again)).toEqual([]);
  expect(again).toMatchObject({ created: 0, updated: 0, failed: 0 });
  const changed = await importer.take('PRODUCTS', 'product,sku,name_zh,price\nformula,FORMULA,公式,12\n');
  expect(changed).toMatchObject({ updated: 1, failed: 0 });
  const row = (await productsOf('formula'))[0]!;
  expect(row).toMatchObject({ name_zh: '公式', name_en: formula });
  expect(row.skus[0].slice(0, 2)).toEqual(['FORMULA', 1200]);
  // For one shop, by an administrator.
  const admins = await importer.take(
    'PRODUCTS',
    'product,sku,price\nformula,FORMULA,13\n',
    { sellerId: SELLER_ID },
    ADMIN,
  );
  expect(admins).toMatchObject({ updated: 1, failed: 0 });
});

test.each(['csv', 'ndjson'] as const)(
  'products exported with their pictures in a zip (%s) come in again',
  async (type) => {
    // Of the same file name, in two folders.
    const keys = [60, 90].map((width) => `${type}${width}/same.png`);
    for (const [at, key] of keys.entries()) {
      const of = { width: [60, 90][at]!, height: 40, channels: 3, background: '#3a7' } as const;
      await shop.media.put(key, await sharp({ create: of }).png().toBuffer(), 'image/png');
    }
    const [first, second] = keys.map(picture);
    const skus = keys.map((mediaKey, at) =>
      sku({ mediaKey, code: `${type}-${at}`, specs: [{ nameEn: 'Size', valueEn: `${at}` }] }),
    );
    const gone = picture(`${type}/gone.png`);
    const slug = `packed-${type}`;
    await shop.import({ products: [product({ slug, media: [second, first], skus })] });
    await shop.import({ products: [product({ slug: `${slug}-gone`, media: [gone], skus: [sku()] })] });
    const archive = async (change: (cell: string) => string): Promise<Uint8Array> => {
      const { columns, rows } = await importer.exported('PRODUCTS');
      const own = rows.filter(([name]) => name!.startsWith(slug)).map((row) => row.map(change));
      const pages = (async function* () {
        yield { columns, rows: own };
      })();
      const pictureOf = async (key: string) => (await shop.media.get(key))?.bytes;
      return buffer(tableArchive({ pages, type, name: 'products', pictureOf }));
    };

    const same = await importer.take('PRODUCTS', await archive((cell) => cell));
    expect(messages(same)).toEqual([]);
    expect(same).toMatchObject({ created: 0, updated: 0, unchanged: 2, failed: 0 });
    const codes = new RegExp(`^(${slug}|${type}-|sku-)`);
    const copies = await importer.take('PRODUCTS', await archive((cell) => cell.replace(codes, `copy-$&`)));
    expect(copies).toMatchObject({ created: 1, failed: 1 });
    expect(messages(copies)).toEqual([expect.stringContaining('There is no picture "gone.png" in the archive.')]);
    const [copy] = await sql(
      `select media, (select json_agg(image -> 0 ->> 'key' order by code) from catalog.sku where product_id = product.id) as of_skus
     from catalog.product where slug = 'copy-packed-${type}'`,
    );
    expect(copy!.media.map(({ width }: Answer) => width)).toEqual([90, 60]);
    const drawn = await Promise.all(
      copy!.of_skus.map(async (key: string) => (await sharp((await shop.media.get(key))!.bytes).metadata()).width),
    );
    expect(drawn).toEqual([60, 90]);
  },
);
